internal import Configuration

/// A DynamoDB table.
struct TableSettings: AdoptableResource {
  /// Type of a key attribute.
  enum KeyType: String, CaseIterable {
    case string
    case number
  }

  var hashKey = "id"
  var rangeKey: String?
  var numbers: [String] = []
  var indexes: [Keyed<IndexSettings>] = []
  var readCapacity = 5
  var writeCapacity = 5
  var timeToLive: String?
  var pointInTimeRecovery = true
  var scaledByOthers = false
  var existing: Existing<ExistingResourceSettings>?

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
      "pointInTimeRecovery", &pointInTimeRecovery, .boolean,
      "Whether point-in-time recovery is on, for the last 35 days.")
    each.setting(
      "scaledByOthers", &scaledByOthers, .boolean,
      "Whether the table is scaled outside this program: Terraform and Pulumi then ignore its capacity, even if it changes here."
    )
    each.setting(
      "existing", &existing, .existing(),
      "The table that exists already, in place of a new one, by its name or ARN; with true its name is set when deploying."
    )
  }
}

/// A global secondary index.
struct IndexSettings: Settings {
  var hashKey = "id"
  var rangeKey: String?

  static let title = "A further key by which a table can be queried."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("hashKey", &hashKey, .text(.attribute), "Attribute of the partition key.")
    each.setting("rangeKey", &rangeKey, .optional(.text(.attribute)), "Attribute of the sort key.")
  }
}
