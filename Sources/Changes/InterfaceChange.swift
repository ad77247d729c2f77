import InfraModel

/// A parameter or an output that a program has no more, or has now.
public struct InterfaceChange: Sendable {
  /// Which of the two it is.
  public enum Part: String, Sendable {
    case parameter, output
  }

  /// Which of the two it is.
  public let part: Part
  /// Its name in snake case.
  public let name: String
  /// Whether it is there afterwards.
  public let isNew: Bool
  /// Whether the user must give it, for it has no default.
  public let isRequired: Bool

  /// What the programs for two stacks ask for and tell, as far as it differs.
  static func changes(from old: Stack, to new: Stack) -> [InterfaceChange] {
    let inputs = differences(old.parameters.map(\.name.snake), new.parameters.map(\.name.snake))
      .map { name, isNew in
        let isRequired = isNew && new.parameters.contains { $0.name.snake == name && $0.defaultValue == nil }
        return InterfaceChange(part: .parameter, name: name, isNew: isNew, isRequired: isRequired)
      }
    let outputs = differences(old.outputs.map(\.name), new.outputs.map(\.name))
      .map { InterfaceChange(part: .output, name: $0, isNew: $1, isRequired: false) }
    return inputs + outputs
  }

  private static func differences(_ old: [String], _ new: [String]) -> [(String, isNew: Bool)] {
    new.filter { !old.contains($0) }.map { ($0, true) } + old.filter { !new.contains($0) }.map { ($0, false) }
  }
}
