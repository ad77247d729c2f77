import InfraModel

/// A server of an Aurora PostgreSQL cluster, in one zone and never public. The first that is created writes, the others
/// read: each other one must depend on the first.
public struct AuroraInstance: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_rds_cluster_instance", pulumi: "aws:rds:ClusterInstance", cloudFormation: "AWS::RDS::DBInstance",
    noun: "database_instance")

  /// Its identifier, 1 to 63 lower-case letters, digits and single hyphens, a letter first.
  public var identifier: Value<String>
  /// The cluster.
  public var cluster: Ref<AuroraCluster>
  /// The instance class, such as `db.r5.xlarge`, or `db.serverless` when the cluster has a capacity.
  public var instanceClass: String
  /// The name of the zone that it stands in.
  public var zone: Value<String>
  /// The order in which readers take over when the writer fails, 0 to 15, the lowest first.
  public var promotionTier: Int
  /// When AWS may work on it, UTC, such as `sun:04:00-sun:05:00`.
  public var maintenanceWindow: String
  /// Whether AWS upgrades the minor version in the maintenance window: the cluster's ``EngineVersion/takesMinorVersions``.
  public var takesMinorVersions: Bool
  /// Whether Performance Insights is on.
  public var insights: Insights
  /// The role with which RDS writes the operating system's metrics every minute; nil leaves them out.
  public var monitoringRole: Ref<Role>?
  /// Whether the engines refuse to destroy it.
  public var isProtected: Bool

  /// Creates a server; it must depend on its monitoring role, whose permissions RDS checks.
  public init(
    identifier: Value<String>, cluster: Ref<AuroraCluster>, instanceClass: String, zone: Value<String>,
    promotionTier: Int, maintenanceWindow: String, takesMinorVersions: Bool, insights: Insights,
    monitoringRole: Ref<Role>?, isProtected: Bool
  ) {
    self.identifier = identifier
    self.cluster = cluster
    self.instanceClass = instanceClass
    self.zone = zone
    self.promotionTier = promotionTier
    self.maintenanceWindow = maintenanceWindow
    self.takesMinorVersions = takesMinorVersions
    self.insights = insights
    self.monitoringRole = monitoringRole
    self.isProtected = isProtected
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("database instance", identifier, maximum: 63)] }

  public var unsupportedFeatures: [UnsupportedFeature] {
    if !isProtected { return [] }
    return [
      UnsupportedFeature(
        .cloudFormation, "protecting the instances of a protected cluster",
        because: """
          CloudFormation deletes the instances of a stack before it reaches the cluster, which deletion protection keeps with \
          its data; a cluster cannot be deleted later if its instances are retained. Turn on termination protection of the \
          stack (aws cloudformation update-termination-protection).
          """)
    ]
  }

  public func describe(into r: ResourceWriter) {
    // The data is the cluster's. The cluster cannot be deleted while it has a server, so none is retained.
    r.options.deletionPolicy = .delete
    r.options.protect = isProtected
    r.set("identifier", "DBInstanceIdentifier", identifier, .renames)
    r.set("cluster_identifier", "DBClusterIdentifier", cluster.identifier, .replaces)
    r.set("engine", "Engine", AuroraCluster.engine, .replaces, cloudFormation: .mayReplace)
    r.set("instance_class", "DBInstanceClass", instanceClass, .interrupts)
    r.set(
      "availability_zone", "AvailabilityZone", zone, .replaces, cloudFormation: .mayReplace, rule: .keptWhenRemoved)
    r.set("promotion_tier", "PromotionTier", promotionTier)
    r.set("publicly_accessible", "PubliclyAccessible", false)
    r.set(
      "preferred_maintenance_window", "PreferredMaintenanceWindow", maintenanceWindow, cloudFormation: .interrupts)
    r.set(
      "auto_minor_version_upgrade", "AutoMinorVersionUpgrade", takesMinorVersions, cloudFormation: .interrupts)
    r.provider { r.set("apply_immediately", true) }
    insights.describe(into: r, rule: .keptWhenRemoved)
    r.set("monitoring_interval", "MonitoringInterval", monitoringRole.map { _ in Insights.monitoringSeconds })
    r.set("monitoring_role_arn", "MonitoringRoleArn", monitoringRole?.arn, rule: .keptWhenRemoved)
    r.tags()
  }

  static let identifier = AttributeName("identifier", cloudFormation: .ref)
}

extension Ref<AuroraInstance> {
  /// The server's identifier.
  public var identifier: Value<String> { attribute(AuroraInstance.identifier) }
}
