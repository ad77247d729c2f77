import InfraModel

/// Instance types of an AWS service: families with their sizes.
struct InstanceTypes: Sendable {
  private let prefix: String
  /// Families with the same sizes, each as a space-separated list.
  private let families: [(names: String, sizes: String)]

  private init(_ prefix: String, _ families: [(String, String)]) {
    self.prefix = prefix
    self.families = families
  }

  /// Without `m4`, `r4`, `t2` and older families, which RDS no longer creates.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html
  static let rds = InstanceTypes(
    "db",
    [
      ("t3 t4g", "micro small medium large xlarge 2xlarge"),
      ("m6g m6gd m7g r6g r6gd r7g x2g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
      ("m5 m5d r5 r5b r5d", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
      (
        "m6i m6id m6idn m6in r6i r6id r6idn r6in",
        "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"
      ),
      ("m7i m8g m8gd r7i r8g r8gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
      ("x2idn", "16xlarge 24xlarge 32xlarge"), ("x2iedn", "xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge"),
    ])

  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
  static let auroraPostgres = InstanceTypes(
    "db",
    [
      ("t3 t4g", "medium large"),
      ("r6g r6gd r7g x2g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
      ("r5", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
      ("r6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
      ("r6id", "24xlarge 32xlarge"),
      ("r7i r8g r8gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ])

  /// Without `r6gd` and `r8gd`, which only Aurora PostgreSQL has.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
  static let auroraMySQL = InstanceTypes(
    "db",
    [
      ("t3 t4g", "medium large"),
      ("r6g r7g x2g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
      ("r5", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
      ("r6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
      ("r6id", "24xlarge 32xlarge"),
      ("r7i r8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ])

  /// Without `r6gd`, whose data tiering to disks a cache must enable.
  /// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
  static let redis = InstanceTypes(
    "cache",
    [
      ("t2 t3 t4g", "micro small medium"), ("m3", "medium large xlarge 2xlarge"),
      ("m4", "large xlarge 2xlarge 4xlarge 10xlarge"), ("r3", "large xlarge 2xlarge 4xlarge 8xlarge"),
      ("r4", "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge"),
      ("m5 r5", "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge"),
      ("c7gn m6g m7g r6g r7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ])

  private static let sizes = [
    "nano", "micro", "small", "medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "10xlarge", "12xlarge",
    "16xlarge", "24xlarge", "32xlarge", "48xlarge",
  ]

  /// True for an existing type, such as `db.t3.medium`.
  func contains(_ type: String) -> Bool {
    let (family, size) = Self.parts(type)
    return families.contains { Self.words($0.names).contains(family) && Self.words($0.sizes).contains(size) }
  }

  /// The most similar type: the same or the most similar family, with the same or the nearest size.
  func nearest(to type: String) -> String {
    let (family, size) = Self.parts(type)
    let names = families.flatMap { Self.words($0.names) }
    let near =
      names.contains(family)
      ? family : names.first { Self.isKin($0, family) } ?? Suggestion.nearest(to: family, in: names)
    // Without a similar family, the newest memory-optimized one is suggested.
    let chosen = near ?? names.last { $0.hasPrefix("r") && $0.hasSuffix("g") } ?? family
    let sizes = families.first { Self.words($0.names).contains(chosen) }.map { Self.words($0.sizes) } ?? []
    let wanted = Self.sizes.firstIndex(of: size) ?? Self.sizes.firstIndex(of: "large") ?? 0
    let nearest = sizes.min { Self.distance($0, wanted) < Self.distance($1, wanted) }
    return "\(prefix).\(chosen).\(nearest ?? size)"
  }

  /// True if two families have the same letter and generation, such as `r5` and `r5b`, or are both burstable.
  private static func isKin(_ one: String, _ other: String) -> Bool {
    one.utf8.first == other.utf8.first
      && (one.utf8.first == UInt8(ascii: "t") || one.utf8.dropFirst().first == other.utf8.dropFirst().first)
  }

  private static func distance(_ size: String, _ wanted: Int) -> Int {
    abs((sizes.firstIndex(of: size) ?? 0) - wanted)
  }

  private static func words(_ list: String) -> [String] {
    list.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  private static func parts(_ type: String) -> (family: String, size: String) {
    let words = type.split(separator: ".").map(String.init)
    return words.count == 3 ? (words[1], words[2]) : ("", "")
  }
}
