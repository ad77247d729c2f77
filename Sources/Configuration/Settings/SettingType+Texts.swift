import InfraModel

extension SettingType<String> {
  /// A text that follows a rule.
  public static func text(_ rule: TextRule = .any) -> SettingType<String> {
    SettingType(
      decode: { value, _, path, reader in
        guard let text = reader.text(value, path: path) else { return nil }
        guard let problem = rule.problem(with: text) else { return text }
        reader.error(problem, at: value.location, path: path)
        return nil
      },
      encode: { JSON5Value(.string($0)) },
      shape: { _ in .text(rule) })
  }

  /// One of these texts; `what` names them, such as `instance class`, when they are too many to list.
  public static func known(_ choices: [String], what: String) -> SettingType<String> {
    SettingType(
      decode: { value, _, path, reader in reader.choice(value, of: choices, what: what, path: path) },
      encode: { JSON5Value(.string($0)) },
      shape: { _ in .choice(choices, what: what) })
  }
}

extension SettingType where T: CaseIterable & RawRepresentable & Sendable, T.RawValue == String {
  /// One of the cases of an enumeration, written as its raw value.
  public static func choice(_ type: T.Type = T.self) -> SettingType<T> {
    let choices = T.allCases.map(\.rawValue)
    return SettingType(
      decode: { value, _, path, reader in
        reader.choice(value, of: choices, what: nil, path: path).flatMap { T(rawValue: $0) }
      },
      encode: { JSON5Value(.string($0.rawValue)) },
      shape: { _ in .choice(choices, what: nil) })
  }
}

extension SettingReader {
  /// Reads one of a few texts.
  fileprivate mutating func choice(
    _ value: JSON5Value, of choices: [String], what: String?, path: String
  ) -> String? {
    let limits = SettingShape.choice(choices, what: what).limits
    guard let text = value.plainText else {
      let isChoice = value.written.map(choices.contains) ?? false
      mismatch(limits, value, path: path, advice: isChoice ? "put it in quotes" : nil)
      return nil
    }
    if choices.contains(text) { return text }
    let hint = Suggestion.hint(forShort: text, in: choices)
    let subject = what.map { "\(text.shown) is no \($0)" } ?? "\(text.shown) is not allowed"
    error("\(subject): choose \(limits)\(hint)", at: value.location, path: path)
    return nil
  }
}

extension Suggestion {
  /// The hint for a word, or the empty string for one that is so long that everything would seem near.
  static func hint(forShort word: String, in candidates: [String]) -> String {
    word.utf8.count > 64 ? "" : hint(for: word, in: candidates)
  }
}
