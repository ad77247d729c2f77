import Emitters
import InfraModel
import Testing

/// `Templates/<system>/REQUIREMENTS.md`: each requirement with the places that show it in each target.
struct RequirementPage {
  private static let mostPlaces = 3
  private static let titles = ["terraform": "Terraform", "cloudformation": "CloudFormation", "pulumi": "Pulumi"]

  private let system: String
  private let requirements: [Requirement]
  private let environments: [String]
  private let models: [String: SystemModel]
  private let programs: [String: GeneratedProgram]

  init(_ system: String, _ requirements: [Requirement]) throws {
    self.system = system
    self.requirements = requirements
    environments = GoldenTests.environments.filter { $0.0 == system }.map(\.1)
    var models: [String: SystemModel] = [:]
    var programs: [String: GeneratedProgram] = [:]
    for environment in environments {
      let stack = try GoldenTests.stack(system, environment)
      for emitter in Emitters.all {
        models["\(environment)/\(emitter.target)"] = SystemModel(emitter.target, stack)
        programs["\(environment)/\(emitter.target)"] = try GeneratedProgram(emitter, stack)
      }
    }
    self.models = models
    self.programs = programs
  }

  func text() -> String {
    var text = """
      # Requirements of \(system)

      Recorded by the tests from [the requirements](../../Tests/GoldenTests/Requirements/Systems/\(system).json5), which they check in
      the model of every target and environment. [The page of the system](README.md) tells the rest.

      """
    var area = ""
    for requirement in requirements {
      if requirement.area != area { text += "\n## \(requirement.area)\n\n" }
      area = requirement.area
      text += "- \(requirement.title)\n"
      for emitter in Emitters.all { text += line(requirement, emitter.target) }
    }
    return text
  }

  private func line(_ requirement: Requirement, _ target: String) -> String {
    let head = "  - \(Self.titles[target] ?? target): "
    if let limitation = requirement.limitations.first(where: { $0.target == target }) {
      return head + "not possible: \(limitation.what)\n"
    }
    guard let environment = requirement.firstEnvironment(of: environments), let model = models["\(environment)/\(target)"]
    else { return "" }
    let places = places(of: requirement, in: model, environment)
    let absences = requirement.absences.filter { $0.targets.contains(target) }.map { "no \($0.summary(in: target))" }
    let words = places.map(\.words) + absences
    var shown = min(words.count, Self.mostPlaces)
    while true {
      var line = head + words.prefix(shown).joined(separator: ", ")
      if shown < words.count {
        let next = shown < places.count ? places[shown].address : nil
        line += ", [and \(words.count - shown) more](\(link(to: next, environment, target)))"
      }
      if line.count <= 300 || shown <= 1 { return line + "\n" }
      shown -= 1
    }
  }

  private func places(
    of requirement: Requirement, in model: SystemModel, _ environment: String
  ) -> [(address: String, words: String)] {
    requirement.checks.filter { $0.applies(to: model.target, environment) }.flatMap { check in
      check.items(in: model.target).flatMap { name -> [(address: String, words: String)] in
        guard let item = model.items[name] else { return [] }
        return check.expectations.map { expectation in
          let path = expectation.paths.name(in: model.target)
          return (item.address, "`\(item.address)` `\(item.paths[path] ?? path)`")
        }
      }
    }
  }

  private func link(to address: String?, _ environment: String, _ target: String) -> String {
    guard let program = programs["\(environment)/\(target)"] else { return "" }
    let file = "../../Golden/\(system)/\(environment)/\(target)/\(program.name)"
    return address.flatMap(program.line).map { "\(file)#L\($0)" } ?? file
  }
}

/// A generated program, with the line at which each resource begins.
private struct GeneratedProgram {
  let name: String
  private let target: String
  private let lines: [Substring: Int]

  init(_ emitter: any Emitter, _ stack: Stack) throws {
    let document = try #require(emitter.documents(for: stack, layout: .single).first)
    target = emitter.target
    name = document.name
    let text = String(decoding: try document.bytes(), as: UTF8.self)
    lines = Dictionary(
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.element, $0.offset + 1) }
    ) { first, _ in first }
  }

  /// The line of a resource by its address; nil for what is no resource.
  func line(_ address: String) -> Int? {
    switch target {
    case "terraform":
      let parts = address.split(separator: ".")
      return parts.count == 2 ? lines["resource \"\(parts[0])\" \"\(parts[1])\" {"] : nil
    case "cloudformation": return lines["    \"\(address)\": {"]
    default: return lines["  \(address):"]
    }
  }
}
