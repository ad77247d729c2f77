/// The declaration of one setting, which serves reading, defaults, documentation and schema.
public struct Setting<Root>: Sendable {
  /// The key a user writes.
  public let name: String
  /// One sentence for the documentation.
  public let documentation: String

  let read: @Sendable (JSON5Value, _ path: String, inout SettingReader, inout Root) -> Void
  let encode: @Sendable (Root) -> JSON5Value
  let describe: @Sendable (Root) -> SettingField

  /// Declares a setting that is kept at `path`, where it also has its default.
  public init<T>(
    _ name: String, _ path: WritableKeyPath<Root, T> & Sendable, _ type: SettingType<T>, _ documentation: String
  ) {
    self.name = name
    self.documentation = documentation
    read = { value, place, reader, root in
      if let read = type.decode(value, root[keyPath: path], place, &reader) { root[keyPath: path] = read }
    }
    encode = { type.encode($0[keyPath: path]) }
    describe = { root in
      let current = root[keyPath: path]
      return SettingField(
        name: name, documentation: documentation, shape: type.shape(current), defaultValue: type.encode(current))
    }
  }
}

extension Setting where Root: Settings {
  /// What a user may write, with the default taken from `Root()`.
  public var shape: SettingShape { describe(Root()).shape }

  /// What holds when the user writes nothing.
  public var defaultValue: JSON5Value { encode(Root()) }
}
