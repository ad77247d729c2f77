internal import Configuration
import InfraModel

/// Entries that an override names although the base has none of that name: mostly misspelled names.
///
/// An environment adds no entries. An assignment adds one only as a whole, such as `tables.ledger={hashKey: "id"}`.
struct MissingEntries {
  /// Errors, one for each entry.
  private(set) var problems = Diagnostics()

  /// Compares the settings of an environment with the base.
  init(in settings: JSON5Value, base: JSON5Value, of environment: String) {
    let path = SettingPath([.key("environments"), .key(environment)])
    check(
      settings, base, at: path, where: { _ in true },
      advice: { _ in
        "what only \(environment) has stands in the base, with only: [\(JSON5Value.text(environment).text)]"
      })
    for member in settings.members ?? [] {
      let place = path.appending(.key(member.key))
      reportOnly(in: member.value, at: place, environment)
      for entry in member.value.members ?? [] {
        reportOnly(in: entry.value, at: place.appending(.key(entry.key)), environment)
      }
    }
  }

  private mutating func reportOnly(in entry: JSON5Value, at path: SettingPath, _ environment: String) {
    guard let word = entry.members?.first(where: { $0.key == CollectionWords.only }) else { return }
    problems.report(
      Diagnostic(
        at: word.keyLocation, path: path.appending(.key(word.key)).description,
        "only stands in the base; \(environment) removes an entry with false"))
  }

  /// Compares a configuration with the one before an assignment.
  init(in assigned: JSON5Value, base: JSON5Value) {
    check(
      assigned, base, at: SettingPath(), where: { !$0.isUnquoted },
      advice: { "a new one needs all of its settings at once, \($0)={…}" })
  }

  private mutating func check(
    _ tree: JSON5Value, _ base: JSON5Value, at path: SettingPath, where isChecked: (JSON5Value) -> Bool,
    advice: (SettingPath) -> String
  ) {
    var collections: [String]?
    for member in tree.members ?? [] where isChecked(member.value) {
      guard let entries = member.value.members else { continue }
      let known = base[member.key]?.members ?? []
      let names = Set(known.map(\.key))
      for entry in entries where !names.contains(entry.key) && isChecked(entry.value) {
        let all = collections ?? PaymentSystem.collections
        collections = all
        guard all.contains(member.key) else { break }
        let place = path.appending(.key(member.key)).appending(.key(entry.key))
        let hint = Self.hint(for: entry.key, in: known, after: problems.all.count)
        problems.report(
          Diagnostic(at: entry.keyLocation, path: place.description, "not in the base\(hint); \(advice(place))"))
      }
    }
  }

  /// The entry that had this name before, or the one with the nearest name.
  private static func hint(for name: String, in entries: [JSON5Member], after others: Int) -> String {
    if others >= Suggestion.limit { return "" }
    let renamed = entries.first { entry in
      let former = entry.value["renamedFrom"]
      return (former?.elements ?? [former].compactMap { $0 }).contains { $0.isText(name) }
    }
    if let renamed { return ", where it is called '\(renamed.key)'" }
    return Suggestion.hint(for: name, in: entries.lazy.map(\.key))
  }
}

extension JSON5Value {
  fileprivate func isText(_ text: String) -> Bool {
    if case .string(text) = kind { true } else { false }
  }
}
