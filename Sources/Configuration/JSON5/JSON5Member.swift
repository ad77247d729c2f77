import InfraModel

/// A member of an object.
public struct JSON5Member: Sendable {
  /// Key, without quotes and escapes.
  public var key: String
  /// Location of the key.
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
