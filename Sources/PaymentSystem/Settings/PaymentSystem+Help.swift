package import Configuration

extension PaymentSystem {
  /// What a setting is and takes, one line, for a path such as `services.api.cpu`; nil for what is no setting.
  package static func help(for path: String) -> String? {
    let words = words(of: path)
    guard let row = allRows.first(where: { fits(words, Self.words(of: $0.path)) }) else { return nil }
    let standard = row.defaultText.isEmpty ? "" : "; by default \(row.defaultText)"
    return "\(row.path): \(row.documentation) It takes: \(row.type)\(standard)."
  }

  /// What a description may hold, a row each: the settings of the system, and the list of outputs.
  package static var allRows: [SettingReference] { reference() + OutputListSettings.reference() }

  /// The keys of a path; the place of a list's entry says nothing of what it is.
  private static func words(of path: String) -> [Substring] {
    path.split(separator: ".").map { $0.prefix { $0 != "[" } }
  }

  private static func fits(_ words: [Substring], _ pattern: [Substring]) -> Bool {
    words.count == pattern.count && zip(words, pattern).allSatisfy { $0 == $1 || $1 == "<name>" }
  }
}
