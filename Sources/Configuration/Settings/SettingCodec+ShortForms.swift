/// A group of settings that a text can stand for.
public protocol TextualSettings: Settings {
  /// Format of the text.
  static var textForm: TextFormat { get }
  /// The group that a text stands for.
  init(text: String)
  /// The text, if the group has one.
  var text: String? { get }
}

extension SettingCodec where T: TextualSettings {
  /// A group of settings, or a text that stands for it.
  public static func textOrGroup(_ type: T.Type = T.self) -> SettingCodec<T> {
    let text = SettingCodec<String>.text(T.textForm)
    return SettingCodec(
      decode: { value, current, reader in
        guard value.members == nil else { return reader.group(value, over: current ?? T()) }
        return text.decode(value, nil, &reader).map { T(text: $0) }
      },
      encode: { group in group.text.map { JSON5Value(.string($0)) } ?? group.encoded() },
      shape: { _ in .shortOrGroup(.text(T.textForm), T.shape) })
  }
}

/// A group of settings that each of a few words can stand for.
public protocol ChoosableSettings: Settings {
  /// The words.
  associatedtype Choice: CaseIterable & RawRepresentable where Choice.RawValue == String
  /// The group that a word stands for.
  init(choice: Choice)
  /// The word, if the group has one.
  var choice: Choice? { get }
}

extension SettingCodec where T: ChoosableSettings {
  /// A group of settings, or a word that stands for it.
  public static func choiceOrGroup(_ type: T.Type = T.self) -> SettingCodec<T> {
    let choice = SettingCodec<T.Choice>.choice()
    let shape = SettingSchema.shortOrGroup(choice.shape(nil), T.shape)
    return SettingCodec(
      decode: { value, current, reader in
        switch value.kind {
        case .object: return reader.group(value, over: current.flatMap { $0.choice == nil ? $0 : nil } ?? T())
        case .string: return choice.decode(value, nil, &reader).map { T(choice: $0) }
        default:
          reader.mismatch(shape.summary, value)
          return nil
        }
      },
      encode: { group in group.choice.map(choice.encode) ?? group.encoded() }, shape: { _ in shape })
  }
}

extension SettingCodec {
  /// Groups by name, each of which can be `true` for its defaults or `false` for none; or a list of names.
  public static func namedOrList<S: Settings>(
    _ type: S.Type = S.self, key: TextFormat = .any
  ) -> SettingCodec<[Keyed<S>]> where T == [Keyed<S>] {
    let object = entries(key: key, encode: { $0.value.encoded() }, shape: { .namedOrList(S.shape, key: key) }) {
      (value: JSON5Value, start: Keyed<S>?, reader: inout SettingReader) -> Keyed<S>? in
      switch value.kind {
      case .boolean(false): nil
      case .boolean(true): start ?? Keyed(name: "", value: S())
      default: Keyed(name: "", value: reader.group(value, over: start?.value ?? S()))
      }
    }
    return SettingCodec<[Keyed<S>]>(
      decode: { value, current, reader in
        if value.elements == nil { return object.decode(value, current, &reader) }
        return reader.namesAsObject(value).flatMap { object.decode($0, current, &reader) }
      },
      encode: object.encode, shape: object.shape)
  }
}

extension SettingReader {
  /// An object with `true` for each name of a list. Reports names that are listed twice; nil if it is no list.
  mutating func namesAsObject(_ value: JSON5Value) -> JSON5Value? {
    guard let names = value.elements else { return nil }
    var members: [JSON5Member] = []
    for (index, item) in names.enumerated() {
      guard let name = entering(.index(index), at: item.location, { $0.text(item) }) else { continue }
      if members.contains(where: { $0.key == name }) {
        error("\(name.shown) is listed twice; remove one", at: item.location)
      } else {
        members.append(
          JSON5Member(key: name, keyLocation: item.location, value: JSON5Value(.boolean(true), at: item.location)))
      }
    }
    return JSON5Value(.object(members), at: value.location)
  }
}
