import InfraModel

/// ElastiCache for Redis with a primary node and read replicas for failover; encrypted, accessible over TLS only.
public struct ReplicationGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_elasticache_replication_group", pulumi: "aws:elasticache:ReplicationGroup",
    cloudFormation: "AWS::ElastiCache::ReplicationGroup", noun: "cache", identity: "ReplicationGroupId",
    reading: Reading(
      "elasticache:DescribeReplicationGroups", "elasticache:ListTagsForResource",
      untold: [
        "CacheParameterGroupName", "CacheSubnetGroupName", "EngineVersion", "KmsKeyId", "PreferredMaintenanceWindow",
        "SecurityGroupIds",
      ]))
  public static let keepsData = true

  /// Identifier, 1 to 40 lower-case letters, digits and single hyphens, starting with a letter.
  /// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html
  public var identifier: Value<String>
  /// Description of the cache.
  public var description: String
  /// Engine.
  public var engine: CacheEngine
  /// Version, such as `7.1` of Redis: the last one of its major version, because AWS upgrades older ones automatically.
  public var version: String
  /// Node type, such as `cache.t4g.micro`.
  public var nodeType: String
  /// Number of nodes, 1 to 6. From two nodes on, they are in different zones, with automatic failover to a replica.
  public var nodes: Int
  /// Port of the cache.
  public var port: Int
  /// Subnet group of the nodes.
  public var subnetGroup: Ref<CacheSubnetGroup>
  /// Security groups of the nodes.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Key for encryption at rest; nil uses ElastiCache's own.
  public var key: Ref<KMSKey>?
  /// Secret whose generated value clients must send, 16 to 128 letters and digits; nil lets every client in.
  /// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html
  public var authSecret: Ref<Secret>?
  /// Retention of daily snapshots in days, 0 to 35; 0 disables them.
  public var snapshotRetentionDays: Int
  /// Time of the daily snapshot in UTC, such as `03:00-04:00`.
  public var snapshotWindow: String
  /// Maintenance window in UTC, such as `sun:05:00-sun:06:00`.
  public var maintenanceWindow: String
  /// If true, the engines refuse to destroy the cache, and a final snapshot is taken if it is deleted anyway.
  public var isProtected: Bool

  /// Creates a cache.
  public init(
    identifier: Value<String>, description: String, engine: CacheEngine = .redis, version: String, nodeType: String,
    nodes: Int, port: Int, subnetGroup: Ref<CacheSubnetGroup>, securityGroups: [Ref<SecurityGroup>], key: Ref<KMSKey>?,
    authSecret: Ref<Secret>? = nil, snapshotRetentionDays: Int,
    snapshotWindow: String, maintenanceWindow: String, isProtected: Bool = false
  ) {
    self.identifier = identifier
    self.description = description
    self.engine = engine
    self.version = version
    self.nodeType = nodeType
    self.nodes = nodes
    self.port = port
    self.subnetGroup = subnetGroup
    self.securityGroups = securityGroups
    self.key = key
    self.authSecret = authSecret
    self.snapshotRetentionDays = snapshotRetentionDays
    self.snapshotWindow = snapshotWindow
    self.maintenanceWindow = maintenanceWindow
    self.isProtected = isProtected
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("cache", identifier, maximum: 40)] }

  private var takesOver: Bool { nodes > 1 }
  /// Final snapshot of a protected cache.
  private var finalSnapshot: Value<String> { .finalSnapshot(of: identifier, with: securityGroups) }
  private var window: String? { snapshotRetentionDays > 0 ? snapshotWindow : nil }

  public var diagramNode: DiagramNode? {
    DiagramNode(
      "ElastiCache for \(engine.product)", detail: nodes == 1 ? "1 node" : "\(nodes) nodes", .data, isInNetwork: true)
  }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .snapshot : .delete
    r.options.protect = isProtected
    r.set("replication_group_id", "ReplicationGroupId", identifier, .renames)
    r.set("description", "ReplicationGroupDescription", description)
    r.set("engine", "Engine", engine.rawValue, .replaces, cloudFormation: .mayReplace, rule: .becomesValkey)
    r.set("engine_version", "EngineVersion", version, rule: .onlyNewer)
    r.set("node_type", "CacheNodeType", nodeType)
    r.set("num_cache_clusters", "NumCacheClusters", nodes)
    r.set("automatic_failover_enabled", "AutomaticFailoverEnabled", takesOver)
    r.set("multi_az_enabled", "MultiAZEnabled", takesOver)
    r.set("parameter_group_name", "CacheParameterGroupName", engine.parameterGroup(of: version))
    r.set("port", "Port", port, .replaces)
    r.set("subnet_group_name", "CacheSubnetGroupName", subnetGroup.name, .replaces, rule: .holds)
    r.set("security_group_ids", "SecurityGroupIds", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.set("at_rest_encryption_enabled", "AtRestEncryptionEnabled", true, .replaces)
    r.set("kms_key_id", "KmsKeyId", key?.arn, .replaces)
    r.set("transit_encryption_enabled", "TransitEncryptionEnabled", true)
    r.set("auth_token", "AuthToken", authSecret?.generatedValue, cloudFormation: .mayReplace)
    r.set("snapshot_retention_limit", "SnapshotRetentionLimit", snapshotRetentionDays, rule: .retains)
    r.set("snapshot_window", "SnapshotWindow", window, rule: .keptWhenRemoved)
    r.set("maintenance_window", "PreferredMaintenanceWindow", maintenanceWindow)
    r.set("auto_minor_version_upgrade", "AutoMinorVersionUpgrade", true)
    r.provider {
      r.set("apply_immediately", true)
      if isProtected { r.set("final_snapshot_identifier", finalSnapshot, rule: .protects) }
    }
    r.tags()
  }

  static let primaryAddress = AttributeName(
    "primary_endpoint_address", cloudFormation: .getAtt("PrimaryEndPoint.Address"))
  static let readerAddress = AttributeName(
    "reader_endpoint_address", cloudFormation: .getAtt("ReaderEndPoint.Address"))
}

extension Ref<ReplicationGroup> {
  /// Host name of the primary node.
  public var primaryAddress: Value<String> { attribute(ReplicationGroup.primaryAddress) }
  /// Host name of the reader endpoint, which distributes connections over the replicas.
  public var readerAddress: Value<String> { attribute(ReplicationGroup.readerAddress) }
}
