import InfraModel
import PaymentSystem

/// Texts about several environments, in which equal ones are merged.
struct EnvironmentSections {
  /// Environments with equal text.
  struct Section {
    fileprivate(set) var environments: [String]
    let text: String

    /// Names of the environments: `dev, prod`.
    var names: String { environments.joined(separator: ", ") }
  }

  /// The sections in the order of their first environments.
  private(set) var sections: [Section] = []

  mutating func add(_ environment: String, _ text: String) {
    if let index = sections.firstIndex(where: { $0.text == text }) {
      sections[index].environments.append(environment)
    } else {
      sections.append(Section(environments: [environment], text: text))
    }
  }

  /// The texts with a heading each; a single environment needs none.
  func text(heading: (String) -> String) -> String {
    if sections.count == 1, sections[0].environments.count == 1 { return sections[0].text }
    return sections.map { "\(heading($0.names))\n\($0.text)" }.joined(separator: "\n")
  }
}

extension CommandContext {
  /// The selected environment, or all of the configuration but those for which it has a pattern only.
  func environments(
    of configuration: ConfigurationFile, _ selection: SystemSelection
  ) throws(AlreadyReported) -> [SystemSelection] {
    if selection.environment != nil { return [selection] }
    let names = try environmentNames(of: configuration, selection)
    if names.isEmpty { return [selection] }
    return names.map { name in
      var selection = selection
      selection.environment = name
      return selection
    }
  }

  /// Names of all environments of a configuration but patterns.
  func environmentNames(
    of configuration: ConfigurationFile, _ selection: SystemSelection
  ) throws(AlreadyReported) -> [String] {
    try withSystem(of: configuration, selection) { source throws(Diagnostics) in
      try source.environments().plainNames
    }
  }

  /// The result of work for each of ``environments(of:_:)``; the first error ends it.
  func eachEnvironment<Result>(
    of system: SystemSelection, _ work: (SystemSource) throws(Diagnostics) -> Result
  ) throws -> [Result] {
    let system = try system.resolved(in: self)
    let configuration = try ConfigurationSource.read(system.source, streams: streams)
    var results: [Result] = []
    for selection in try environments(of: configuration, system) {
      results.append(try withSystem(of: configuration, selection, work))
    }
    return results
  }
}
