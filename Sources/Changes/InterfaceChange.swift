import InfraModel

/// A parameter or output that was added or removed.
public struct InterfaceChange: Sendable {
  /// Parameter or output.
  public enum Part: String, Sendable {
    case parameter, output
  }

  /// Parameter or output.
  public let part: Part
  /// Name in snake case.
  public let name: String
  /// True if it was added, false if it was removed.
  public let isNew: Bool
  /// True if it is a new parameter without a default, which the user must set.
  public let isRequired: Bool

  /// Differences between the parameters and outputs of two stacks.
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
