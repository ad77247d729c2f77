/// A promise that an emitter does not keep, in words.
public struct Violation: Sendable, Equatable, CustomStringConvertible {
  /// The promise.
  public let rule: Rule
  /// What is wrong, with the place and what was found there.
  public let message: String

  /// The violation as one text.
  public var description: String { "\(rule.rawValue): \(message)" }
}
