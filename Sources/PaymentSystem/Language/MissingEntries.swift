internal import Configuration
import InfraModel

/// Entries that an override names although the base has none of that name: mostly misspelled names.
///
/// An environment adds no entries. An assignment adds one only as a whole, such as `tables.ledger={hashKey: "id"}`. The
/// short form of an entry, such as `database`, is also such a name.
struct MissingEntries {
  /// Errors, one for each entry.
  private(set) var problems = Diagnostics()

  /// Compares the settings of an environment, as they are written, with the base.
  init(in settings: JSON5Value, base: JSON5Value, of environment: String) {
    let path = SettingPath([.key("environments"), .key(environment)])
    func message(_ name: String, _ hint: String) -> String {
      "'\(name)' is not defined outside environments\(hint); define there what only \(environment) has, with only: "
        + "[\(JSON5Value.text(environment).text)]"
    }
    check(settings, base, at: path, where: { _ in true }, message: { name, hint, _ in message(name, hint) })
    for short in Self.shortForms(in: settings, base) where !short.others.isEmpty || !short.member.value.isNothing {
      report(short.member, at: path, message(short.member.key, short.hint))
    }
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
        "only is written where the entry is defined, outside environments; \(environment) removes an entry with false"))
  }

  /// Compares a configuration after an assignment, as it is written, with the one before.
  init(in assigned: JSON5Value, base: JSON5Value) {
    func message(_ name: String, _ hint: String, _ place: SettingPath) -> String {
      "the configuration has no '\(name)'\(hint); a new one needs all of its settings at once, \(place)={…}"
    }
    check(assigned, base, at: SettingPath(), where: { !$0.isUnquoted }, message: message)
    for short in Self.shortForms(in: assigned, base) where !short.others.isEmpty || !short.member.value.isUnquoted {
      let place = SettingPath(
        short.others.isEmpty ? [.key(short.form.setting)] : [.key(short.form.collection), .key(ShortForm.main)])
      report(short.member, at: SettingPath(), message(short.member.key, short.hint, place))
    }
  }

  private mutating func report(_ member: JSON5Member, at path: SettingPath, _ message: String) {
    problems.report(
      Diagnostic(at: member.keyLocation, path: path.appending(.key(member.key)).description, message))
  }

  private mutating func check(
    _ tree: JSON5Value, _ base: JSON5Value, at path: SettingPath, where isChecked: (JSON5Value) -> Bool,
    message: (_ name: String, _ hint: String, _ place: SettingPath) -> String
  ) {
    var collections: [String]?
    for member in tree.members ?? [] where isChecked(member.value) {
      guard let entries = member.value.members else { continue }
      let known = base[member.key]?.members ?? []
      let names = Set(known.map(\.key))
      for entry in entries where !names.contains(entry.key) && isChecked(entry.value) {
        let all = collections ?? PaymentSystem.collections.filter { !PaymentSystem.openCollections.contains($0) }
        collections = all
        guard all.contains(member.key) else { break }
        // The base has the main entry under its short name.
        let main = ShortForm.all.first { $0.collection == member.key }.flatMap { base[$0.setting] }
        if main != nil, entry.key == ShortForm.main { continue }
        let place = path.appending(.key(member.key)).appending(.key(entry.key))
        let names = known.map(\.key) + (main == nil ? [] : [ShortForm.main])
        let text =
          Self.rename(of: entry.key, in: known)
          ?? message(entry.key, Suggestion.hint(for: entry.key, in: names, after: problems.all.count), place)
        problems.report(Diagnostic(at: entry.keyLocation, path: place.description, text))
      }
    }
  }

  /// The short forms that only the override has.
  private static func shortForms(in tree: JSON5Value, _ base: JSON5Value) -> [MissingShortForm] {
    ShortForm.all.compactMap { form in
      guard base[form.setting] == nil, let member = tree.members?.first(where: { $0.key == form.setting }) else {
        return nil
      }
      return MissingShortForm(form: form, member: member, others: (base[form.collection]?.members ?? []).map(\.key))
    }
  }

  /// What an entry that had this name before is called now; nil if there is none.
  private static func rename(of name: String, in entries: [JSON5Member]) -> String? {
    let renamed = entries.first { entry in
      let former = entry.value["renamedFrom"]
      return (former?.elements ?? [former].compactMap { $0 }).contains { $0.isText(name) }
    }
    return renamed.map { "'\(name)' is called '\($0.key)' now; use that name" }
  }
}

/// A short form without its entry.
private struct MissingShortForm {
  let form: ShortForm
  let member: JSON5Member
  /// Names of the collection's other entries.
  let others: [String]

  /// The other entries, which are meant instead.
  var hint: String {
    if others.isEmpty { return "" }
    let paths = others.prefix(5).map { SettingPath([.key(form.collection), .key($0)]).description }
    return " (did you mean \(paths.joined(separator: " or "))?)"
  }
}

extension JSON5Value {
  fileprivate func isText(_ text: String) -> Bool {
    if case .string(text) = kind { true } else { false }
  }

  /// True for a value that makes no part.
  var isNothing: Bool {
    switch kind {
    case .null, .boolean(false): true
    default: false
    }
  }
}
