import InfraModel

/// Finds the most likely setting or choice for an unknown name.
enum SettingSuggestion {
  /// ` (did you mean 'x'?)` for a misspelled name or a part of a name, such as `memory` for `memoryMiB`; otherwise an
  /// empty string.
  static func hint(for name: String, in names: [String]) -> String {
    let hint = Suggestion.hint(forShort: name, in: names)
    if !hint.isEmpty || name.utf8.count > 64 { return hint }
    return nearest(to: name, in: names).map { " (did you mean '\($0)'?)" } ?? ""
  }

  /// The setting that shares most words with the name; nil if several share as many.
  private static func nearest(to name: String, in names: [String]) -> String? {
    let words = Set(words(of: name))
    let counts = names.map { words.intersection(self.words(of: $0)).count }
    guard let most = counts.max(), most > 0 else { return nil }
    let found = zip(names, counts).filter { $0.1 == most }.map(\.0)
    return found.count == 1 ? found[0] : nil
  }

  /// The words with three or more letters: `storage` and `gib` of `storageGiB`, `aurora` of `aurora-postgres`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    for unit in ["MiB", "GiB"] where name.hasSuffix(unit) { words.append(unit.lowercased()) }
    var word = ""
    for character in name.dropLast(words.isEmpty ? 0 : 3) {
      if character.isUppercase || character == "-" {
        words.append(word)
        word = ""
      }
      if character != "-" { word += character.lowercased() }
    }
    return (words + [word]).filter { $0.count >= 3 }
  }
}
