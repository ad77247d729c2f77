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
    !$0.lowercased().hasPrefix("aws:") && $0 != "Name"
  }

  static let tagValue = TextRule("a tag value", maxLength: 256)

  static let cidr = TextRule("an IPv4 range such as 10.0.0.0/16, /16 to /28, whose address is its first") { text in
    IPv4Range(text).map { (16...28).contains($0.prefix) && $0.isAligned } ?? false
  }

  static let ipv4Range = TextRule("an IPv4 range such as 10.20.0.0/16, whose address is its first") { text in
    IPv4Range(text)?.isAligned ?? false
  }

  static let postgresVersion = TextRule("a PostgreSQL version such as 15.17", pattern: "^[0-9]{2}\\.[0-9]{1,2}$") {
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 2 && (1...2).contains(parts[1].utf8.count)
      && parts.allSatisfy { $0.utf8.allSatisfy { ASCII.isDigit($0) } }
  }

  static let instanceClass = TextRule(
    "an RDS instance class such as db.t3.medium, or db.serverless",
    pattern: "^db\\.(serverless|[a-z0-9-]+\\.[a-z0-9-]+)$"
  ) {
    if $0 == "db.serverless" { return true }
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

  /// An output as it is called where it is given a name: `vpc_id`, `albDnsName`.
  static let outputName = TextRule(
    "a letter, then letters, digits and underscores", pattern: "^[A-Za-z][A-Za-z0-9_]*$", minLength: 1, maxLength: 64,
    allows: ASCII.isIdentifier)

  static let functionName = TextRule(
    "lower-case words of letters and digits joined by underscores", pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    minLength: 1, maxLength: 40, allows: CaseStyle.isKey)

  /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
  static let attribute = TextRule(
    "a letter, then letters, digits and underscores", pattern: "^[A-Za-z][A-Za-z0-9_]*$", minLength: 1, maxLength: 255,
    allows: ASCII.isIdentifier)

  static let redisVersion = TextRule("a Redis version such as 7.1", pattern: "^[5-7]\\.[0-9]$") {
    let bytes = Array($0.utf8)
    return bytes.count == 3 && (UInt8(ascii: "5")...UInt8(ascii: "7")).contains(bytes[0])
      && bytes[1] == UInt8(ascii: ".")
      && ASCII.isDigit(bytes[2])
  }

  static let nodeType = TextRule("a node type such as cache.t4g.small", pattern: "^cache(\\.[a-z0-9]+){2}$") {
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "cache"
      && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLower($0) } }
  }

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HttpHeaderConditionConfig.html
  static let header = TextRule(
    "a header's name of letters, digits and hyphens", pattern: "^[A-Za-z][A-Za-z0-9-]*$", minLength: 1, maxLength: 40
  ) {
    !ASCII.isDigit($0.utf8.first) && $0.utf8.first != UInt8(ascii: "-")
      && $0.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ASCII.isWord($0) && $0 != UInt8(ascii: "_") }
  }

  static let headerValue = TextRule("a header's value of printable characters", minLength: 1, maxLength: 128) {
    $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// `db-credentials`, or `db-credentials:password` for one key of the JSON object in it.
  static let secretKey = TextRule("the name of a secret, and a key behind a colon", minLength: 1, maxLength: 100) {
    text in
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2 && ASCII.isHyphenated(String(parts[0]))
      && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isWord) }
  }

  /// https://docs.docker.com/reference/cli/docker/image/tag/
  static let imageTag = TextRule(
    "an image tag such as 1.4.2", pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]*$", minLength: 1, maxLength: 128
  ) {
    $0.utf8.first.map(ASCII.isWord) ?? false
      && $0.utf8.allSatisfy { ASCII.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  static let policy = TextRule(
    "the id of a policy such as rds.multi-az", pattern: "^[a-z0-9]+[.][a-z0-9-]+$", minLength: 1, maxLength: 60
  ) {
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { ASCII.isHyphenated(String($0)) }
  }

  static let resourceKey = TextRule("the key of a resource such as database", minLength: 1, allows: CaseStyle.isKey)

  static let day = TextRule("a day such as 2030-12-31", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") { Day($0) != nil }

  static let email = TextRule("an e-mail address", pattern: "^[^@ ]+@[^@ ]+\\.[^@ ]+$", minLength: 6, maxLength: 254) {
    text in
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && isHostName(parts[1])
  }

  static let hostName = TextRule("a domain such as example.com", minLength: 4, maxLength: 200) { isHostName($0[...]) }

  private static func isHostName(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.utf8.first != UInt8(ascii: "-")
          && label.utf8.last != UInt8(ascii: "-")
          && label.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLower($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html
  static let capacityUnits = TextRule("0.5 to 256 in steps of 0.5") { text in
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2, (0...256).contains(whole) else {
      return false
    }
    let half = parts.count == 2 ? parts[1] == "5" : false
    return (parts.count == 1 || half) && (whole > 0 || half) && !(whole == 256 && half)
  }
}
