internal import Configuration
import InfraModel

/// `extends` in the entries of a collection: an entry takes the settings of another one where it has none of its own.
struct Extension {
  /// What belongs to one entry: neither another entry nor the defaults provide it.
  static let ownWords = ["on", "name", CollectionWords.only, "outputs", "renamedFrom", CollectionWords.extends]

  /// True for a word that ``EntryResolution`` applies.
  static func isWord(_ key: String) -> Bool { key == CollectionWords.extends || key == CollectionWords.only }

  private let collection: String
  private let entries: [JSON5Member]
  private let places: [String: Int]

  init(of collection: String, _ entries: [JSON5Member]) {
    self.collection = collection
    self.entries = entries
    places = Dictionary(entries.indices.map { (entries[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
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
    let name = try self.name(in: text, problem)
    if name == entry.key { throw problem("an entry cannot extend itself") }
    guard let other = places[name].map({ entries[$0].value }) else {
      let hint = Suggestion.hint(for: name, in: entries.lazy.map(\.key).filter { $0 != entry.key })
      throw problem("there is no '\(name)' in \(collection)\(hint)")
    }
    if other.isRemoved { throw problem("\(collection).\(name) is removed in \(environment)") }
    if let next = other[CollectionWords.extends], case .string(let next) = next.kind {
      throw problem("\(collection).\(name) itself extends '\(next)'; only one level is allowed")
    }
    return own.filled(from: Self.ownWords.reduce(other) { $0.removing($1) })
  }

  /// The name in `api` or `services.api`.
  private func name(in text: String, _ problem: (String) -> Diagnostic) throws(Diagnostic) -> String {
    guard let dot = text.firstIndex(of: ".") else { return text }
    let other = text[..<dot]
    if other != collection {
      throw problem("an entry of \(collection) extends another one of them, not one of \(other)")
    }
    return String(text[text.index(after: dot)...])
  }
}
