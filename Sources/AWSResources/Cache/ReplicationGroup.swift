import InfraModel

/// An ElastiCache for Redis: one node that writes and copies that read and take over; encrypted, reached over TLS only.
public struct ReplicationGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_elasticache_replication_group", pulumi: "aws:elasticache:ReplicationGroup",
    cloudFormation: "AWS::ElastiCache::ReplicationGroup", noun: "cache")
  public static let keepsData = true

  /// Its identifier, 1 to 40 lower-case letters, digits and single hyphens, a letter first.
  /// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html
  public var identifier: Value<String>
  /// What it is for.
  public var description: String
  /// The version of Redis: `7.1`, the last one of ElastiCache, because AWS would upgrade an older one by itself.
  public var version: String
  /// The node type, such as `cache.t4g.micro`.
  public var nodeType: String
  /// How many nodes, 1 to 6; from two on, in different zones, where a copy takes over when the writer fails.
  public var nodes: Int
  /// The port.
  public var port: Int
  /// The subnets.
  public var subnetGroup: Ref<CacheSubnetGroup>
  /// Who may connect.
  public var securityGroups: [Ref<SecurityGroup>]
  /// The key that encrypts the data at rest; nil leaves it to ElastiCache.
  public var key: Ref<KMSKey>?
  /// Days that daily snapshots are kept, 0 to 35; with 0 none is taken.
  public var snapshotDays: Int
  /// When the daily snapshot is taken, UTC, such as `03:00-04:00`.
  public var snapshotWindow: String
  /// When AWS may work on it, UTC, such as `sun:05:00-sun:06:00`.
  public var maintenanceWindow: String
  /// Whether the engines refuse to destroy it, and a last snapshot is taken when it is destroyed all the same.
  public var isProtected: Bool

  /// Creates a cache.
  public init(
    identifier: Value<String>, description: String, version: String, nodeType: String, nodes: Int, port: Int,
    subnetGroup: Ref<CacheSubnetGroup>, securityGroups: [Ref<SecurityGroup>], key: Ref<KMSKey>?, snapshotDays: Int,
    snapshotWindow: String, maintenanceWindow: String, isProtected: Bool = false
  ) {
    self.identifier = identifier
    self.description = description
    self.version = version
    self.nodeType = nodeType
    self.nodes = nodes
    self.port = port
    self.subnetGroup = subnetGroup
    self.securityGroups = securityGroups
    self.key = key
    self.snapshotDays = snapshotDays
    self.snapshotWindow = snapshotWindow
    self.maintenanceWindow = maintenanceWindow
    self.isProtected = isProtected
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("cache", identifier, maximum: 40)] }

  private static let engine = "redis"
  private static let parameterGroup = "default.redis7"
  private var takesOver: Bool { nodes > 1 }
  /// The snapshot that is taken when a protected cache is deleted.
  private var finalSnapshot: Value<String> { .finalSnapshot(of: identifier, with: securityGroups) }
  private var window: String? { snapshotDays > 0 ? snapshotWindow : nil }

  public var diagramNode: DiagramNode? {
    DiagramNode("ElastiCache for Redis", detail: nodes == 1 ? "1 node" : "\(nodes) nodes", .data, isInNetwork: true)
  }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .snapshot : .delete
    r.options.protect = isProtected
    r.set("replication_group_id", "ReplicationGroupId", identifier, .renames)
    r.set("description", "ReplicationGroupDescription", description)
    r.set("engine", "Engine", Self.engine, .replaces, cloudFormation: .mayReplace)
    r.set("engine_version", "EngineVersion", version, rule: .onlyNewer)
    r.set("node_type", "CacheNodeType", nodeType)
    r.set("num_cache_clusters", "NumCacheClusters", nodes)
    r.set("automatic_failover_enabled", "AutomaticFailoverEnabled", takesOver)
    r.set("multi_az_enabled", "MultiAZEnabled", takesOver)
    r.set("parameter_group_name", "CacheParameterGroupName", Self.parameterGroup)
    r.set("port", "Port", port, .replaces)
    r.set("subnet_group_name", "CacheSubnetGroupName", subnetGroup.name, .replaces, rule: .holds)
    r.set("security_group_ids", "SecurityGroupIds", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.set("at_rest_encryption_enabled", "AtRestEncryptionEnabled", true, .replaces)
    r.set("kms_key_id", "KmsKeyId", key?.arn, .replaces)
    r.set("transit_encryption_enabled", "TransitEncryptionEnabled", true)
    r.set("snapshot_retention_limit", "SnapshotRetentionLimit", snapshotDays, rule: .retains)
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
  /// The host name of the node that writes.
  public var primaryAddress: Value<String> { attribute(ReplicationGroup.primaryAddress) }
  /// The host name behind which the copies share the connections that only read.
  public var readerAddress: Value<String> { attribute(ReplicationGroup.readerAddress) }
}
