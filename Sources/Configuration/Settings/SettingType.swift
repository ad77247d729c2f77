/// How a value of type `T` is read, checked, shown and described.
public struct SettingType<T>: Sendable {
  /// Reads a value; reports what is wrong and returns nil. A group starts from `current`, the value it overlays.
  public typealias Decode =
    @Sendable (
      _ value: JSON5Value, _ current: T?, _ path: String, _ reader: inout SettingReader
    ) -> T?

  /// Reads a value.
  public let decode: Decode
  /// The value as a user would write it.
  public let encode: @Sendable (T) -> JSON5Value
  /// What a user may write; the defaults inside a group are those of the given value.
  public let shape: @Sendable (T?) -> SettingShape

  /// Creates a type of setting from its parts.
  public init(
    decode: @escaping Decode, encode: @escaping @Sendable (T) -> JSON5Value,
    shape: @escaping @Sendable (T?) -> SettingShape
  ) {
    self.decode = decode
    self.encode = encode
    self.shape = shape
  }

  /// A type that is written as this one, and that reports `'x' is no <noun>` when `from` returns nil.
  public func converted<U>(
    _ noun: String, from: @escaping @Sendable (T) -> U?, to: @escaping @Sendable (U) -> T
  ) -> SettingType<U> {
    SettingType<U>(
      decode: { value, current, path, reader in
        guard let plain = decode(value, current.map(to), path, &reader) else { return nil }
        if let result = from(plain) { return result }
        reader.error("\(encode(plain).shown) is no \(noun)", at: value.location, path: path)
        return nil
      },
      encode: { encode(to($0)) },
      shape: { shape($0.map(to)) })
  }
}
