internal import Configuration

/// Customer managed KMS keys; AWS managed keys encrypt the rest.
struct EncryptionSettings: Settings {
  /// What a key encrypts.
  enum Use: String, CaseIterable {
    case database
    case cache
    case tables
    case secrets
    case functions
    case logs
    case messages
  }

  var ownKeys: [Use] = []
  var deletionDays = 30

  static let title = "Customer managed KMS keys; AWS managed keys encrypt the rest."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "ownKeys", &ownKeys, .list(of: .choice()),
      "What is encrypted with a customer managed key, rotated yearly; messages always are, because alarms need the key."
    )
    each.setting(
      "deletionDays", &deletionDays, .integer(7...30, unit: "days"),
      "Days during which a deleted key can be restored.")
  }
}

/// The Redis cache.
struct CacheSettings: Settings {
  var version = "7.1"
  var nodeType = "cache.t4g.small"
  var nodes = 1
  var port = 6379
  var snapshotDays = 1

  static let title = "The Redis cache."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("version", &version, .text(.redisVersion), "Redis version.")
    each.setting("nodeType", &nodeType, .text(.nodeType), "Size of a node.")
    each.setting(
      "nodes", &nodes, .integer(1...6),
      "How many nodes; with two or more a replica in another zone takes over when the first fails.")
    each.setting("port", &port, .integer(1150...65535), "TCP port.")
    each.setting("snapshotDays", &snapshotDays, .integer(1...35, unit: "days"), "How long daily snapshots are kept.")
  }
}

/// A DynamoDB table.
struct TableSettings: Settings {
  /// The type of a key.
  enum KeyType: String, CaseIterable {
    case string
    case number
  }

  var hashKey = "id"
  var rangeKey: String?
  var numbers: [String] = []
  var indexes: [Named<IndexSettings>] = []
  var readCapacity = 5
  var writeCapacity = 5
  var timeToLive: String?
  var recovery = true
  var scaledByOthers = false

  static let title = "A DynamoDB table."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("hashKey", &hashKey, .text(.attribute), "Attribute of the partition key.")
    each.setting("rangeKey", &rangeKey, .optional(.text(.attribute)), "Attribute of the sort key.")
    each.setting(
      "numbers", &numbers, .list(of: .text(.attribute)), "Key attributes that are numbers; all others are strings.")
    each.setting("indexes", &indexes, .named(key: .attribute), "Other keys to query by, with all attributes.")
    each.setting(
      "readCapacity", &readCapacity, .integer(1...40000), "Read capacity units of the table and of each index.")
    each.setting(
      "writeCapacity", &writeCapacity, .integer(1...40000), "Write capacity units of the table and of each index.")
    each.setting(
      "timeToLive", &timeToLive, .optional(.text(.attribute)),
      "Attribute with the expiry time of an item, in seconds since 1970.")
    each.setting(
      "recovery", &recovery, .boolean,
      "Whether point-in-time recovery is on, for the last 35 days.")
    each.setting(
      "scaledByOthers", &scaledByOthers, .boolean,
      "Whether the table is scaled outside this program: Terraform and Pulumi then ignore its capacity, even if it changes here."
    )
  }
}

/// A further key by which a table can be queried.
struct IndexSettings: Settings {
  var hashKey = "id"
  var rangeKey: String?

  static let title = "A further key by which a table can be queried."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("hashKey", &hashKey, .text(.attribute), "Attribute of the partition key.")
    each.setting("rangeKey", &rangeKey, .optional(.text(.attribute)), "Attribute of the sort key.")
  }
}

/// A secret whose value is set manually, never in a program.
struct SecretSettings: Settings {
  var description = "Set by hand."
  var recoveryDays: Int?

  static let title = "A secret whose value is set manually, never in a program."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("description", &description, .text(.sentence), "What it contains.")
    each.setting(
      "recoveryDays", &recoveryDays, .optional(.integer(oneOf: [0] + Array(7...30), unit: "days")),
      "Days during which a deleted secret can be restored and its name is in use (Terraform and Pulumi); 7 with protectData, otherwise 0."
    )
  }
}
