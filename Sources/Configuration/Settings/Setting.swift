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

extension Setting {
  /// The same setting of what holds its group.
  func within<Outer>(_ group: WritableKeyPath<Outer, Root> & Sendable) -> Setting<Outer> {
    Setting<Outer>(
      name: name, documentation: documentation,
      read: { read($0, $1, &$2, &$3[keyPath: group]) }, encode: { encode($0[keyPath: group]) },
      describe: { describe($0[keyPath: group]) })
  }

  private init(
    name: String, documentation: String,
    read: @escaping @Sendable (JSON5Value, _ path: String, inout SettingReader, inout Root) -> Void,
    encode: @escaping @Sendable (Root) -> JSON5Value, describe: @escaping @Sendable (Root) -> SettingField
  ) {
    self.name = name
    self.documentation = documentation
    self.read = read
    self.encode = encode
    self.describe = describe
  }
}

extension Array {
  /// What has these settings as a user would write it, with every one in full.
  func encode<Root>(_ group: Root) -> JSON5Value where Element == Setting<Root> {
    let members = map { setting in
      let value = setting.encode(group)
      return JSON5Member(key: setting.name, keyLocation: value.location, value: value)
    }
    return JSON5Value(.object(members))
  }
}

extension Setting where Root: Settings {
  /// What a user may write, with the default taken from `Root()`.
  public var shape: SettingShape { describe(Root()).shape }

  /// What holds when the user writes nothing.
  public var defaultValue: JSON5Value { encode(Root()) }
}
