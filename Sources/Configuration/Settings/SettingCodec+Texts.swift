import InfraModel

extension SettingCodec<String> {
  /// A string with the given format.
  public static func text(_ rule: TextFormat = .any) -> SettingCodec<String> {
    SettingCodec(
      decode: { value, _, reader in
        guard let text = reader.text(value) else { return nil }
        guard let problem = rule.problem(with: text) else { return text }
        reader.error(problem, at: value.location)
        return nil
      },
      encode: { JSON5Value(.string($0)) },
      shape: { _ in .text(rule) })
  }

  /// One of the given strings. `what` is a noun, such as `instance class`, for messages if there are too many to list.
  public static func known(_ choices: [String], what: String) -> SettingCodec<String> {
    .known(choices, what: what, name: { $0 })
  }
}

extension SettingCodec {
  /// One of the given values, written by name. `what` is a noun for messages if there are too many to list.
  public static func known(_ choices: [T], what: String, name: @escaping (T) -> String) -> SettingCodec {
    SettingCodec(
      decode: { value, _, reader in
        if let text = value.plainText, let choice = choices.first(where: { name($0) == text }) { return choice }
        reader.refuse(value, choices.map(name), what: what)
        return nil
      },
      encode: { JSON5Value(.string(name($0))) },
      shape: { _ in .choice(choices.map(name), what: what) })
  }
}

extension SettingCodec where T: CaseIterable & RawRepresentable, T.RawValue == String {
  /// A case of an enumeration, written as its raw value.
  public static func choice(_ type: T.Type = T.self) -> SettingCodec<T> {
    SettingCodec(
      decode: { value, _, reader in
        if let choice = value.plainText.flatMap({ T(rawValue: $0) }) { return choice }
        reader.refuse(value, T.allCases.map(\.rawValue), what: nil)
        return nil
      },
      encode: { JSON5Value(.string($0.rawValue)) },
      shape: { _ in .choice(T.allCases.map(\.rawValue), what: nil) })
  }
}

extension SettingReader {
  /// Reports that a value is not one of the given strings.
  fileprivate mutating func refuse(_ value: JSON5Value, _ choices: [String], what: String?) {
    let limits = SettingSchema.choice(choices, what: what).limits
    guard let text = value.plainText else {
      let isChoice = value.written.map(choices.contains) ?? false
      return mismatch(limits, value, advice: isChoice ? "put it in quotes" : nil)
    }
    let hint = diagnostics.all.count < Suggestion.limit ? SettingSuggestion.hint(for: text, in: choices) : ""
    let subject = what.map { "\(text.shown) is no \($0)" } ?? "\(text.shown) is not allowed"
    error("\(subject): choose \(limits)\(hint)", at: value.location)
  }
}

extension Suggestion {
  /// The suggestion for a word, or an empty string for a long word, to which every candidate would seem near.
  static func hint(forShort word: String, in candidates: [String]) -> String {
    word.utf8.count > 64 ? "" : hint(for: word, in: candidates)
  }
}
