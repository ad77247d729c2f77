import InfraModel

/// A JSON5 value with its location.
public struct JSON5Value: Sendable {
  /// Type and contents of a value.
  public enum Kind: Sendable {
    /// Nothing.
    case null
    /// True or false.
    case boolean(Bool)
    /// An integer, including those written as `0x1F`, `1e3` or `5.0`.
    case integer(Int)
    /// A number with a fraction as plain decimal text, such as `-0.5`, to avoid binary rounding.
    case decimal(String)
    /// A string.
    case string(String)
    /// A list.
    case array([JSON5Value])
    /// An object. Its members are in the order of the text, and their keys are unique.
    case object([JSON5Member])
  }

  /// Type and contents of the value.
  public var kind: Kind
  /// Location of its first character.
  public var location: SourceLocation
  /// Text of a number as the user wrote it, such as `15.10` or `0x1F`; also set for values from `--set`.
  public var written: String?
  /// True for a value from `--set`, where strings need no quotes.
  public var isUnquoted = false

  /// Creates a value.
  public init(_ kind: Kind, at location: SourceLocation, written: String? = nil) {
    self.kind = kind
    self.location = location
    self.written = written
  }

  /// Creates a value that is not from a user, such as a default.
  public init(_ kind: Kind) {
    self.init(kind, at: SourceLocation(file: "default", line: 1, column: 1))
  }

  /// Members of an object; nil for any other value.
  public var members: [JSON5Member]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// Elements of a list; nil for any other value.
  public var elements: [JSON5Value]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// Value of an object's member; nil if there is none.
  public subscript(key: String) -> JSON5Value? {
    members?.first { $0.key == key }?.value
  }
}
