/// Finds the valid choice closest to a misspelled word.
public enum Suggestion {
  /// Maximum number of candidates compared. A file can contain a hundred thousand names and as many misspelled ones.
  private static let most = 300

  /// The candidate with the smallest edit distance to `word`, or nil if none is close. The first one wins a tie.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let allowed = max(1, word.utf8.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.prefix(most) where abs(candidate.utf8.count - word.utf8.count) <= allowed {
      let distance = distance(word.lowercased(), candidate.lowercased())
      if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// The candidate of which `word` is probably a misspelling: with one edit, or two in a word of eight letters or more.
  /// Other words can be correct and unknown.
  public static func misspelled(_ word: String, in candidates: some Sequence<String>) -> String? {
    guard let near = nearest(to: word, in: candidates) else { return nil }
    return distance(word.lowercased(), near.lowercased()) <= (word.utf8.count < 8 ? 1 : 2) ? near : nil
  }

  /// ` (did you mean 'x'?)` for the nearest candidate, or an empty string.
  public static func hint(for word: String, in candidates: some Sequence<String>) -> String {
    nearest(to: word, in: candidates).map { " (did you mean '\($0)'?)" } ?? ""
  }

  /// Maximum number of misspelled words per file that get a hint: the number of messages that are printed.
  public static let limit = 100

  /// The same hint; an empty string after as many other misspelled words as are printed, because hints take time.
  public static func hint(for word: String, in candidates: some Sequence<String>, after others: Int) -> String {
    others < limit ? hint(for: word, in: candidates) : ""
  }

  /// Number of single-byte insertions, deletions, replacements and swaps of adjacent bytes from `a` to `b`.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8.prefix(64))
    let b = Array(b.utf8.prefix(64))
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
