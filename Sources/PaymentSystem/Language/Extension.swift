internal import Configuration
import InfraModel

/// `extends` in the entries of a collection: an entry takes the settings of another one where it has none of its own.
struct Extension {
  /// What belongs to one entry: neither another entry nor the defaults provide it.
  static let ownWords = ["on", "name", CollectionWords.only, "outputs", "renamedFrom", CollectionWords.extends]

  /// True for a word that ``EntryResolution`` applies.
  static func isWord(_ key: String) -> Bool { key == CollectionWords.extends || key == CollectionWords.only }

  /// Another collection from whose entries an entry can take the settings that both have.
  struct Relative {
    let collection: String
    let entries: [JSON5Member]
    /// Settings that the entries of the other collection share; nil without any.
    let defaults: JSON5Value?
  }

  private let collection: String
  private let entries: [JSON5Member]
  private let relative: Relative?

  init(of collection: String, _ entries: [JSON5Member], relative: Relative? = nil) {
    self.collection = collection
    self.entries = entries
    self.relative = relative
  }

  /// The collection whose entries those of a collection can also extend.
  static func relative(of collection: String) -> String? {
    switch collection {
    case ServiceTarget.kind.collection: JobTarget.kind.collection
    case JobTarget.kind.collection: ServiceTarget.kind.collection
    default: nil
    }
  }

  /// Names of the settings of entries that have a relative. Built only where one is extended, because it describes every
  /// setting.
  private var settings: Set<String> {
    let shape = collection == JobTarget.kind.collection ? JobSettings.shape : ServiceSettings.shape
    return Set(shape.fields.map(\.name))
  }

  /// The entry with the settings of the one that it extends, without the words that are applied here.
  func applied(to entry: JSON5Member, at path: SettingPath, in environment: String) throws(Diagnostic) -> JSON5Value {
    let own = entry.value.removing(CollectionWords.only).removing(CollectionWords.extends)
    guard let word = entry.value[CollectionWords.extends] else { return own }
    if case .null = word.kind { return own }
    func problem(_ message: String) -> Diagnostic {
      Diagnostic(at: word.location, path: path.appending(.key(CollectionWords.extends)).description, message)
    }
    guard case .string(let text) = word.kind else {
      throw problem("expected the name of another entry, such as \"api\" or \"\(collection).api\"")
    }
    if let relative, text.hasPrefix("\(relative.collection).") {
      let name = String(text.dropFirst(relative.collection.utf8.count + 1))
      let other = try self.other(name, in: relative.collection, relative.entries, environment, problem)
      let whole = relative.defaults.map { other.filled(from: $0) } ?? other
      let settings = settings
      let taken = (whole.members ?? []).filter { !settings.contains($0.key) }.reduce(whole) {
        $0.removing($1.key)
      }
      return own.filled(from: Self.ownWords.reduce(taken) { $0.removing($1) })
    }
    let name = try self.name(in: text, problem)
    if name == entry.key { throw problem("an entry cannot extend itself") }
    let other = try other(name, in: collection, entries.filter { $0.key != entry.key }, environment, problem)
    return own.filled(from: Self.ownWords.reduce(other) { $0.removing($1) })
  }

  /// The entry of a name, which can be extended.
  private func other(
    _ name: String, in collection: String, _ entries: [JSON5Member], _ environment: String,
    _ problem: (String) -> Diagnostic
  ) throws(Diagnostic) -> JSON5Value {
    guard let other = entries.first(where: { $0.key == name })?.value else {
      throw problem(
        "there is no '\(name)' in \(collection)\(Suggestion.hint(for: name, in: entries.lazy.map(\.key)))")
    }
    if other.isRemoved { throw problem("\(collection).\(name) is removed in \(environment)") }
    if let next = other[CollectionWords.extends], case .string(let next) = next.kind {
      throw problem("\(collection).\(name) itself extends '\(next)'; only one level is allowed")
    }
    return other
  }

  /// The name in `api` or `services.api`.
  private func name(in text: String, _ problem: (String) -> Diagnostic) throws(Diagnostic) -> String {
    guard let dot = text.firstIndex(of: ".") else { return text }
    let other = text[..<dot]
    if other != collection {
      let others = relative.map { ", or one of \($0.collection)" } ?? ""
      throw problem("an entry of \(collection) extends another one of them\(others), not one of \(other)")
    }
    return String(text[text.index(after: dot)...])
  }
}
