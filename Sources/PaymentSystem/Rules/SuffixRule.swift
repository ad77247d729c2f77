/// What the last part of every name may be: what the pickiest of the named resources allows.
enum SuffixRule {
  /// Words joined by single hyphens: a database's identifier allows no two in a row, a bucket's name no capitals.
  static let pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"

  /// The same in words.
  static func constraint(maximum: Int) -> String {
    "Use 1 to \(maximum) lowercase letters, digits and single hyphens; start and end with a letter or digit."
  }
}
