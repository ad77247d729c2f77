import InfraModel

/// A key of an object with its value.
public struct JSON5Member: Sendable {
  /// The key, without quotes and escapes.
  public var key: String
  /// Where the key stands.
  public var keyLocation: SourceLocation
  /// The value.
  public var value: JSON5Value

  /// Creates a member.
  public init(key: String, keyLocation: SourceLocation, value: JSON5Value) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}
