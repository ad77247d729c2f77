extension Array where Element: Equatable {
  /// The elements, each once, in the order of their first occurrence. For short lists: each element is compared with all.
  package var withoutRepeats: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
