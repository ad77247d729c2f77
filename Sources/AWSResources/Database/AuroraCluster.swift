import InfraModel

/// An Aurora cluster of PostgreSQL or MySQL: storage, endpoints and shared settings of its instances. It is encrypted, and AWS
/// creates and stores the master password. It needs at least one ``AuroraInstance``.
public struct AuroraCluster: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_rds_cluster", pulumi: "aws:rds:Cluster", cloudFormation: "AWS::RDS::DBCluster", noun: "database",
    identity: "DBClusterIdentifier",
    reading: Reading("rds:DescribeDBClusters"))
  public static let keepsData = true

  /// Scaling range of instances of the class `db.serverless`.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
  public struct Capacity: Sendable {
    /// Minimum in Aurora capacity units of about 2 GiB of memory: decimal text in steps of 0.5, such as `0.5`.
    public var minimum: String
    /// Maximum in the same unit, 1 to 256.
    public var maximum: String

    /// Creates a range.
    public init(minimum: String, maximum: String) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// Identifier, 1 to 63 lower-case letters, digits and single hyphens, starting with a letter.
  public var identifier: Value<String>
  /// Engine and version: a major version such as `16`, whose minor version AWS chooses and upgrades in the maintenance
  /// window, or a full version such as `16.11` or `8.0.mysql_aurora.3.10.1`, which only this setting changes.
  public var version: EngineVersion
  /// Name of the initial database.
  public var databaseName: String
  /// Name of the master user.
  public var masterUsername: String
  /// Port of the cluster.
  public var port: Int
  /// Subnet group of the instances.
  public var subnetGroup: Ref<DBSubnetGroup>
  /// Parameter group with the engine's settings.
  public var parameterGroup: Ref<ClusterParameterGroup>
  /// Security groups of the instances.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Key that encrypts the storage and the master user's secret; nil uses AWS managed keys.
  public var key: Ref<KMSKey>?
  /// Retention of automated backups in days, 1 to 35.
  public var backupRetentionDays: Int
  /// Time of the daily backup in UTC, such as `03:00-04:00`.
  public var backupWindow: String
  /// Maintenance window in UTC, such as `sun:04:00-sun:05:00`.
  public var maintenanceWindow: String
  /// Scaling range of serverless instances; nil without such instances.
  public var capacity: Capacity?
  /// If true, deletion is refused, and a final snapshot is taken if the cluster is deleted anyway.
  public var isProtected: Bool

  /// Creates a cluster.
  public init(
    identifier: Value<String>, version: EngineVersion, databaseName: String, masterUsername: String, port: Int,
    subnetGroup: Ref<DBSubnetGroup>, parameterGroup: Ref<ClusterParameterGroup>, securityGroups: [Ref<SecurityGroup>],
    key: Ref<KMSKey>?, backupRetentionDays: Int, backupWindow: String, maintenanceWindow: String, capacity: Capacity?,
    isProtected: Bool
  ) {
    self.identifier = identifier
    self.version = version
    self.databaseName = databaseName
    self.masterUsername = masterUsername
    self.port = port
    self.subnetGroup = subnetGroup
    self.parameterGroup = parameterGroup
    self.securityGroups = securityGroups
    self.key = key
    self.backupRetentionDays = backupRetentionDays
    self.backupWindow = backupWindow
    self.maintenanceWindow = maintenanceWindow
    self.capacity = capacity
    self.isProtected = isProtected
  }

  public var unsupportedFeatures: [UnsupportedFeature] {
    if !version.takesMinorVersions { return [] }
    // https://github.com/hashicorp/terraform-provider-aws/issues/45026, fixed in provider 6 by pull request 49396
    return [
      UnsupportedFeature(
        .provider, "changing a cluster that runs a newer minor version than AWS's default",
        because: """
          Version 5 of the provider sends the major version with every change of the cluster once AWS has upgraded it. AWS \
          refuses the change\(version.engine == .postgres ? " (\"Cannot upgrade aurora-postgresql from 17.5 to 17.4\")" : "") \
          while its default minor version is older than the one that runs. Set database.version to the version that runs, \
          such as \(version.engine == .postgres ? "17.5" : "8.0.mysql_aurora.3.10.1"), until AWS's default has passed it.
          """)
    ]
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("database cluster", identifier, maximum: 63)]
      + (isProtected ? [NameConstraint("final snapshot", finalSnapshot, maximum: 255)] : [])
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("DBClusterArn"))
  static let endpoint = AttributeName("endpoint", cloudFormation: .getAtt("Endpoint.Address"))
  static let readerEndpoint = AttributeName("reader_endpoint", cloudFormation: .getAtt("ReadEndpoint.Address"))
  static let masterSecret = AttributeName(
    "master_user_secret[0].secret_arn", pulumi: "masterUserSecrets[0].secretArn",
    cloudFormation: .getAtt("MasterUserSecret.SecretArn"))

  private var finalSnapshot: Value<String> { .finalSnapshot(of: identifier, with: securityGroups) }

  public var diagramNode: DiagramNode? {
    DiagramNode(
      "Aurora \(version.engine.product)", detail: capacity.map { "\($0.minimum) to \($0.maximum) ACU" } ?? "", .data,
      isInNetwork: true)
  }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .snapshot : .delete
    r.options.protect = isProtected
    r.set("cluster_identifier", "DBClusterIdentifier", identifier, .renames)
    r.set("engine", "Engine", version.engine.auroraName, .replaces, cloudFormation: .mayReplace)
    r.set("engine_mode", "EngineMode", "provisioned", .replaces)
    r.set("engine_version", "EngineVersion", version.text, .interrupts, rule: [.onlyNewer, version.upgrade])
    r.provider { r.set("allow_major_version_upgrade", true) }
    r.set("database_name", "DatabaseName", databaseName, .replaces)
    r.set("master_username", "MasterUsername", masterUsername, .replaces, cloudFormation: .mayReplace)
    r.set("manage_master_user_password", "ManageMasterUserPassword", true)
    r.options.notImported = ["manage_master_user_password", "master_user_secret_kms_key_id"]
    if let key {
      r.block(nil, "MasterUserSecret") {
        r.set("master_user_secret_kms_key_id", "KmsKeyId", key.arn, rule: .keptWhenRemoved)
      }
    }
    r.set("iam_database_authentication_enabled", "EnableIAMDatabaseAuthentication", true)
    r.set("port", "Port", port, .interrupts)
    r.set("db_subnet_group_name", "DBSubnetGroupName", subnetGroup.name, .replaces, rule: .holds)
    r.set("db_cluster_parameter_group_name", "DBClusterParameterGroupName", parameterGroup.name, rule: .holds)
    r.set(
      "vpc_security_group_ids", "VpcSecurityGroupIds", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.set("storage_encrypted", "StorageEncrypted", true, .replaces)
    r.set("kms_key_id", "KmsKeyId", key?.arn, .replaces, rule: .keptWhenRemoved)
    r.set("backup_retention_period", "BackupRetentionPeriod", backupRetentionDays, rule: .retains)
    r.set("preferred_backup_window", "PreferredBackupWindow", backupWindow)
    r.set("preferred_maintenance_window", "PreferredMaintenanceWindow", maintenanceWindow)
    r.set("copy_tags_to_snapshot", "CopyTagsToSnapshot", true)
    r.set("enabled_cloudwatch_logs_exports", "EnableCloudwatchLogsExports", version.engine.auroraLogs)
    r.provider { r.set("apply_immediately", true) }
    r.set("deletion_protection", "DeletionProtection", isProtected, rule: [.protects, .refusesDeletion])
    r.provider {
      r.set("skip_final_snapshot", !isProtected, rule: .exposes)
      if isProtected { r.set("final_snapshot_identifier", finalSnapshot) }
    }
    if let capacity {
      r.block("serverlessv2_scaling_configuration", "ServerlessV2ScalingConfiguration") {
        r.set("min_capacity", "MinCapacity", Expression.decimal(capacity.minimum))
        r.set("max_capacity", "MaxCapacity", Expression.decimal(capacity.maximum))
      }
    }
    r.tags()
  }
}

extension Ref<AuroraCluster> {
  /// Host name of the writer endpoint.
  public var endpoint: Value<String> { attribute(AuroraCluster.endpoint) }
  /// Host name of the reader endpoint, which distributes connections over the readers.
  public var readerEndpoint: Value<String> { attribute(AuroraCluster.readerEndpoint) }
  /// Identifier of the cluster.
  public var identifier: Value<String> { attribute(AuroraCluster.id) }
  /// ARN of the cluster.
  public var arn: Value<String> { attribute(AuroraCluster.arn) }
  /// ARN of the secret with the master user's name and password, which AWS manages.
  public var masterSecretARN: Value<String> { attribute(AuroraCluster.masterSecret) }
}
