internal import Configuration
import InfraModel

/// Formats of strings in a payment system's configuration.
extension TextFormat {
  /// A part of a name: lower-case letters, digits and single hyphens, starting with a letter.
  static func label(maximum: Int) -> TextFormat {
    TextFormat(
      "lower-case letters, digits and single hyphens, a letter first", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      minLength: 1, maxLength: maximum
    ) { ASCII.isLower($0.utf8.first) && ASCII.isHyphenated($0) }
  }

  /// Suffix of names. Its maximum length depends on the names.
  static let suffix = TextFormat(
    "lower-case letters and digits in words joined by single hyphens, a letter first, and no word that YAML or Pulumi "
      + "reads as a value, such as true, null or no",
    pattern: "^(?!(\(EngineText.words.joined(separator: "|")))$)" + SuffixRule.pattern.dropFirst(), minLength: 1,
    allows: { ASCII.isLower($0.utf8.first) && ASCII.isHyphenated($0) && !EngineText.isValue($0) },
    advice: SuffixRule.advice)

  static let sentence = TextFormat(
    "one line of plain text without references ${…}, at most 250 characters", pattern: "^\(withoutReferences)[ -~]*$",
    minLength: 1, maxLength: 250
  ) { $0.isPlainLine }

  /// Start of the pattern of a text that would keep a reference as it is written.
  private static let withoutReferences = "(?!.*\\$\\{)"

  /// https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
  static let tagKey = TextFormat(
    "a tag key, which does not begin with aws:", pattern: "^(?![Aa][Ww][Ss]:)(?![Ff][Nn]::)(?!(Name|Ref)$)",
    minLength: 1, maxLength: 128, isKey: true,
    allows: { !$0.lowercased().hasPrefix("aws:") && $0 != "Name" },
    advice: { $0 == "Name" ? " (Name is set by infragen)" : "" })

  static let tagValue = TextFormat("a tag value", maxLength: 256)

  static let zoneName = TextFormat(
    "an availability zone such as us-east-1a", pattern: "^[a-z]{2}(-[a-z]+)+-[0-9]+[a-z]$", minLength: 1
  ) { text in
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard words.count >= 3, words[0].count == 2, let last = words.last, last.count >= 2 else { return false }
    return words.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy { ASCII.isLower($0) } }
      && last.dropLast().allSatisfy { ASCII.isDigit($0) } && ASCII.isLower(last.last)
  }

  /// CIDR range of a network or subnet. A separate rule checks that it starts with its first address.
  /// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
  static let cidr = TextFormat(
    "an IPv4 range such as 10.0.0.0/16, /16 to /28", pattern: "^\(octet)(\\.\(octet)){3}/(1[6-9]|2[0-8])$"
  ) { text in
    IPv4Range(text).map { (16...28).contains($0.prefix) } ?? false
  }

  static let ipv4Range = TextFormat(
    "an IPv4 range such as 10.20.0.0/16", pattern: "^\(octet)(\\.\(octet)){3}/([0-9]|[12][0-9]|3[0-2])$"
  ) { text in
    IPv4Range(text) != nil
  }

  private static let octet = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"

  /// A rule checks that the engine has the version.
  static let engineVersion = TextFormat(
    "a version such as 15, 15.17, 8.4.6 or 8.0.mysql_aurora.3.10.1",
    pattern: "^[0-9]{1,2}(\\.[0-9]{1,2}){0,2}(\\.mysql_aurora(\\.[0-9]{1,2}){3})?$"
  ) {
    func areNumbers(_ parts: some Collection<Substring>) -> Bool {
      parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { ASCII.isDigit($0) } }
    }
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    let aurora = parts.firstIndex(of: "mysql_aurora") ?? parts.endIndex
    return (1...3).contains(aurora) && areNumbers(parts[..<aurora])
      && (aurora == parts.endIndex || parts.count - aurora == 4 && areNumbers(parts[(aurora + 1)...]))
  }

  static let instanceClass = TextFormat(
    "an RDS instance class such as db.t3.medium, or db.serverless",
    pattern: "^db\\.(serverless|[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*)$"
  ) {
    if $0 == "db.serverless" { return true }
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "db" && parts.dropFirst().allSatisfy { ASCII.isHyphenated(String($0)) }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (DBName)
  static let databaseName = TextFormat(
    "a letter, then letters, digits and underscores", pattern: "^[A-Za-z][A-Za-z0-9_]*$", minLength: 1, maxLength: 63,
    allows: ASCII.isIdentifier)

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (MasterUsername)
  static let masterUsername = TextFormat(
    "a letter, then letters, digits and underscores, and no reserved word such as admin",
    pattern: "^(?!(\(reservedUsers.map(eitherCase).joined(separator: "|")))$)[A-Za-z][A-Za-z0-9_]*$", minLength: 1,
    maxLength: 16
  ) {
    ASCII.isIdentifier($0) && !reservedUsers.contains($0.lowercased())
  }

  private static let reservedUsers = ["admin", "postgres", "rdsadmin", "user", "all", "analyse"]

  /// A pattern for a word in any case.
  private static func eitherCase(_ word: String) -> String { word.map { "[\($0.uppercased())\($0)]" }.joined() }

  static let dailyWindow = TextFormat(
    "a time of day in UTC such as 03:00-04:00", pattern: "^\(time)-\(time)$"
  ) { Window.daily($0) != nil }

  static let weeklyWindow = TextFormat(
    "a time of the week in UTC such as sun:04:30-sun:05:30", pattern: "^\(day):\(time)-\(day):\(time)$"
  ) { Window.weekly($0) != nil }

  private static let time = "([01][0-9]|2[0-3]):[0-5][0-9]"
  private static let day = "(mon|tue|wed|thu|fri|sat|sun)"

  /// An image name with a tag, a digest or a registry; without any of them, Pulumi could read it as a number.
  /// https://docs.docker.com/reference/cli/docker/image/tag/
  static let image = TextFormat(
    "a container image with its tag or registry, such as nginx:1.27", pattern: imagePattern, minLength: 1,
    maxLength: 255
  ) { text in
    let bytes = text.utf8
    guard let mark = bytes.firstIndex(where: ":/@".utf8.contains), let first = bytes.first else { return false }
    return mark != bytes.startIndex && bytes.index(after: mark) != bytes.endIndex
      && (ASCII.isLower(first) || ASCII.isDigit(first))
      && bytes.allSatisfy { ASCII.isWord($0) || ".:/@-".utf8.contains($0) }
  }

  static let imagePattern = "^[a-z0-9][A-Za-z0-9_.-]*[:/@][A-Za-z0-9_.:/@-]+$"

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_PathPatternConditionConfig.html
  static let path = TextFormat(
    "a path that begins with /", pattern: "^/[A-Za-z0-9_./*?$~\"'@:+&-]*$", minLength: 1, maxLength: 128
  ) {
    $0.utf8.first == UInt8(ascii: "/")
      && $0.utf8.allSatisfy { ASCII.isWord($0) || "-._/*?$~\"'@:+&".utf8.contains($0) }
  }

  static let file = TextFormat(
    "a file name that does not begin with /", pattern: "^[A-Za-z0-9_.-][A-Za-z0-9_./-]*$", minLength: 1, maxLength: 255
  ) {
    $0.utf8.first != UInt8(ascii: "/") && $0.utf8.allSatisfy { ASCII.isWord($0) || "-._/".utf8.contains($0) }
  }

  static let outputPrefix = TextFormat(
    "lower-case words joined by underscores, or nothing", pattern: "^([a-z][a-z0-9]*(_[a-z0-9]+)*)?$", maxLength: 40
  ) {
    $0.isEmpty || CaseStyle.isKey($0)
  }

  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  static let bucketName = TextFormat(
    "the name of a bucket such as central-logs", pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])$", minLength: 3,
    maxLength: 63
  ) { text in
    let bytes = text.utf8
    func isEnd(_ byte: UInt8?) -> Bool { byte.map { ASCII.isLower($0) || ASCII.isDigit($0) } ?? false }
    return isEnd(bytes.first) && isEnd(bytes.last) && bytes.allSatisfy { isEnd($0) || ".-".utf8.contains($0) }
  }

  /// An output of the system by its name, or the value of a further one.
  static let output = TextFormat(
    "the name of an output, or text with references such as ${database.host}",
    pattern: "^([a-z][a-z0-9]*(_[a-z0-9]+)*|[^$]*([$][^$]*)*[$][{][^}]+[}].*)$", minLength: 1, maxLength: 1024
  ) { $0.hasReference || CaseStyle.isKey($0) }

  static let variable = TextFormat(
    "an environment variable's name of letters, digits and underscores", pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
    minLength: 1, maxLength: 255
  ) { !ASCII.isDigit($0.utf8.first) && $0.utf8.allSatisfy { ASCII.isWord($0) } }

  /// First word of the variables of a link: `PAYMENTS` for `PAYMENTS_QUEUE_URL`.
  static let variablePrefix = TextFormat(
    "upper-case words of letters and digits joined by underscores", pattern: "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$",
    minLength: 1, maxLength: 64
  ) { $0.uppercased() == $0 && CaseStyle.isKey($0.lowercased()) }

  /// Custom name of an output: `vpc_id`, `albDnsName`.
  static let outputName = TextFormat(
    "a letter, then letters, digits and underscores", pattern: "^[A-Za-z][A-Za-z0-9_]*$", minLength: 1, maxLength: 64,
    allows: ASCII.isIdentifier)

  static let functionName = TextFormat(
    "lower-case words of letters and digits joined by underscores", pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    minLength: 1, maxLength: 40, allows: CaseStyle.isKey)

  /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
  static let attribute = TextFormat(
    "a letter, then letters, digits and underscores", pattern: "^[A-Za-z][A-Za-z0-9_]*$", minLength: 1, maxLength: 255,
    allows: ASCII.isIdentifier)

  static let cacheVersion = TextFormat("a version of Redis or Valkey such as 7.1", pattern: "^[5-9]\\.[0-9]$") {
    let bytes = Array($0.utf8)
    return bytes.count == 3 && (UInt8(ascii: "5")...UInt8(ascii: "9")).contains(bytes[0])
      && bytes[1] == UInt8(ascii: ".")
      && ASCII.isDigit(bytes[2])
  }

  static let nodeType = TextFormat("a node type such as cache.t4g.small", pattern: "^cache(\\.[a-z0-9]+){2}$") {
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "cache"
      && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLower($0) } }
  }

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HttpHeaderConditionConfig.html
  static let header = TextFormat(
    "a header's name of letters, digits and hyphens", pattern: "^[A-Za-z][A-Za-z0-9-]*$", minLength: 1, maxLength: 40
  ) {
    !ASCII.isDigit($0.utf8.first) && $0.utf8.first != UInt8(ascii: "-")
      && $0.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ASCII.isWord($0) && $0 != UInt8(ascii: "_") }
  }

  static let headerValue = TextFormat(
    "a header's value of printable characters without references ${…}", pattern: "^\(withoutReferences)[ -~]+$",
    minLength: 1, maxLength: 128
  ) { $0.isPlainLine }

  /// `db-credentials`, or `db-credentials:password` for one key of its JSON object.
  static let secretKey = TextFormat(
    "the name of a secret, optionally followed by a colon and a key",
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*(:[A-Za-z0-9_]+)?$",
    minLength: 1,
    maxLength: 100
  ) { text in
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2 && ASCII.isHyphenated(String(parts[0]))
      && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isWord) }
  }

  /// https://docs.docker.com/reference/cli/docker/image/tag/
  static let imageTag = TextFormat(
    "an image tag such as 1.4.2 or build-1234, but not a number, date or boolean",
    pattern: "^(?!\(EngineText.portableValuePattern.dropFirst()))" + imageTagPattern.dropFirst(),
    minLength: 1, maxLength: 128
  ) {
    $0.utf8.first.map(ASCII.isWord) ?? false && !EngineText.isValue($0)
      && $0.utf8.allSatisfy { ASCII.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  static let imageTagPattern = "^[A-Za-z0-9_][A-Za-z0-9_.-]*$"

  static let policy = TextFormat(
    "the id of a policy such as rds.multi-az", pattern: "^[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$",
    minLength: 1, maxLength: 60
  ) {
    let parts = $0.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { ASCII.isHyphenated(String($0)) }
  }

  static let resourceKey = TextFormat(
    "the key of a resource such as database", pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$", minLength: 1,
    allows: CaseStyle.isKey)

  /// Name of a raw resource's permission, which is a level of access and the end of a statement's ID.
  static let permissionName = TextFormat(
    "the name of a permission such as publish or readWrite", pattern: "^[a-z][A-Za-z0-9]*$", minLength: 1,
    maxLength: 40
  ) { ASCII.isLower($0.utf8.first) && ASCII.isIdentifier($0) && !$0.utf8.contains(UInt8(ascii: "_")) }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
  static let action = TextFormat(
    "an IAM action such as s3:GetObject", pattern: "^([*]|[a-z0-9-]+:[A-Za-z0-9*?]+)$", minLength: 1
  ) { text in
    let words = text.split(separator: ":", omittingEmptySubsequences: false)
    return text == "*"
      || words.count == 2 && ASCII.isHyphenated(String(words[0])) && !words[1].isEmpty
        && words[1].utf8.allSatisfy { ASCII.isWord($0) || "*?".utf8.contains($0) }
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
  static let conditionOperator = TextFormat(
    "a condition operator such as StringEquals", pattern: IAMConditions.pattern, minLength: 1,
    allows: IAMConditions.isOperator, advice: IAMConditions.advice)

  static let conditionKey = TextFormat(
    "a condition key such as aws:SourceVpc", pattern: "^[^:]+:.+$", minLength: 1, maxLength: 256
  ) { text in
    let words = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return words.count == 2 && words.allSatisfy { !$0.isEmpty }
  }

  /// What a statement is about. References stand for whole ARNs, or for parts of them.
  static let policyResource = TextFormat(
    "an ARN such as arn:aws:s3:::bucket/*, a reference ${…} to one, or *",
    pattern: "^([*]$|arn:([^:]*:){4}.|arn:.*[$][{][^}]+[}]|[$][{][^}]+[}])", minLength: 1, maxLength: 2048
  ) { text in
    if text == "*" || text.hasPrefix("${") && text.hasReference { return true }
    guard text.hasPrefix("arn:") else { return false }
    return text.hasReference
      || text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).last?.isEmpty == false
        && text.utf8.count { $0 == UInt8(ascii: ":") } >= 5
  }

  static let terraformType = TextFormat(
    "a type of Terraform such as aws_mq_broker", pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)+$", minLength: 1
  ) { CaseStyle.isKey($0) && $0.contains("_") }

  static let rawType = TextFormat(
    "a type such as aws:mq:Broker or AWS::AmazonMQ::Broker", pattern: "^([A-Za-z0-9/-]+::?)+[A-Za-z0-9]+$"
  ) { text in
    let words = text.split(separator: ":")
    return words.count > 1 && words.allSatisfy { $0.utf8.allSatisfy { ASCII.isWord($0) || "/-".utf8.contains($0) } }
  }

  /// The whole value, because CloudFormation compares all of it and Terraform any part.
  static let wholePattern = TextFormat(
    "a regular expression that begins with ^ and ends with $", pattern: "^\\^.*\\$$", minLength: 2
  ) { $0.hasPrefix("^") && $0.hasSuffix("$") }

  static let inputDescription = TextFormat(
    sentence.description, pattern: "^\(withoutReferences)[ -~]*$", maxLength: 250
  ) { $0.isEmpty || sentence.accepts($0) }

  static let patchAddress = TextFormat(
    "the key of a resource such as api_service, or of a part of it such as uploads_bucket/versioning",
    pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*(/[a-z0-9]+(_[a-z0-9]+)*)?$", minLength: 1
  ) { text in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && CaseStyle.isKey(String(parts[0]))
      && parts.dropFirst().allSatisfy { CaseStyle.isKey("a\($0)") }
  }

  /// A day in the format of dates. A separate rule checks that the calendar has it.
  static let calendarDay = TextFormat("a day such as 2030-12-31", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") { text in
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy { ASCII.isDigit($0) } }
  }

  static let email = TextFormat(
    "an e-mail address", pattern: "^[!-?A-z|~]+@" + hostNamePattern.dropFirst(), minLength: 6, maxLength: 254
  ) { text in
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && isHostName(parts[1])
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
  }

  static let hostName = TextFormat(
    "a domain such as example.com", pattern: hostNamePattern, minLength: 4, maxLength: 200
  ) { isHostName($0[...]) }

  /// Domain labels, followed by a top-level domain of letters, or in its Punycode form.
  static let hostNamePattern = "^(\(label)\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$"

  private static let label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"

  private static func isHostName(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last else { return false }
    return
      (top.utf8.count >= 2 && top.utf8.allSatisfy { ASCII.isLower($0) } || top.hasPrefix("xn--") && top.utf8.count > 4)
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.utf8.first != UInt8(ascii: "-")
          && label.utf8.last != UInt8(ascii: "-")
          && label.utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLower($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html
  static let capacityLimits = (minimum: "0.5", maximum: "256", step: "0.5")

  static let capacityUnits = TextFormat("0.5 to 256 in steps of 0.5") { text in
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2, (0...256).contains(whole) else {
      return false
    }
    let half = parts.count == 2 ? parts[1] == "5" : false
    return (parts.count == 1 || half) && (whole > 0 || half) && !(whole == 256 && half)
  }
}

extension String {
  /// True for visible ASCII characters and spaces in which no reference `${` begins.
  fileprivate var isPlainLine: Bool {
    var before: UInt8 = 0
    for byte in utf8 {
      if !ASCII.isPrintable(byte) || before == UInt8(ascii: "$") && byte == UInt8(ascii: "{") { return false }
      before = byte
    }
    return true
  }
}
