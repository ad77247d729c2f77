import InfraModel

/// A physical name with the suffix of the environment in it, so that another suffix can be recognized.
struct NamePattern {
  /// The name with the suffix of the configuration.
  let expected: String
  private let before: String
  private let after: String

  /// Nil if the name does not contain the suffix exactly once, or if a part of it is not known.
  init?(_ name: Expression, _ suffix: Parameter.Name, _ values: StateValues) {
    let parts: [Expression] = if case .interpolation(let parts) = name { parts } else { [name] }
    var texts = ["", ""]
    var found = 0
    for part in parts {
      if case .parameter(suffix) = part {
        found += 1
      } else if let text = values.text(part), found < 2 {
        texts[found] += text
      } else {
        return nil
      }
    }
    guard found == 1, let expected = values.text(name) else { return nil }
    (before, after) = (texts[0], texts[1])
    self.expected = expected
  }

  /// The suffix in a deployed name; nil if the rest of the name differs.
  func suffix(in name: String) -> String? {
    guard name.hasPrefix(before), name.hasSuffix(after), name.utf8.count > before.utf8.count + after.utf8.count else {
      return nil
    }
    return String(name.dropFirst(before.count).dropLast(after.count))
  }
}
