import InfraModel

/// A server of an Aurora PostgreSQL cluster, in one zone and never public. The first that is created writes, the others
/// read: each other one must depend on the first.
public struct AuroraInstance: ResourceKind {
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

  public var physicalNames: [PhysicalName] { [PhysicalName("database instance", identifier, maximum: 63)] }

  public var limitations: [Limitation] {
    if !isProtected { return [] }
    return [
      Limitation(
        .cloudFormation, "protecting the instances of a protected cluster",
        because: """
          CloudFormation deletes the instances of a stack before it reaches the cluster, which deletion protection keeps with \
          its data; a cluster cannot be deleted later if its instances are retained. Turn on termination protection of the \
          stack (aws cloudformation update-termination-protection).
          """)
    ]
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var instance = ProviderResource(id)
    instance.set("identifier", identifier, .renames)
    instance.set("cluster_identifier", cluster.identifier, .replaces)
    instance.set("engine", AuroraCluster.engine, .replaces)
    instance.set("instance_class", instanceClass, .interrupts)
    instance.set("availability_zone", zone, .replaces, rule: .keptWhenRemoved)
    instance.set("promotion_tier", promotionTier)
    instance.set("publicly_accessible", false)
    instance.set("preferred_maintenance_window", maintenanceWindow)
    instance.set("auto_minor_version_upgrade", takesMinorVersions)
    instance.set("apply_immediately", true)
    insights.fill(&instance, rule: .keptWhenRemoved)
    instance.set("monitoring_interval", monitoringRole.map { _ in Insights.monitoringSeconds })
    instance.set("monitoring_role_arn", monitoringRole?.arn, rule: .keptWhenRemoved)
    instance.protect = isProtected
    instance.tags()
    return [instance]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    // The data is the cluster's. The cluster cannot be deleted while it has a server, so none is retained.
    var instance = CloudFormationResource(id)
    instance.deletionPolicy = .delete
    instance.set("DBInstanceIdentifier", identifier, .renames)
    instance.set("DBClusterIdentifier", cluster.identifier, .replaces)
    instance.set("Engine", AuroraCluster.engine, .mayReplace)
    instance.set("DBInstanceClass", instanceClass, .interrupts)
    instance.set("AvailabilityZone", zone, .mayReplace)
    instance.set("PromotionTier", promotionTier)
    instance.set("PubliclyAccessible", false)
    instance.set("PreferredMaintenanceWindow", maintenanceWindow, .interrupts)
    instance.set("AutoMinorVersionUpgrade", takesMinorVersions, .interrupts)
    insights.fill(&instance)
    instance.set("MonitoringInterval", monitoringRole.map { _ in Insights.monitoringSeconds })
    instance.set("MonitoringRoleArn", monitoringRole?.arn)
    instance.tags()
    return [instance]
  }

  static let identifier = AttributeName("identifier", cloudFormation: .ref)
}

extension Ref<AuroraInstance> {
  /// The server's identifier.
  public var identifier: Value<String> { attribute(AuroraInstance.identifier) }
}
