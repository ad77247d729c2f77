import InfraModel

/// A DynamoDB table, encrypted.
public struct DynamoDBTable: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_dynamodb_table", pulumi: "aws:dynamodb:Table", cloudFormation: "AWS::DynamoDB::Table",
    noun: "table", identity: "TableName",
    reading: Reading(
      "dynamodb:DescribeContinuousBackups", "dynamodb:DescribeContributorInsights",
      "dynamodb:DescribeKinesisStreamingDestination", "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive",
      "dynamodb:GetResourcePolicy", "dynamodb:ListTagsOfResource"))
  public static let keepsData = true

  /// Name, 3 to 255 letters, digits, hyphens, underscores and dots.
  public var name: Value<String>
  /// Partition key.
  public var hashKey: Key
  /// Sort key.
  public var rangeKey: Key?
  /// Global secondary indexes, at most 20.
  public var indexes: [Index]
  /// Read and write capacity units: strongly consistent reads per second of up to 4 KB each, and writes per second of up
  /// to 1 KB each. Nil is paid by request.
  public var capacity: (read: Int, write: Int)?
  /// Content of the stream of changes; nil without a stream.
  public var stream: Stream?
  /// Attribute with the expiration time of an item in seconds since the epoch; nil keeps items.
  public var timeToLive: String?
  /// If true, point-in-time recovery of the last 35 days is enabled.
  public var recovers: Bool
  /// Key that encrypts the table; nil uses the AWS managed key.
  public var key: Ref<KMSKey>?
  /// If true, deletion protection is enabled.
  public var isProtected: Bool
  /// If true, the capacity is changed externally, such as by a scaling policy, and the engines ignore it.
  public var othersScale: Bool

  /// Creates a table.
  public init(
    name: Value<String>, hashKey: Key, rangeKey: Key?, indexes: [Index], capacity: (read: Int, write: Int)?,
    stream: Stream? = nil, timeToLive: String?, recovers: Bool, key: Ref<KMSKey>? = nil, isProtected: Bool,
    othersScale: Bool
  ) {
    self.name = name
    self.hashKey = hashKey
    self.rangeKey = rangeKey
    self.indexes = indexes
    self.capacity = capacity
    self.stream = stream
    self.timeToLive = timeToLive
    self.recovers = recovers
    self.key = key
    self.isProtected = isProtected
    self.othersScale = othersScale
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("DynamoDB table", name, minimum: 3, maximum: 255)] }

  public var unsupportedFeatures: [UnsupportedFeature] {
    if !othersScale { return [] }
    let own = UnsupportedFeature(
      .provider, "changing the capacity of a table that is scaled outside this program",
      because: """
        Terraform and Pulumi ignore the capacity of such a table, even when the configuration changes it. Change it with \
        aws dynamodb update-table --table-name NAME --provisioned-throughput ReadCapacityUnits=N,WriteCapacityUnits=N, \
        and write the same capacity into the configuration.
        """)
    let table = UnsupportedFeature(
      .cloudFormation, "keeping a table capacity that was changed outside the stack",
      ignored: ["read_capacity", "write_capacity"],
      because: """
        CloudFormation compares templates, not tables: a capacity changed elsewhere stays until the template's own \
        changes, and is overwritten then. Write the capacity of the day into the configuration before changing it.
        """)
    let index = UnsupportedFeature(
      .provider, "keeping an index capacity that was changed outside this program",
      because: """
        Changes can be ignored of all indexes as a whole only, which would hide new ones, too. The next deployment sets \
        an index's capacity back to the configuration's.
        """)
    return indexes.isEmpty ? [own, table] : [own, table, index]
  }

  /// All key attributes, without duplicates.
  private var attributes: [Key] {
    var names: Set<String> = []
    return ([hashKey, rangeKey] + indexes.flatMap { [$0.hashKey, $0.rangeKey] }).compactMap { $0 }
      .filter { names.insert($0.name).inserted }
  }

  public var diagramNode: DiagramNode? { DiagramNode("DynamoDB", .data) }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .retain : .delete
    r.options.protect = isProtected
    r.set("name", "TableName", name, .renames)
    r.set("billing_mode", "BillingMode", capacity == nil ? "PAY_PER_REQUEST" : "PROVISIONED")
    throughput(r, rule: othersScale ? [.changedByScaling, .keptWhenRemoved] : .keptWhenRemoved)
    // The provider's arguments precede its blocks.
    let protection = {
      r.set(
        "deletion_protection_enabled", "DeletionProtectionEnabled", isProtected, rule: [.protects, .refusesDeletion])
    }
    r.provider {
      r.set("hash_key", hashKey.name, .replaces)
      r.set("range_key", rangeKey?.name, .replaces)
      if let stream {
        r.set("stream_enabled", true)
        r.set("stream_view_type", stream.rawValue, rule: .keptWhenRemoved)
      }
      protection()
    }
    r.blocks("attribute", "AttributeDefinitions", attributes) {
      r.set("name", "AttributeName", $0.name)
      r.set("type", "AttributeType", $0.type.rawValue)
    }
    r.cloudFormation { schema(r, hashKey, rangeKey, .mayReplace, rule: .alwaysReplaces) }
    // The provider sends a separate update for each index.
    let rule: UpdateRule = r.dialect == .cloudFormation ? .oneAtATime : []
    r.blocks("global_secondary_index", "GlobalSecondaryIndexes", indexes, rule: rule) { index in
      r.set("name", "IndexName", index.name)
      r.provider {
        r.set("hash_key", index.hashKey.name)
        r.set("range_key", index.rangeKey?.name)
      }
      r.cloudFormation { schema(r, index.hashKey, index.rangeKey) }
      r.block(nil, "Projection") { r.set("projection_type", "ProjectionType", "ALL") }
      throughput(r)
    }
    r.block("point_in_time_recovery", "PointInTimeRecoverySpecification", rule: .protects) {
      r.set("enabled", "PointInTimeRecoveryEnabled", recovers)
    }
    r.block("server_side_encryption", "SSESpecification", .interrupts) {
      r.set("enabled", "SSEEnabled", true)
      r.cloudFormation { r.set("SSEType", key.map { _ in "KMS" }) }
      r.set("kms_key_arn", "KMSMasterKeyId", key?.arn, rule: .keptWhenRemoved)
    }
    if let timeToLive {
      r.block("ttl", "TimeToLiveSpecification", rule: [.exposes, .keptWhenRemoved]) {
        r.set("attribute_name", "AttributeName", timeToLive)
        r.set("enabled", "Enabled", true)
      }
    }
    r.cloudFormation {
      if let stream { r.block("StreamSpecification") { r.set("StreamViewType", stream.rawValue) } }
      protection()
    }
    if othersScale { r.options.ignoreChanges = ["read_capacity", "write_capacity"] }
    // A replacement with the same name fails while the old table exists, which is better than losing the items.
    r.options.createBeforeDestroy = true
    r.tags()
  }

  private func throughput(_ r: ResourceWriter, rule: UpdateRule = []) {
    guard let capacity else { return }
    r.block(nil, "ProvisionedThroughput") {
      r.set("read_capacity", "ReadCapacityUnits", capacity.read, rule: rule)
      r.set("write_capacity", "WriteCapacityUnits", capacity.write, rule: rule)
    }
  }

  private func schema(
    _ r: ResourceWriter, _ hashKey: Key, _ rangeKey: Key?, _ effect: UpdateBehavior = .inPlace, rule: UpdateRule = []
  ) {
    let keys = [(hashKey, "HASH")] + (rangeKey.map { [($0, "RANGE")] } ?? [])
    r.blocks("KeySchema", keys, effect, rule: rule) { key, type in
      r.set("AttributeName", key.name)
      r.set("KeyType", type)
    }
  }

  static let name = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let streamARN = AttributeName("stream_arn", cloudFormation: .getAtt("StreamArn"))
}

extension Ref<DynamoDBTable> {
  /// Name of the table.
  public var name: Value<String> { attribute(DynamoDBTable.name) }
  /// ARN of the table. The ARN of an index is `\(arn)/index/NAME`.
  public var arn: Value<String> { attribute(DynamoDBTable.arn) }
  /// ARN of the stream of changes; only of a table that has one.
  public var streamARN: Value<String> { attribute(DynamoDBTable.streamARN) }
}
