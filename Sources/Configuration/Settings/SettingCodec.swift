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
  /// True for a word that is applied to the configuration before its settings are read; see ``directive(_:)``.
  let isDirective: Bool
  /// Reads the settings that an entry can share with others, for their errors; nil unless it is a collection.
  let readShared: ((JSON5Value, inout SettingReader) -> Void)?

  init(
    isGroup: Bool = false, isDirective: Bool = false,
    readShared: ((JSON5Value, inout SettingReader) -> Void)? = nil, decode: @escaping Decode,
    encode: @escaping (T) -> JSON5Value, shape: @escaping (T?) -> SettingSchema
  ) {
    self.isGroup = isGroup
    self.isDirective = isDirective
    self.readShared = readShared
    self.decode = decode
    self.encode = encode
    self.shape = shape
  }
}
