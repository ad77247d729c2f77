/// How a value of type `T` is read, checked, shown and described.
public struct SettingCodec<T> {
  /// Reads a value; reports what is wrong and returns nil. A group starts from `current`, the value it overlays.
  public typealias Decode = (_ value: JSON5Value, _ current: T?, _ reader: inout SettingReader) -> T?

  /// Reads a value.
  public let decode: Decode
  /// The value as a user would write it.
  public let encode: (T) -> JSON5Value
  /// What a user may write; the defaults inside a group are those of the given value.
  public let shape: (T?) -> SettingSchema
  /// Whether it is a group of settings.
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
