import Configuration

/// Keys of the system's own in KMS; AWS's keys encrypt what has none.
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

  static let title = "Keys of the system's own in KMS; AWS's keys encrypt what has none."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "ownKeys", &ownKeys, .list(of: .choice()),
      "What gets a key of its own, rotated every year; messages always do, for alarms must be able to use it.")
    each.setting(
      "deletionDays", &deletionDays, .integer(7...30, unit: "days"),
      "Days for which a deleted key can be brought back.")
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
    each.setting("hashKey", &hashKey, .text(.attribute), "Attribute that spreads the items.")
    each.setting("rangeKey", &rangeKey, .optional(.text(.attribute)), "Attribute that sorts items of one hash key.")
    each.setting("numbers", &numbers, .list(of: .text(.attribute)), "Keys that are numbers; all others are texts.")
    each.setting("indexes", &indexes, .named(key: .attribute), "Other keys to query by, with all attributes.")
    each.setting("readCapacity", &readCapacity, .integer(1...40000), "Reads of 4 KiB in a second, also of each index.")
    each.setting(
      "writeCapacity", &writeCapacity, .integer(1...40000), "Writes of 1 KiB in a second, also of each index.")
    each.setting(
      "timeToLive", &timeToLive, .optional(.text(.attribute)), "Attribute with the second at which an item expires.")
    each.setting(
      "recovery", &recovery, .boolean,
      "Whether the table can be put back to any second of the last 35 days.")
    each.setting(
      "scaledByOthers", &scaledByOthers, .boolean,
      "Whether somebody else scales the table: Terraform and Pulumi then leave its capacity alone, even when it changes here."
    )
  }
}

/// Another key to query a table by.
struct IndexSettings: Settings {
  var hashKey = "id"
  var rangeKey: String?

  static let title = "Another key to query a table by."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("hashKey", &hashKey, .text(.attribute), "Attribute that spreads the items.")
    each.setting("rangeKey", &rangeKey, .optional(.text(.attribute)), "Attribute that sorts items of one hash key.")
  }
}

/// A secret whose value is set by hand, never in a program.
struct SecretSettings: Settings {
  var description = "Set by hand."
  var recoveryDays: Int?

  static let title = "A secret whose value is set by hand, never in a program."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("description", &description, .text(.sentence), "What it holds.")
    each.setting(
      "recoveryDays", &recoveryDays, .optional(.integer(oneOf: [0] + Array(7...30), unit: "days")),
      "Days for which a deleted secret can be brought back, and its name is taken (Terraform and Pulumi); 7 with protectData, otherwise 0."
    )
  }
}
