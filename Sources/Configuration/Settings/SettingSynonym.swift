/// Words that are not settings but stand for one, such as a former name or the name in another tool.
public struct SettingSynonym: Sendable {
  /// The words, which are unknown settings of the group.
  public let words: [String]
  /// Path of the group, with `*` for a name that the user defines.
  public let group: [String]
  /// Path of the setting to use instead, with `*` for the same user-defined name.
  public let setting: [String]
  /// How the setting is written, if its name alone does not say it.
  public let example: String?

  /// Creates an entry. Paths are names separated by dots; the path of the whole configuration is empty.
  public init(_ words: String..., in group: String = "", use setting: String, example: String? = nil) {
    self.init(words, in: group, use: setting, example: example)
  }

  /// Creates an entry for a list of words.
  public init(_ words: [String], in group: String, use setting: String, example: String?) {
    self.words = words
    self.group = group.split(separator: ".").map(String.init)
    self.setting = setting.split(separator: ".").map(String.init)
    self.example = example
  }

  /// What to write instead of a word in the group with this path; nil if the entry is about something else.
  func replacement(for word: String, in path: SettingPath) -> String? {
    guard words.contains(word), path.steps.count == group.count else { return nil }
    var names: [String] = []
    for (pattern, step) in zip(group, path.steps) {
      guard case .key(let key) = step, pattern == key || pattern == "*" else { return nil }
      if pattern == "*" { names.append(key) }
    }
    if let example { return example }
    if setting.dropLast() == group[...] { return setting.last }
    return SettingPath(setting.map { .key($0 == "*" && !names.isEmpty ? names.removeFirst() : $0) }).description
  }
}
