import InfraModel

/// Format of a string.
public struct TextFormat: Sendable {
  /// Description of the format, such as `3 to 20 lower-case letters`.
  public var description: String { describe() }
  /// The format as a regular expression for JSON Schema, if there is one; it is not evaluated here.
  public var pattern: String? { composePattern() }
  /// Minimum length in Unicode scalars.
  public let minLength: Int?
  /// Maximum length in Unicode scalars.
  public let maxLength: Int?
  /// True if the string becomes the key of an object in some target, which allows fewer strings.
  public let isKey: Bool
  /// Validates a string whose length is valid.
  public let allows: @Sendable (String) -> Bool
  /// Additional advice for a rejected text, such as the nearest valid text; may be empty.
  public let advice: @Sendable (String) -> String
  private let describe: @Sendable () -> String
  private let composePattern: @Sendable () -> String?

  /// Creates a format. Lengths are checked before `allows`. Description and pattern are evaluated only for messages and
  /// schemas.
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

  /// Any string.
  public static let any = TextFormat("text")

  /// Any string except the empty one.
  public static let nonEmpty = TextFormat("text that is not empty", minLength: 1)

  /// True if a string has the format.
  public func accepts(_ text: String) -> Bool { problem(with: text) == nil }

  /// Description of the problem with a string, starting with the string; nil if it has the format.
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
