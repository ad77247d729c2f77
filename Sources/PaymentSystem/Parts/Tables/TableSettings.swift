internal import Configuration

/// A DynamoDB table.
struct TableSettings: AdoptableResource {
  /// Type of a key attribute.
  enum KeyType: String, CaseIterable {
    case string
    case number
  }

  /// How a table is paid.
  enum Billing: String, CaseIterable {
    case provisioned
    case onDemand
  }

  /// What an entry of a stream contains.
  enum StreamView: String, CaseIterable {
    case keys
    case newImage
    case oldImage
    case bothImages
  }

  /// Capacity units of a provisioned table, unless it says others.
  static let standardCapacity = 5

  var hashKey = "id"
  var rangeKey: String?
  var numbers: [String] = []
  var indexes: [Keyed<IndexSettings>] = []
  var billing = Billing.provisioned
  var readCapacity: Int?
  var writeCapacity: Int?
  var stream: StreamView?
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
      "billing", &billing, .choice(), "Whether it is paid by its capacity, or by request without any limit (onDemand).")
    each.setting(
      "readCapacity", &readCapacity, .optional(.integer(1...40000)),
      "Read capacity units of the table and of each index; \(Self.standardCapacity) by default.")
    each.setting(
      "writeCapacity", &writeCapacity, .optional(.integer(1...40000)),
      "Write capacity units of the table and of each index; \(Self.standardCapacity) by default.")
    each.setting(
      "stream", &stream, .optional(.choice()),
      "Stream of its changes, which functions and pipes can read: what an entry contains.")
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
