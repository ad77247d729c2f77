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

  /// A list of values of one type, which one value alone may stand for.
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

  /// Texts by name, in the order they are written, such as tags or environment variables.
  public static func texts(key: TextFormat = .any, value rule: TextFormat = .any) -> SettingCodec<[Keyed<String>]>
  where T == [Keyed<String>] {
    let text = SettingCodec<String>.text(rule)
    return entries(key: key, encode: { text.encode($0.value) }, shape: { .texts(key: key, value: rule) }) {
      value, _, reader in
      text.decode(value, nil, &reader).map { Keyed(name: "", value: $0) }
    }
  }

  /// Groups by name, in the order they are written; a name that the default has starts from the default's values.
  ///
  /// Where they are renamable, `renamedFrom` beside a group's own settings says what names it had before.
  public static func named<S: Settings>(
    _ type: S.Type = S.self, key: TextFormat = .any, isRenamable: Bool = false
  ) -> SettingCodec<[Keyed<S>]> where T == [Keyed<S>] {
    func renamable(_ entry: Keyed<S>) -> RenamableEntry<S> { RenamableEntry(entry: entry, rule: key) }
    return entries(
      key: key, encode: { isRenamable ? renamable($0).encoded() : $0.value.encoded() },
      shape: {
        .named(isRenamable ? S.shape(of: renamable(Keyed(name: "", value: S()))) : S.shape, key: key)
      }
    ) { value, start, reader in
      var entry = start ?? Keyed(name: "", value: S())
      if isRenamable { return reader.group(value, over: renamable(entry)).entry }
      entry.value = reader.group(value, over: entry.value)
      return entry
    }
  }

  static func entries<V>(
    key rule: TextFormat, encode: @escaping (Keyed<V>) -> JSON5Value, shape: @escaping () -> SettingSchema,
    decode: @escaping (JSON5Value, Keyed<V>?, inout SettingReader) -> Keyed<V>?
  ) -> SettingCodec<[Keyed<V>]> {
    SettingCodec<[Keyed<V>]>(
      decode: { value, current, reader in
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
