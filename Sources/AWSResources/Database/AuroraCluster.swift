import InfraModel

/// An Aurora PostgreSQL cluster: its storage, its endpoints and what its instances share; encrypted, with the master
/// password made and kept by AWS. It needs at least one ``AuroraInstance``.
public struct AuroraCluster: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_rds_cluster", pulumi: "aws:rds:Cluster", cloudFormation: "AWS::RDS::DBCluster", noun: "database")
  public static let keepsData = true

  /// Between which sizes instances of the class `db.serverless` scale by themselves.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
  public struct Capacity: Sendable {
    /// The least, in Aurora capacity units of about 2 GiB of memory: decimal text in steps of 0.5, such as `0.5`.
    public var minimum: String
    /// The most, in the same unit, 1 to 256.
    public var maximum: String

    /// Creates a range.
    public init(minimum: String, maximum: String) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// Its identifier, 1 to 63 lower-case letters, digits and single hyphens, a letter first.
  public var identifier: Value<String>
  /// The version of Aurora PostgreSQL: a major one such as `16`, of which AWS chooses the minor version and upgrades it
  /// in the maintenance window, or a full one such as `16.11`, which stays until it is changed here.
  public var version: EngineVersion
  /// The name of the database in it.
  public var databaseName: String
  /// The master user's name.
  public var masterUser: String
  /// The port.
  public var port: Int
  /// The subnets.
  public var subnetGroup: Ref<DBSubnetGroup>
  /// The engine's settings.
  public var parameterGroup: Ref<ClusterParameterGroup>
  /// Who may connect.
  public var securityGroups: [Ref<SecurityGroup>]
  /// The key that encrypts the storage and the master user's secret; nil takes the account's keys for RDS and secrets.
  public var key: Ref<KMSKey>?
  /// Days that automated backups are kept, 1 to 35.
  public var backupDays: Int
  /// When the daily backup runs, UTC, such as `03:00-04:00`.
  public var backupWindow: String
  /// When AWS may work on the cluster, UTC, such as `sun:04:00-sun:05:00`.
  public var maintenanceWindow: String
  /// The sizes of instances that scale by themselves; nil when none does.
  public var capacity: Capacity?
  /// Whether it refuses to be deleted, and a snapshot is taken when it is deleted all the same.
  public var isProtected: Bool

  /// Creates a cluster.
  public init(
    identifier: Value<String>, version: EngineVersion, databaseName: String, masterUser: String, port: Int,
    subnetGroup: Ref<DBSubnetGroup>, parameterGroup: Ref<ClusterParameterGroup>, securityGroups: [Ref<SecurityGroup>],
    key: Ref<KMSKey>?, backupDays: Int, backupWindow: String, maintenanceWindow: String, capacity: Capacity?,
    isProtected: Bool
  ) {
    self.identifier = identifier
    self.version = version
    self.databaseName = databaseName
    self.masterUser = masterUser
    self.port = port
    self.subnetGroup = subnetGroup
    self.parameterGroup = parameterGroup
    self.securityGroups = securityGroups
    self.key = key
    self.backupDays = backupDays
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
          refuses the change ("Cannot upgrade aurora-postgresql from 17.5 to 17.4") while its default minor version is older \
          than the one that runs. Set database.version to the version that runs, such as 17.5, until AWS's default has passed it.
          """)
    ]
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("database cluster", identifier, maximum: 63)]
      + (isProtected ? [NameConstraint("final snapshot", finalSnapshot, maximum: 255)] : [])
  }

  static let engine = "aurora-postgresql"
  static let id = AttributeName("id", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("DBClusterArn"))
  static let endpoint = AttributeName("endpoint", cloudFormation: .getAtt("Endpoint.Address"))
  static let readerEndpoint = AttributeName("reader_endpoint", cloudFormation: .getAtt("ReadEndpoint.Address"))
  static let masterSecret = AttributeName(
    "master_user_secret[0].secret_arn", pulumi: "masterUserSecrets[0].secretArn",
    cloudFormation: .getAtt("MasterUserSecret.SecretArn"))

  private static let logs = ["postgresql"]
  private var finalSnapshot: Value<String> { .finalSnapshot(of: identifier, with: securityGroups) }

  public var diagramNode: DiagramNode? {
    DiagramNode(
      "Aurora PostgreSQL", detail: capacity.map { "\($0.minimum) to \($0.maximum) ACU" } ?? "", .data, isInNetwork: true
    )
  }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .snapshot : .delete
    r.options.protect = isProtected
    r.set("cluster_identifier", "DBClusterIdentifier", identifier, .renames)
    r.set("engine", "Engine", Self.engine, .replaces, cloudFormation: .mayReplace)
    r.set("engine_mode", "EngineMode", "provisioned", .replaces)
    r.set("engine_version", "EngineVersion", version.text, .interrupts, rule: [.onlyNewer, .majorUpgrade])
    r.provider { r.set("allow_major_version_upgrade", true) }
    r.set("database_name", "DatabaseName", databaseName, .replaces)
    r.set("master_username", "MasterUsername", masterUser, .replaces, cloudFormation: .mayReplace)
    r.set("manage_master_user_password", "ManageMasterUserPassword", true)
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
    r.set("backup_retention_period", "BackupRetentionPeriod", backupDays, rule: .retains)
    r.set("preferred_backup_window", "PreferredBackupWindow", backupWindow)
    r.set("preferred_maintenance_window", "PreferredMaintenanceWindow", maintenanceWindow)
    r.set("copy_tags_to_snapshot", "CopyTagsToSnapshot", true)
    r.set("enabled_cloudwatch_logs_exports", "EnableCloudwatchLogsExports", Self.logs)
    r.provider { r.set("apply_immediately", true) }
    r.set("deletion_protection", "DeletionProtection", isProtected, rule: .protects)
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
  /// The host name of the instance that writes.
  public var endpoint: Value<String> { attribute(AuroraCluster.endpoint) }
  /// The host name behind which the instances that only read share the connections.
  public var readerEndpoint: Value<String> { attribute(AuroraCluster.readerEndpoint) }
  /// The cluster's identifier.
  public var identifier: Value<String> { attribute(AuroraCluster.id) }
  /// The cluster's ARN.
  public var arn: Value<String> { attribute(AuroraCluster.arn) }
  /// The ARN of the secret in which AWS keeps the master user's name and password.
  public var masterSecretARN: Value<String> { attribute(AuroraCluster.masterSecret) }
}
