import InfraModel

/// A JSON5 value that knows where it stands.
public struct JSON5Value: Sendable {
  /// What the value is.
  public enum Kind: Sendable {
    /// Nothing.
    case null
    /// True or false.
    case boolean(Bool)
    /// A whole number, also one written as `0x1F`, `1e3` or `5.0`.
    case integer(Int)
    /// A number with a fraction as plain decimal text, such as `-0.5`; never a binary number.
    case decimal(String)
    /// A text.
    case string(String)
    /// A list.
    case array([JSON5Value])
    /// An object; its members in the order of the text, no key twice.
    case object([JSON5Member])
  }

  /// What the value is.
  public var kind: Kind
  /// Where its first character stands.
  public var location: SourceLocation
  /// The text of a number as the user wrote it, such as `15.10` or `0x1F`; also that of a word given through `--set`.
  public var written: String?
  /// Whether it came through `--set`, where a text needs no quotes.
  public var isUnquoted = false

  /// Creates a value.
  public init(_ kind: Kind, at location: SourceLocation, written: String? = nil) {
    self.kind = kind
    self.location = location
    self.written = written
  }

  /// Creates a value that no user wrote, such as a default.
  public init(_ kind: Kind) {
    self.init(kind, at: SourceLocation(file: "default", line: 1, column: 1))
  }

  /// The members of an object; nil for every other value.
  public var members: [JSON5Member]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The entries of a list; nil for every other value.
  public var elements: [JSON5Value]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// The value of a member of an object; nil when there is none.
  public subscript(key: String) -> JSON5Value? {
    members?.first { $0.key == key }?.value
  }
}
