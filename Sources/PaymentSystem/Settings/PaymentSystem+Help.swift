package import Configuration

extension PaymentSystem {
  /// Documentation of a setting on one line, for a path such as `services.api.cpu`; nil if there is no such setting.
  package static func help(for path: String) -> String? {
    guard let row = reference(for: path) else { return nil }
    let standard = row.defaultText.isEmpty ? "" : "; by default \(row.defaultText)"
    return "\(row.path): \(row.documentation) It takes: \(row.type)\(standard)."
  }

  /// The documentation of a setting, for a path such as `services.api.cpu`; nil if there is no such setting.
  package static func reference(for path: String) -> SettingReference? {
    let words = words(of: path)
    return allRows.first { fits(words, Self.words(of: $0.path)) }
  }

  /// The settings directly below a setting.
  package static func members(of row: SettingReference) -> [SettingReference] {
    let words = words(of: row.path)
    return allRows.filter { other in
      let all = Self.words(of: other.path)
      let below = all.dropFirst(words.count)
      return all.starts(with: words) && below.count { $0 != "<name>" } == 1 && below.last != "<name>"
    }
  }

  /// Documentation of all settings of a system and of the generation manifest.
  package static var allRows: [SettingReference] { reference() + OutputListSettings.reference() }

  /// The same for a table: the settings of a collection with a short form, such as `databases`, are one row that refers
  /// to those of the short form.
  package static var tableRows: [SettingReference] {
    let rows = allRows
    let paths = Set(rows.map(\.path))
    var referred: Set<String> = []
    return rows.compactMap { row in
      for form in ShortForm.all {
        let entry = "\(form.collection).<name>"
        guard row.path.hasPrefix("\(entry)."), paths.contains(form.setting + row.path.dropFirst(entry.count)) else {
          continue
        }
        guard referred.insert(entry).inserted else { return nil }
        var reference = row
        reference.path = entry
        reference.type = "object, or false"
        reference.defaultText = ""
        reference.documentation = "The settings of `\(form.setting)`."
        return reference
      }
      return row
    }
  }

  /// Keys of a path, without list indices.
  private static func words(of path: String) -> [Substring] {
    path.split(separator: ".").map { $0.prefix { $0 != "[" } }
  }

  private static func fits(_ words: [Substring], _ pattern: [Substring]) -> Bool {
    words.count == pattern.count && zip(words, pattern).allSatisfy { $0 == $1 || $1 == "<name>" }
  }
}
