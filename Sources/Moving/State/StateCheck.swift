import Emitters
import InfraModel

/// Compares a state with the stack that is to be moved: both must have the same resources.
struct StateCheck {
  /// Number of missing or foreign resources that a message names.
  private static let named = 12

  let stack: Stack
  let values: StateValues
  /// What the stack becomes in the engine of the state.
  let entries: [EntryResources]
  /// The engine's own view of the stack.
  let expected: [EngineResource]

  private var state: DeployedState { values.state }

  /// One error for a state of another system or suffix, otherwise one for each kind of difference. Throws them.
  func check() throws(Diagnostics) {
    let found = expected.map { (resource: $0, held: held($0)) }
    if found.allSatisfy({ $0.held == nil }) {
      throw problem(
        "no resource of \(stack.name) is in this state, which has \(listed(state.resources.map(\.address))): it is of another system"
      )
    }
    let names = names()
    try checkSuffix(of: names)
    try checkSystem(of: names)
    var problems = Diagnostics()
    let missing = found.filter { $0.held == nil }.map(\.resource.address)
    if !missing.isEmpty {
      problems.report(
        diagnostic(
          "\(missing.count) of \(expected.count) resources of \(stack.name) are not in this state: \(listed(missing)); deploy the configuration with \(title) first, or give the state of the environment that it describes"
        ))
    }
    let known = Set(expected.flatMap { [$0.address] + $0.former })
    let foreign = state.resources.filter { !known.contains($0.address) }
    if let first = foreign.first {
      problems.report(
        Diagnostic(
          at: first.location,
          "\(foreign.count) resources of this state are not in the configuration: \(listed(foreign.map(\.address))); deploy the configuration with \(title) first, or take them out of the state"
        ))
    }
    for case (let resource, let held?) in found where held.type != resource.type {
      problems.report(
        Diagnostic(
          at: held.location,
          "\(resource.address) is of the type \(held.type) here, and \(resource.type) in the configuration"))
    }
    for difference in replacements(names) { problems.report(difference) }
    if problems.hasErrors { throw problems }
  }

  private func held(_ expected: EngineResource) -> DeployedState.Resource? {
    ([expected.address] + expected.former).lazy.compactMap { state[$0] }.first
  }

  private var title: String { state.engine.title }

  // MARK: Names

  /// A name in the configuration, and the name of the deployed resource.
  private typealias Name = (name: Expression, held: DeployedState.Resource, deployed: String)

  /// Throws if names contain another suffix than that of the configuration.
  private func checkSuffix(of names: [Name]) throws(Diagnostics) {
    let suffix = Parameter.Name("environment_suffix")
    guard let expected = values.text(.parameter(suffix)) else { return }
    for (name, held, deployed) in names {
      guard let pattern = NamePattern(name, suffix, values), pattern.expected != deployed,
        let other = pattern.suffix(in: deployed), other != expected
      else { continue }
      throw Diagnostics([
        Diagnostic(
          at: held.location,
          "\(held.address) is named \(deployed) here, and \(pattern.expected) in the configuration: the state has the suffix '\(other)', the configuration '\(expected)' (give the environment of the state, or --set environmentSuffix=\(other))"
        )
      ])
    }
  }

  /// Throws if most names differ, because the state is of another system then.
  private func checkSystem(of names: [Name]) throws(Diagnostics) {
    let compared = names.compactMap { name, held, deployed in
      values.text(name).map { (expected: $0, held: held, deployed: deployed) }
    }
    let others = compared.filter { $0.expected != $0.deployed }
    guard let first = others.first, others.count * 2 > compared.count else { return }
    throw Diagnostics([
      Diagnostic(
        at: first.held.location,
        "\(others.count) of \(compared.count) names are others than in \(stack.name), such as \(first.held.address): \(first.deployed) here, and \(first.expected) in the configuration; the state is of another system or environment"
      )
    ])
  }

  /// The names of the configuration with those that are deployed.
  private func names() -> [Name] {
    if state.engine == .cloudformation {
      return entries.flatMap(\.template).compactMap { resource in
        // The physical ID is the name if the property with the name is the identifier.
        guard resource.identity.parts.count == 1, case .physicalID = resource.identity.parts[0].source,
          let property = resource.properties.first(where: { $0.name == resource.identity.parts[0].name }),
          let held = state[resource.address.logicalID]
        else { return nil }
        return (property.value, held, held.id)
      }
    }
    return entries.flatMap(\.provider).compactMap { resource in
      for case .argument(let key, let value) in resource.body.fields where key.effect.isName {
        guard let held = values.held(resource), let deployed = held.value(at: state.name(of: key)) else { continue }
        return (value, held, deployed)
      }
      return nil
    }
  }

  /// Errors for values that differ and cannot be changed: the new engine would replace the resource.
  private func replacements(_ names: [Name]) -> [Diagnostic] {
    if state.engine == .cloudformation {
      return names.compactMap { name, held, deployed in
        guard let expected = values.text(name), expected != deployed else { return nil }
        return replacement(held, "its name is \(deployed) here, and \(expected) in the configuration")
      }
    }
    return entries.flatMap(\.provider).flatMap { resource in
      guard let held = values.held(resource) else { return [Diagnostic]() }
      return resource.body.fields.compactMap { field in
        guard case .argument(let key, let value) = field, key.effect.isReplacing,
          !resource.ignoreChanges.contains(where: { $0.name == key.name }), let expected = values.text(value),
          let deployed = held.value(at: state.name(of: key)), expected != deployed
        else { return nil }
        return replacement(held, "\(key.name) is \(deployed) here, and \(expected) in the configuration")
      }
    }
  }

  private func replacement(_ held: DeployedState.Resource, _ difference: String) -> Diagnostic {
    Diagnostic(
      at: held.location,
      "\(held.address) would be replaced by the move: \(difference); change the configuration, or deploy it with \(title) first"
    )
  }

  // MARK: Messages

  private func problem(_ message: String) -> Diagnostics { Diagnostics([diagnostic(message)]) }

  private func diagnostic(_ message: String) -> Diagnostic {
    Diagnostic(at: state.location, message)
  }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(Self.named).joined(separator: ", ")
    return names.count > Self.named ? "\(shown) and \(names.count - Self.named) more" : shown
  }
}
