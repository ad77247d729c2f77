import InfraModel

/// What a text must look like.
public struct TextFormat: Sendable {
  /// What the rule asks for, such as `3 to 20 lower-case letters`.
  public var description: String { describe() }
  /// The same as a regular expression for a JSON schema, when there is one; it is never run here.
  public var pattern: String? { composePattern() }
  /// The smallest length in Unicode scalars.
  public let minLength: Int?
  /// The largest length in Unicode scalars.
  public let maxLength: Int?
  /// Whether the text becomes the key of an object in some target, which more texts cannot.
  public let isKey: Bool
  /// Whether a text of an allowed length follows the rule.
  public let allows: @Sendable (String) -> Bool
  /// What to say more about a refused text: the nearest one, or what it is; empty when there is nothing.
  public let advice: @Sendable (String) -> String
  private let describe: @Sendable () -> String
  private let composePattern: @Sendable () -> String?

  /// Creates a rule; the lengths are checked before `allows`. Its texts are composed for messages and schemas only.
  public init(
    _ description: @autoclosure @escaping @Sendable () -> String,
    pattern: @autoclosure @escaping @Sendable () -> String? = nil, minLength: Int? = nil, maxLength: Int? = nil,
    isKey: Bool = false, allows: @escaping @Sendable (String) -> Bool = { _ in true },
    advice: @escaping @Sendable (String) -> String = { _ in "" }
  ) {
    describe = description
    composePattern = pattern
    self.minLength = minLength
    self.maxLength = maxLength
    self.isKey = isKey
    self.advice = advice
    self.allows = allows
  }

  /// Every text.
  public static let any = TextFormat("text")

  /// Every text but the empty one.
  public static let nonEmpty = TextFormat("text that is not empty", minLength: 1)

  /// Whether a text follows the whole rule.
  public func accepts(_ text: String) -> Bool { problem(with: text) == nil }

  /// What is wrong with a text, in words that begin with it; nil when it follows the rule.
  public func problem(with text: String) -> String? {
    if let reason = isKey ? EngineText.problem(inKey: text) : EngineText.problem(in: text) {
      return "\(text.shown) is not allowed: \(reason)"
    }
    let length = text.scalarCount
    if text.isEmpty, minLength ?? 0 > 0 { return "\(text.shown) is empty: expected \(description)" }
    if let minLength, length < minLength {
      return "\(text.shown) is too short: expected \(description), at least \(minLength) characters, found \(length)"
    }
    if let maxLength, length > maxLength {
      return "\(text.shown) is too long: expected \(description), at most \(maxLength) characters, found \(length)"
    }
    return allows(text) ? nil : "\(text.shown) is not allowed: expected \(description)\(advice(text))"
  }
}
