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

  /// Texts by name, in the order they are written, such as tags or environment variables.
  public static func texts(key: TextRule = .any, value rule: TextRule = .any) -> SettingType<[Named<String>]>
  where T == [Named<String>] {
    entries(of: .text(rule), key: key) { _ in .texts(key: key, value: rule) }
  }

  /// Groups by name, in the order they are written; a name that the default has starts from the default's values.
  public static func named<S: Settings>(_ type: S.Type = S.self, key: TextRule = .any) -> SettingType<[Named<S>]>
  where T == [Named<S>] {
    entries(of: .group(S.self), key: key) { _ in .named(S.shape, key: key) }
  }

  private static func entries<V>(
    of type: SettingType<V>, key rule: TextRule, shape: @escaping @Sendable ([Named<V>]?) -> SettingShape
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
          let start = current?.first { $0.name == member.key }?.value
          guard let read = type.decode(member.value, start, place, &reader) else { continue }
          entries.append(Named(name: member.key, value: read))
        }
        return entries
      },
      encode: { entries in
        let members = entries.map { entry in
          let value = type.encode(entry.value)
          return JSON5Member(key: entry.name, keyLocation: value.location, value: value)
        }
        return JSON5Value(.object(members))
      },
      shape: shape)
  }
}
