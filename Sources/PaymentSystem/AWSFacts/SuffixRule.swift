import InfraModel

/// Valid values of the suffix of every name, as allowed by the strictest resource and by all engines.
enum SuffixRule {
  /// Words joined by single hyphens, because a database identifier does not allow two in a row and a bucket name does
  /// not allow capitals. It starts with a letter, because Pulumi reads a suffix such as `20240101`, `12e3` or
  /// `2024-01-01` as a number or a date.
  static let pattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

  /// Invalid suffixes: words that YAML or Pulumi reads as another type in configuration values.
  static let refusedPattern = EngineText.wordPattern

  /// Advice for a rejected suffix: the nearest valid one, or that it is a reserved word.
  @Sendable static func advice(_ text: String) -> String {
    if EngineText.words.contains(text.lowercased()) { return ": \(text) is such a word" }
    // A pattern has no nearest name.
    if text.utf8.contains(UInt8(ascii: "*")) { return "" }
    let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    guard let first = words.utf8.first else { return "" }
    let nearest = ASCII.isDigit(first) ? "d\(words)" : words
    return EngineText.isValue(nearest) ? "" : " (did you mean '\(nearest)'?)"
  }

  /// Description of both patterns.
  static func constraint(maximum: Int) -> String {
    "Use 1 to \(maximum) lowercase letters, digits and single hyphens; start with a letter, end with a letter or digit, "
      + "and use no word that YAML reads as a value, such as true, null or no."
  }
}
