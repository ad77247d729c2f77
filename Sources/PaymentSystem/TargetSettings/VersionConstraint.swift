/// Versions of Terraform, of a provider or of infragen, such as `>= 5.100, < 7`.
/// https://developer.hashicorp.com/terraform/language/expressions/version-constraints
struct VersionConstraint {
  /// Version numbers that are compared one by one; missing ones are 0.
  struct Version: Comparable {
    let numbers: [Int]

    /// Reads up to three numbers separated by dots, optionally with a pre-release such as `-beta1`; nil for other
    /// texts.
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

    /// The first version that `~>` excludes: only the last number may be larger. Nil for a single number.
    var next: Version? {
      guard numbers.count > 1 else { return nil }
      let kept = numbers.dropLast()
      return Version(numbers: kept.dropLast() + [(kept.last ?? 0) + 1])
    }

    static let zero = Version(numbers: [0])

    /// The version that is `count` patches later.
    func patched(by count: Int) -> Version { Version(numbers: [self[0], self[1], self[2] + count]) }

    private init(numbers: [Int]) { self.numbers = numbers }

    private subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
  }

  private static let operators = ["~>", ">=", "<=", "!=", ">", "<", "="]

  private let conditions: [(sign: String, version: Version)]

  /// The smallest allowed version; nil if there is no lower limit.
  var minimum: Version? { conditions.filter { ["~>", ">=", ">", "="].contains($0.sign) }.map(\.version).max() }

  /// True if the version meets all conditions.
  func allows(_ version: Version) -> Bool {
    conditions.allSatisfy { sign, bound in
      switch sign {
      case "~>": version >= bound && bound.next.map { version < $0 } ?? true
      case ">=": version >= bound
      case "<=": version <= bound
      case "!=": version != bound
      case ">": version > bound
      case "<": version < bound
      default: version == bound
      }
    }
  }

  /// True if any version meets all conditions. A version can only be allowed below the first bound, at one, or after
  /// one.
  var isSatisfiable: Bool {
    let bounds = conditions.map(\.version)
    let after = bounds.flatMap { bound in (1...conditions.count + 1).map { bound.patched(by: $0) } }
    return ([Version.zero] + bounds + after).contains(where: allows)
  }

  /// Reads conditions separated by commas; nil for a text that Terraform rejects.
  init?(_ text: String) {
    var conditions: [(sign: String, version: Version)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let condition = part.drop { $0 == " " }
      let sign = Self.operators.first { condition.hasPrefix($0) }
      var rest = condition.dropFirst(sign?.count ?? 0).drop { $0 == " " }
      while rest.last == " " { rest.removeLast() }
      guard let version = Version(rest) else { return nil }
      conditions.append((sign ?? "=", version))
    }
    self.conditions = conditions
  }
}
