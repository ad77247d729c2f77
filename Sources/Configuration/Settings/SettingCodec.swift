/// Reads, validates, encodes and describes a value of type `T`.
public struct SettingCodec<T> {
  /// Reads a value. Reports errors and returns nil if it is invalid. A group starts from `current`, the value it
  /// overrides.
  public typealias Decode = (_ value: JSON5Value, _ current: T?, _ reader: inout SettingReader) -> T?

  /// Reads a value.
  public let decode: Decode
  /// Converts a value to the user's notation.
  public let encode: (T) -> JSON5Value
  /// Schema of valid input. Defaults inside a group are those of the given value.
  public let shape: (T?) -> SettingSchema
  /// True for a group of settings.
  let isGroup: Bool

  init(
    isGroup: Bool = false, decode: @escaping Decode, encode: @escaping (T) -> JSON5Value,
    shape: @escaping (T?) -> SettingSchema
  ) {
    self.isGroup = isGroup
    self.decode = decode
    self.encode = encode
    self.shape = shape
  }
}
