import InfraModel

/// What the last part of every name may be: what the strictest of the named resources, and every engine, allows.
enum SuffixRule {
  /// Words joined by single hyphens, for an identifier of a database allows no two in a row, and a bucket's name no
  /// capitals; a letter first, because Pulumi reads a suffix such as `20240101`, `12e3` or `2024-01-01` as a number or a day.
  static let pattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

  /// What a suffix must not be: Pulumi, or YAML in its configuration, reads these words as values.
  static let refusedPattern = EngineText.wordPattern

  /// What to say of a refused suffix: the nearest one, or that it is such a word.
  @Sendable static func advice(_ text: String) -> String {
    if EngineText.words.contains(text.lowercased()) { return ": \(text) is such a word" }
    // Who writes a pattern means no single name.
    if text.utf8.contains(UInt8(ascii: "*")) { return "" }
    let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    guard let first = words.utf8.first else { return "" }
    let nearest = ASCII.isDigit(first) ? "d\(words)" : words
    return EngineText.isValue(nearest) ? "" : " (did you mean '\(nearest)'?)"
  }

  /// Both in words.
  static func constraint(maximum: Int) -> String {
    "Use 1 to \(maximum) lowercase letters, digits and single hyphens; start with a letter, end with a letter or digit, "
      + "and use no word that YAML reads as a value, such as true, null or no."
  }
}
