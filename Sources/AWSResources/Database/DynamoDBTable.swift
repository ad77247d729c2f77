import InfraModel

/// A DynamoDB table with provisioned capacity, encrypted.
public struct DynamoDBTable: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_dynamodb_table", pulumi: "aws:dynamodb:Table", cloudFormation: "AWS::DynamoDB::Table", noun: "table"
  )
  public static let keepsData = true

  /// Its name, 3 to 255 letters, digits, hyphens, underscores and dots.
  public var name: Value<String>
  /// The attribute that items are found by.
  public var hashKey: Key
  /// The attribute that items of one hash key are told apart and sorted by.
  public var rangeKey: Key?
  /// Other ways to find items, at most 20.
  public var indexes: [Index]
  /// Reads a second of up to 4 KB each, strongly consistent.
  public var readCapacity: Int
  /// Writes a second of up to 1 KB each.
  public var writeCapacity: Int
  /// The attribute with the second of the epoch at which DynamoDB deletes an item; nil keeps items.
  public var timeToLive: String?
  /// Whether it can be restored to any second of the last 35 days.
  public var recovers: Bool
  /// The key that encrypts it; nil takes the account's key for DynamoDB.
  public var key: Ref<KMSKey>?
  /// Whether it refuses to be deleted.
  public var isProtected: Bool
  /// Whether others change the capacity, such as a scaling policy, so that it is left alone.
  public var othersScale: Bool

  /// Creates a table.
  public init(
    name: Value<String>, hashKey: Key, rangeKey: Key?, indexes: [Index], readCapacity: Int, writeCapacity: Int,
    timeToLive: String?, recovers: Bool, key: Ref<KMSKey>? = nil, isProtected: Bool, othersScale: Bool
  ) {
    self.name = name
    self.hashKey = hashKey
    self.rangeKey = rangeKey
    self.indexes = indexes
    self.readCapacity = readCapacity
    self.writeCapacity = writeCapacity
    self.timeToLive = timeToLive
    self.recovers = recovers
    self.key = key
    self.isProtected = isProtected
    self.othersScale = othersScale
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("DynamoDB table", name, minimum: 3, maximum: 255)] }

  public var limitations: [Limitation] {
    if !othersScale { return [] }
    let own = Limitation(
      .provider, "changing the capacity of a table that is scaled outside this program",
      because: """
        Terraform and Pulumi ignore the capacity of such a table, even when the configuration changes it. Change it with \
        aws dynamodb update-table --table-name NAME --provisioned-throughput ReadCapacityUnits=N,WriteCapacityUnits=N, \
        and write the same capacity into the configuration.
        """)
    let table = Limitation(
      .cloudFormation, "keeping a table capacity that was changed outside the stack",
      ignored: ["read_capacity", "write_capacity"],
      because: """
        CloudFormation compares templates, not tables: a capacity changed elsewhere stays until the template's own \
        changes, and is overwritten then. Write the capacity of the day into the configuration before changing it.
        """)
    let index = Limitation(
      .provider, "keeping an index capacity that was changed outside this program",
      because: """
        Changes can be ignored of all indexes as a whole only, which would hide new ones, too. The next deployment sets \
        an index's capacity back to the configuration's.
        """)
    return indexes.isEmpty ? [own, table] : [own, table, index]
  }

  /// Every attribute that is part of a key, once.
  private var attributes: [Key] {
    var names: Set<String> = []
    return ([hashKey, rangeKey] + indexes.flatMap { [$0.hashKey, $0.rangeKey] }).compactMap { $0 }
      .filter { names.insert($0.name).inserted }
  }

  public var portrait: Portrait? { Portrait("DynamoDB", .data) }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var table = ProviderResource(id)
    table.set("name", name, .renames)
    table.set("billing_mode", "PROVISIONED")
    table.set("read_capacity", readCapacity, rule: scaled)
    table.set("write_capacity", writeCapacity, rule: scaled)
    table.set("hash_key", hashKey.name, .replaces)
    table.set("range_key", rangeKey?.name, .replaces)
    table.set("deletion_protection_enabled", isProtected, rule: .protects)
    table.blocks("attribute", attributes.map { ProviderBody(["name": $0.name, "type": $0.type.rawValue]) })
    table.blocks(
      "global_secondary_index",
      indexes.map { index in
        ProviderBody([
          "name": index.name, "hash_key": index.hashKey.name, "range_key": index.rangeKey?.name,
          "projection_type": "ALL", "read_capacity": readCapacity, "write_capacity": writeCapacity,
        ])
      })
    table.block("point_in_time_recovery", ProviderBody(["enabled": recovers]), rule: .protects)
    var encryption = ProviderBody(["enabled": true])
    encryption.set("kms_key_arn", key?.arn, rule: .keptWhenRemoved)
    table.block("server_side_encryption", encryption, .interrupts)
    if let timeToLive {
      table.block(
        "ttl", ProviderBody(["attribute_name": timeToLive, "enabled": true]),
        rule: [.exposes, .keptWhenRemoved])
    }
    if othersScale { table.ignoreChanges = ["read_capacity", "write_capacity"] }
    // A replacement of the same name fails while the old table is there: better than the items being gone.
    table.createBeforeDestroy = true
    table.protect = isProtected
    table.tags()
    return [table]
  }

  private var scaled: UpdateRule { othersScale ? .changedByScaling : [] }

  private var throughput: Expression {
    .object(["ReadCapacityUnits": readCapacity, "WriteCapacityUnits": writeCapacity])
  }

  private func schema(_ hashKey: Key, _ rangeKey: Key?) -> [Expression] {
    [.object(["AttributeName": hashKey.name, "KeyType": "HASH"])]
      + (rangeKey.map { [.object(["AttributeName": $0.name, "KeyType": "RANGE"])] } ?? [])
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var table = CloudFormationResource(id)
    table.deletionPolicy = isProtected ? .retain : .delete
    table.set("TableName", name, .renames)
    table.set("BillingMode", "PROVISIONED")
    table.set("ProvisionedThroughput", throughput)
    table.set(
      "AttributeDefinitions",
      attributes.map { Expression.object(["AttributeName": $0.name, "AttributeType": $0.type.rawValue]) })
    table.set("KeySchema", schema(hashKey, rangeKey), .mayReplace)
    if !indexes.isEmpty {
      table.set(
        "GlobalSecondaryIndexes",
        indexes.map { index in
          Expression.object([
            "IndexName": index.name, "KeySchema": schema(index.hashKey, index.rangeKey),
            "Projection": Expression.object(["ProjectionType": "ALL"]), "ProvisionedThroughput": throughput,
          ])
        }, rule: .oneAtATime)
    }
    table.set(
      "PointInTimeRecoverySpecification", Expression.object(["PointInTimeRecoveryEnabled": recovers]),
      rule: .protects)
    table.set(
      "SSESpecification",
      Expression.object([
        "SSEEnabled": true, "SSEType": key.map { _ in "KMS" }, "KMSMasterKeyId": key?.arn,
      ]), .interrupts)
    if let timeToLive {
      table.set(
        "TimeToLiveSpecification", Expression.object(["AttributeName": timeToLive, "Enabled": true]),
        rule: .exposes)
    }
    table.set("DeletionProtectionEnabled", isProtected, rule: .protects)
    table.tags()
    return [table]
  }

  static let name = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
}

extension Ref<DynamoDBTable> {
  /// The table's name.
  public var name: Value<String> { attribute(DynamoDBTable.name) }
  /// The table's ARN; an index's is `\(arn)/index/NAME`.
  public var arn: Value<String> { attribute(DynamoDBTable.arn) }
}
