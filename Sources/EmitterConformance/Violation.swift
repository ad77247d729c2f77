/// A violated rule, with a description.
public struct Violation: Sendable, Equatable, CustomStringConvertible {
  /// Violated rule.
  public let rule: Rule
  /// Description of the problem with its location.
  public let message: String

  /// The violation as text.
  public var description: String { "\(rule.rawValue): \(message)" }
}
