import Configuration
import InfraModel

/// What the texts of a payment system's configuration must look like.
extension TextRule {
  /// A part of a name: lower-case letters, digits and single hyphens, a letter first.
  static func label(maximum: Int) -> TextRule {
    TextRule(
      "lower-case letters, digits and single hyphens, a letter first", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      minLength: 1, maxLength: maximum
    ) { ASCII.isLower($0.utf8.first) && ASCII.isHyphenated($0) }
  }

  /// The end of a name; how long it may be depends on the names.
  static let suffix = TextRule(
    "lower-case letters and digits in words joined by single hyphens", pattern: SuffixRule.pattern, minLength: 1,
    allows: ASCII.isHyphenated)

  static let sentence = TextRule("one line of plain text, at most 250 characters", minLength: 1, maxLength: 250) {
    $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  static let region = TextRule("an AWS region such as us-east-1", pattern: "^[a-z]{2}(-[a-z]+)+-[0-9]$") { text in
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return words.count >= 3 && words[0].utf8.count == 2 && words.last?.utf8.count == 1
      && ASCII.isDigit(words.last?.utf8.first)
      && words.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { ASCII.isLower($0) } }
  }

  /// https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
  static let tagKey = TextRule("a tag key, which does not begin with aws:", minLength: 1, maxLength: 128) {
    !$0.lowercased().hasPrefix("aws:") && $0 != "Environment" && $0 != "Name"
  }

  static let tagValue = TextRule("a tag value", maxLength: 256)

  static let cidr = TextRule("an IPv4 range such as 10.0.0.0/16, /16 to /28, whose address is its first") { text in
    IPv4Range(text).map { (16...28).contains($0.prefix) && $0.isAligned } ?? false
  }

  static let postgresVersion = TextRule("a PostgreSQL version such as 15.17", pattern: "^[0-9]{2}\\.[0-9]{1,2}$") {
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 2 && (1...2).contains(parts[1].utf8.count)
      && parts.allSatisfy { $0.utf8.allSatisfy { ASCII.isDigit($0) } }
  }

  static let instanceClass = TextRule("an RDS instance class such as db.t3.medium", pattern: "^db(\\.[a-z0-9-]+){2}$") {
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "db" && parts.dropFirst().allSatisfy { ASCII.isHyphenated(String($0)) }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (DBName)
  static let databaseName = TextRule(
    "a letter, then letters, digits and underscores", pattern: "^[A-Za-z][A-Za-z0-9_]*$", minLength: 1, maxLength: 63,
    allows: ASCII.isIdentifier)

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (MasterUsername)
  static let masterUser = TextRule(
    "a letter, then letters, digits and underscores, and none of PostgreSQL's reserved words", minLength: 1,
    maxLength: 16
  ) {
    ASCII.isIdentifier($0) && !["admin", "postgres", "rdsadmin", "user", "all", "analyse"].contains($0.lowercased())
  }

  static let dailyWindow = TextRule("a time of day in UTC such as 03:00-04:00, 30 minutes or more") {
    guard let (start, end) = Window.daily($0) else { return false }
    return (end - start + 1440) % 1440 >= 30
  }

  static let weeklyWindow = TextRule("a time of the week in UTC such as sun:04:30-sun:05:30, 30 minutes or more") {
    guard let (start, end) = Window.weekly($0) else { return false }
    return (end - start + 10080) % 10080 >= 30
  }

  static let image = TextRule("a container image such as nginx:1.27", minLength: 1, maxLength: 255) {
    $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "$") && $0 != UInt8(ascii: "{") }
  }

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_PathPatternConditionConfig.html
  static let path = TextRule("a path that begins with /", minLength: 1, maxLength: 128) {
    $0.utf8.first == UInt8(ascii: "/")
      && $0.utf8.allSatisfy { ASCII.isWord($0) || "-._/*?$~\"'@:+&".utf8.contains($0) }
  }

  static let file = TextRule("a file name that does not begin with /", minLength: 1, maxLength: 255) {
    $0.utf8.first != UInt8(ascii: "/") && $0.utf8.allSatisfy { ASCII.isWord($0) || "-._/".utf8.contains($0) }
  }

  static let outputPrefix = TextRule("lower-case words joined by underscores, or nothing", maxLength: 40) {
    $0.isEmpty || CaseStyle.isKey($0)
  }

  static let variable = TextRule(
    "an environment variable's name of letters, digits and underscores", pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
    minLength: 1, maxLength: 255
  ) { !ASCII.isDigit($0.utf8.first) && $0.utf8.allSatisfy { ASCII.isWord($0) } }
}
