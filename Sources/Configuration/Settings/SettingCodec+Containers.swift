extension SettingCodec {
  /// A list of values of one type.
  public static func list<U>(
    of element: SettingCodec<U>, count: ClosedRange<Int> = 0...1000
  ) -> SettingCodec<[U]> where T == [U] {
    SettingCodec<[U]>(
      decode: { value, _, reader in
        guard let elements = value.elements else {
          reader.mismatch("a list in brackets", value)
          return nil
        }
        if !count.contains(elements.count) {
          reader.error("expected \(SettingSchema.entries(count)), found \(elements.count)", at: value.location)
        }
        var values: [U] = []
        for (index, item) in elements.enumerated() {
          let read = reader.entering(.index(index), at: item.location) { element.decode(item, nil, &$0) }
          if let read { values.append(read) }
        }
        return values
      },
      encode: { JSON5Value(.array($0.map(element.encode))) },
      shape: { _ in .list(element.shape(nil), count: count) })
  }

  /// A list of values of one type, or a single value.
  public static func oneOrMore<U>(
    of element: SettingCodec<U>, count: ClosedRange<Int>
  ) -> SettingCodec<[U]> where T == [U] {
    let list = SettingCodec<[U]>.list(of: element, count: count)
    return SettingCodec<[U]>(
      decode: { value, current, reader in
        if value.elements != nil { return list.decode(value, current, &reader) }
        return element.decode(value, nil, &reader).map { [$0] }
      },
      encode: { $0.count == 1 ? element.encode($0[0]) : list.encode($0) },
      shape: { _ in .oneOrMore(element.shape(nil), count: count) })
  }

  /// Strings by name, in the written order, such as tags or environment variables.
  public static func texts(key: TextFormat = .any, value rule: TextFormat = .any) -> SettingCodec<[Keyed<String>]>
  where T == [Keyed<String>] {
    let text = SettingCodec<String>.text(rule)
    return entries(key: key, encode: { text.encode($0.value) }, shape: { .texts(key: key, value: rule) }) {
      value, _, reader in
      text.decode(value, nil, &reader).map { Keyed(name: "", value: $0) }
    }
  }

  /// Groups by name, in the written order. A name that exists in the default value starts with the values of the
  /// default.
  ///
  /// If they are renamable, `renamedFrom` next to a group's own settings contains former names.
  public static func named<S: Settings>(
    _ type: S.Type = S.self, key: TextFormat = .any, isRenamable: Bool = false
  ) -> SettingCodec<[Keyed<S>]> where T == [Keyed<S>] {
    if isRenamable { return named(key: key, isRenamable: true, isPart: false) }
    return entries(key: key, encode: { $0.value.encoded() }, shape: { .named(S.shape, key: key) }) {
      value, start, reader in
      var entry = start ?? Keyed(name: "", value: S())
      entry.value = reader.group(value, over: entry.value)
      return entry
    }
  }

  /// A collection: parts of a system by name. ``CollectionWords`` lists what else is written beside the settings of a
  /// part; if parts are renamable, also their former names.
  public static func collection<S: Settings>(
    _ type: S.Type = S.self, key: TextFormat = .any, isRenamable: Bool = true
  ) -> SettingCodec<[Keyed<S>]> where T == [Keyed<S>] {
    named(key: key, isRenamable: isRenamable, isPart: true)
  }

  /// The entry of a collection that has a setting of its own. Its name is fixed.
  public static func entry<S: Settings>(
    _ type: S.Type = S.self, named name: String, key: TextFormat = .any
  ) -> SettingCodec<Keyed<S>?> where T == Keyed<S>? {
    func whole(_ entry: Keyed<S>?) -> NamedEntry<S> {
      NamedEntry(entry: entry ?? Keyed(name: name, value: S()), rule: key, isRenamable: true, isPart: true)
    }
    return .optional(
      SettingCodec<Keyed<S>>(
        isGroup: true, decode: { value, current, reader in reader.group(value, over: whole(current)).entry },
        encode: { whole($0).encoded() }, shape: { .group(S.shape(of: whole($0))) }))
  }

  private static func named<S: Settings>(
    key: TextFormat, isRenamable: Bool, isPart: Bool
  ) -> SettingCodec<[Keyed<S>]> where T == [Keyed<S>] {
    func whole(_ entry: Keyed<S>) -> NamedEntry<S> {
      NamedEntry(entry: entry, rule: key, isRenamable: isRenamable, isPart: isPart)
    }
    return entries(
      key: key, readShared: isPart ? { _ = $1.group($0, over: S()) } : nil,
      encode: { whole($0).encoded() },
      shape: { .named(S.shape(of: whole(Keyed(name: "", value: S()))), key: key) }
    ) { value, start, reader in
      reader.group(value, over: whole(start ?? Keyed(name: "", value: S()))).entry
    }
  }

  static func entries<V>(
    key rule: TextFormat, readShared: ((JSON5Value, inout SettingReader) -> Void)? = nil,
    encode: @escaping (Keyed<V>) -> JSON5Value, shape: @escaping () -> SettingSchema,
    decode: @escaping (JSON5Value, Keyed<V>?, inout SettingReader) -> Keyed<V>?
  ) -> SettingCodec<[Keyed<V>]> {
    SettingCodec<[Keyed<V>]>(
      readShared: readShared,
      decode: { value, current, reader in
        if case .boolean(false) = value.kind { return [] }
        guard let members = value.members else {
          reader.mismatch("an object in braces", value)
          return nil
        }
        var entries: [Keyed<V>] = []
        for member in members {
          if let problem = rule.problem(with: member.key) {
            reader.error("the name \(problem)", at: member.keyLocation)
          }
          let start = current?.first { $0.name == member.key }
          let read = reader.entering(.key(member.key), at: member.value.location) {
            decode(member.value, start, &$0)
          }
          guard var entry = read else { continue }
          entry.name = member.key
          entries.append(entry)
        }
        return entries
      },
      encode: { entries in
        let members = entries.map { entry in
          let value = encode(entry)
          return JSON5Member(key: entry.name, keyLocation: value.location, value: value)
        }
        return JSON5Value(.object(members))
      },
      shape: { _ in shape() })
  }
}
