extension SettingType {
  /// A list of values of one type.
  public static func list<U>(
    of element: SettingType<U>, count: ClosedRange<Int> = 0...1000
  ) -> SettingType<[U]> where T == [U] {
    SettingType<[U]>(
      decode: { value, _, path, reader in
        guard let elements = value.elements else {
          reader.mismatch("a list in brackets", value, path: path)
          return nil
        }
        if !count.contains(elements.count) {
          let limits = SettingShape.entries(count)
          reader.error("expected \(limits), found \(elements.count)", at: value.location, path: path)
        }
        var values: [U] = []
        for (index, item) in elements.enumerated() {
          if let read = element.decode(item, nil, SettingPath.element(index, of: path), &reader) { values.append(read) }
        }
        return values
      },
      encode: { JSON5Value(.array($0.map(element.encode))) },
      shape: { _ in .list(element.shape(nil), count: count) })
  }

  /// A list of values of one type, which one value alone may stand for.
  public static func oneOrMore<U>(
    of element: SettingType<U>, count: ClosedRange<Int>
  ) -> SettingType<[U]> where T == [U] {
    let list = SettingType<[U]>.list(of: element, count: count)
    return SettingType<[U]>(
      decode: { value, current, path, reader in
        if value.elements != nil { return list.decode(value, current, path, &reader) }
        return element.decode(value, nil, path, &reader).map { [$0] }
      },
      encode: { $0.count == 1 ? element.encode($0[0]) : list.encode($0) },
      shape: { _ in .oneOrMore(element.shape(nil), count: count) })
  }

  /// Texts by name, in the order they are written, such as tags or environment variables.
  public static func texts(key: TextRule = .any, value rule: TextRule = .any) -> SettingType<[Named<String>]>
  where T == [Named<String>] {
    let text = SettingType<String>.text(rule)
    return entries(key: key, encode: { text.encode($0.value) }, shape: { .texts(key: key, value: rule) }) {
      value, _, place, reader in
      text.decode(value, nil, place, &reader).map { Named(name: "", value: $0) }
    }
  }

  /// Groups by name, in the order they are written; a name that the default has starts from the default's values.
  ///
  /// Where they are renamable, `renamedFrom` beside a group's own settings says what names it had before.
  public static func named<S: Settings>(
    _ type: S.Type = S.self, key: TextRule = .any, isRenamable: Bool = false
  ) -> SettingType<[Named<S>]> where T == [Named<S>] {
    let own = S.settings.map { $0.within(\Named<S>.value) }
    let settings = isRenamable ? own + [.renamedFrom(key)] : own
    return entries(
      key: key, encode: { settings.encode($0) },
      shape: { .named(SettingGroup(title: S.title, fields: settings.map { $0.describe(.plain) }), key: key) }
    ) { value, start, place, reader in
      reader.group(value, settings, over: start ?? .plain, path: place)
    }
  }

  private static func entries<V>(
    key rule: TextRule, encode: @escaping @Sendable (Named<V>) -> JSON5Value,
    shape: @escaping @Sendable () -> SettingShape,
    decode: @escaping @Sendable (JSON5Value, Named<V>?, _ path: String, inout SettingReader) -> Named<V>?
  ) -> SettingType<[Named<V>]> {
    SettingType<[Named<V>]>(
      decode: { value, current, path, reader in
        guard let members = value.members else {
          reader.mismatch("an object in braces", value, path: path)
          return nil
        }
        var entries: [Named<V>] = []
        for member in members {
          let place = SettingPath.member(member.key, of: path)
          if let problem = rule.problem(with: member.key) {
            reader.error("the name \(problem)", at: member.keyLocation, path: path)
          }
          let start = current?.first { $0.name == member.key }
          guard var entry = decode(member.value, start, place, &reader) else { continue }
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
