/// Versions of Terraform or a provider, such as `>= 5.100, < 7`.
/// https://developer.hashicorp.com/terraform/language/expressions/version-constraints
struct VersionConstraint {
  /// Numbers that compare one by one; what is missing is 0.
  struct Version: Comparable {
    let numbers: [Int]

    /// Reads up to three numbers joined by dots, and perhaps a pre-release such as `-beta1`; nil for anything else.
    init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      let numbers = words.compactMap { word in
        word.utf8.allSatisfy { ASCII.isDigit($0) } && word.utf8.count <= 6 ? Int(word) : nil
      }
      guard numbers.count == words.count, (1...3).contains(numbers.count),
        parts.count == 1
          || parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({
            ASCII.isHyphenated(String($0))
          })
      else { return nil }
      self.numbers = numbers
    }

    static func < (one: Version, other: Version) -> Bool {
      for index in 0..<max(one.numbers.count, other.numbers.count) {
        let (a, b) = (one[index], other[index])
        if a != b { return a < b }
      }
      return false
    }

    static func == (one: Version, other: Version) -> Bool { !(one < other) && !(other < one) }

    private subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
  }

  private static let operators = ["~>", ">=", "<=", "!=", ">", "<", "="]

  /// The smallest version that may be meant; nil when nothing says how old one may be.
  let minimum: Version?

  /// Reads conditions joined by commas; nil for a text that Terraform refuses.
  init?(_ text: String) {
    var bounds: [Version] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let condition = part.drop { $0 == " " }
      let sign = Self.operators.first { condition.hasPrefix($0) }
      var rest = condition.dropFirst(sign?.count ?? 0).drop { $0 == " " }
      while rest.last == " " { rest.removeLast() }
      guard let version = Version(rest) else { return nil }
      if ["~>", ">=", ">", "="].contains(sign ?? "=") { bounds.append(version) }
    }
    minimum = bounds.max()
  }
}
