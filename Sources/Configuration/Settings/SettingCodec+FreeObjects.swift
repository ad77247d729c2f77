extension SettingCodec<[Keyed<JSON5Value>]> {
  /// Named objects with members that another tool defines; only keys and texts are checked here.
  public static func freeObjects(key: TextFormat, member: TextFormat) -> SettingCodec<[Keyed<JSON5Value>]> {
    entries(key: key, encode: { $0.value }, shape: { .freeObjects(key: key, member: member) }) { value, _, reader in
      if case .boolean(false) = value.kind { return nil }
      guard let members = value.members else {
        reader.mismatch("an object in braces", value)
        return nil
      }
      for each in members {
        if let problem = member.problem(with: each.key) { reader.error("the name \(problem)", at: each.keyLocation) }
      }
      reader.checkTexts(in: value)
      return Keyed(name: "", value: value)
    }
  }
}

extension SettingCodec<JSON5Value> {
  /// An object with members that another tool defines; only texts are checked here.
  public static var freeObject: SettingCodec<JSON5Value> {
    SettingCodec(
      decode: { value, _, reader in
        guard value.members != nil else {
          reader.mismatch("an object in braces", value)
          return nil
        }
        reader.checkTexts(in: value)
        return value
      },
      encode: { $0 }, shape: { _ in .freeObject })
  }
}

extension SettingCodec<String> {
  /// A string, or an integer, whose text is the value.
  public static var textOrInteger: SettingCodec<String> {
    SettingCodec(
      decode: { value, _, reader in
        switch value.kind {
        case .integer(let number): return String(number)
        case .string: return SettingCodec<String>.text().decode(value, nil, &reader)
        default:
          reader.mismatch("text or a whole number", value)
          return nil
        }
      },
      encode: { JSON5Value(.string($0)) }, shape: { _ in .textOrInteger })
  }
}

extension SettingReader {
  /// Reports texts in a value that an engine would interpret.
  fileprivate mutating func checkTexts(in value: JSON5Value) {
    switch value.kind {
    case .string(let text):
      if let problem = TextFormat.any.problem(with: text) { error(problem, at: value.location) }
    case .array(let items):
      for (index, item) in items.enumerated() {
        entering(.index(index), at: item.location) { $0.checkTexts(in: item) }
      }
    case .object(let members):
      for member in members {
        if let problem = TextFormat.any.problem(with: member.key) { error(problem, at: member.keyLocation) }
        entering(.key(member.key), at: member.value.location) { $0.checkTexts(in: member.value) }
      }
    case .null, .boolean, .integer, .decimal: break
    }
  }
}
