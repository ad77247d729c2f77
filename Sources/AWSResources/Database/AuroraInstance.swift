import InfraModel

/// An instance of an Aurora cluster, in one zone and never public. The first instance created is the writer
/// and the others are readers, so all others must depend on the first.
public struct AuroraInstance: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_rds_cluster_instance", pulumi: "aws:rds:ClusterInstance", cloudFormation: "AWS::RDS::DBInstance",
    noun: "database_instance",
    identity: Identity(.physicalID("DBInstanceIdentifier", "{identifier}"), import: "{identifier}"),
    reading: Reading(
      "ec2:DescribeAccountAttributes", "ec2:DescribeAvailabilityZones", "ec2:DescribeInternetGateways",
      "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcAttribute", "ec2:DescribeVpcs",
      "rds:DescribeDBInstances"))

  /// Identifier, 1 to 63 lower-case letters, digits and single hyphens, starting with a letter.
  public var identifier: Value<String>
  /// Cluster of the instance.
  public var cluster: Ref<AuroraCluster>
  /// Engine of the cluster.
  public var engine: DatabaseEngine
  /// Instance class, such as `db.r5.xlarge`, or `db.serverless` if the cluster has a capacity.
  public var instanceClass: String
  /// Name of the availability zone; nil lets AWS choose it.
  public var zone: Value<String>?
  /// Failover priority, 0 to 15; the reader with the lowest value is promoted first.
  public var promotionTier: Int
  /// Maintenance window in UTC, such as `sun:04:00-sun:05:00`.
  public var maintenanceWindow: String
  /// If true, AWS upgrades the minor version in the maintenance window. Equal to the cluster's
  /// ``EngineVersion/takesMinorVersions``.
  public var takesMinorVersions: Bool
  /// Performance Insights setting.
  public var insights: Insights
  /// Role for enhanced monitoring, which records the operating system's metrics every minute; nil disables it.
  public var monitoringRole: Ref<Role>?
  /// If true, the engines refuse to destroy the instance.
  public var isProtected: Bool

  /// Creates an instance. It must depend on its monitoring role, whose permissions RDS checks.
  public init(
    identifier: Value<String>, cluster: Ref<AuroraCluster>, engine: DatabaseEngine = .postgres, instanceClass: String,
    zone: Value<String>?, promotionTier: Int, maintenanceWindow: String, takesMinorVersions: Bool, insights: Insights,
    monitoringRole: Ref<Role>?, isProtected: Bool
  ) {
    self.identifier = identifier
    self.cluster = cluster
    self.engine = engine
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
    // The cluster holds the data. It cannot be deleted while it has an instance, so no instance is retained.
    r.options.deletionPolicy = .delete
    r.options.protect = isProtected
    r.set("identifier", "DBInstanceIdentifier", identifier, .renames)
    r.set("cluster_identifier", "DBClusterIdentifier", cluster.identifier, .replaces)
    r.set("engine", "Engine", engine.auroraName, .replaces, cloudFormation: .mayReplace)
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
  /// Identifier of the instance.
  public var identifier: Value<String> { attribute(AuroraInstance.identifier) }
}
