import InfraModel

/// Operators of conditions in policies.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
enum IAMConditions {
  private static let operators =
    [
      "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike",
      "StringNotLike", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals",
      "ArnNotLike",
    ]
    + ["Numeric", "Date"].flatMap { type in
      ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"].map { type + $0 }
    }
  private static let prefixes = ["ForAllValues:", "ForAnyValue:"]
  private static let suffix = "IfExists"

  /// The operators as a regular expression.
  static var pattern: String {
    "^(Null|(\(prefixes.joined(separator: "|")))?(\(operators.joined(separator: "|")))(\(suffix))?)$"
  }

  /// True for an operator, with or without what can stand before and after it.
  static func isOperator(_ text: String) -> Bool {
    if text == "Null" { return true }
    var word = text[...]
    if let prefix = prefixes.first(where: { text.hasPrefix($0) }) { word = word.dropFirst(prefix.utf8.count) }
    if word.hasSuffix(suffix) { word = word.dropLast(suffix.utf8.count) }
    return operators.contains { $0 == word }
  }

  /// The nearest operator, in brackets.
  static func advice(_ text: String) -> String { Suggestion.hint(for: text, in: operators + ["Null"]) }
}
