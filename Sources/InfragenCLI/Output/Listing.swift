import InfraModel

extension [String] {
  /// The words as `a, b or c`.
  func listed(_ last: String) -> String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " \(last) " + self[count - 1]
  }
}

extension String {
  /// ` (did you mean 'x'?)` for the candidate nearest to this misspelled word, or an empty string.
  func suggestion(among candidates: [String]) -> String { Suggestion.hint(for: self, in: candidates) }
}
