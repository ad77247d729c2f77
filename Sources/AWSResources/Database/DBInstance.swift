import InfraModel

/// An RDS instance of PostgreSQL, MySQL or MariaDB: encrypted, never public, with a master password that AWS creates and
/// stores; or a read replica of one, which has its engine, storage, databases, users and key.
public struct DBInstance: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_db_instance", pulumi: "aws:rds:Instance", cloudFormation: "AWS::RDS::DBInstance",
    noun: "database", identity: Identity(.physicalID("DBInstanceIdentifier", "{identifier}"), import: "{identifier}"),
    reading: Reading(
      "ec2:DescribeAccountAttributes", "ec2:DescribeAvailabilityZones", "ec2:DescribeInternetGateways",
      "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcAttribute", "ec2:DescribeVpcs",
      "rds:DescribeDBInstances", untold: ["AllowMajorVersionUpgrade"]))
  public static let keepsData = true

  /// Identifier, 1 to 63 lower-case letters, digits and single hyphens, starting with a letter.
  public var identifier: Value<String>
  /// Engine and version: a major version such as `15`, whose minor version AWS chooses and upgrades in the maintenance
  /// window, or a full version such as `15.17`, which only this setting changes.
  public var version: EngineVersion
  /// Instance class, such as `db.t3.medium`.
  public var instanceClass: String
  /// Storage in GiB, 20 to 65536.
  public var storageGiB: Int
  /// Name of the initial database.
  public var databaseName: String
  /// Name of the master user.
  public var masterUsername: String
  /// Port of the instance.
  public var port: Int
  /// If true, a standby in another zone takes over on failure.
  public var multiAz: Bool
  /// Subnet group of the instance.
  public var subnetGroup: Ref<DBSubnetGroup>
  /// Parameter group with the engine's settings.
  public var parameterGroup: Ref<DBParameterGroup>
  /// Security groups of the instance.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Retention of automated backups in days, 0 to 35.
  public var backupRetentionDays: Int
  /// Time of the daily backup in UTC, such as `03:00-04:00`.
  public var backupWindow: String
  /// Maintenance window in UTC, such as `sun:04:30-sun:05:30`.
  public var maintenanceWindow: String
  /// Key that encrypts the storage and the master user's secret; nil uses AWS managed keys.
  public var key: Ref<KMSKey>?
  /// Performance Insights setting.
  public var insights: Insights
  /// Role for enhanced monitoring, which records the operating system's metrics every minute; nil disables it.
  public var monitoringRole: Ref<Role>?
  /// If true, deletion is refused, and a final snapshot is taken if the instance is deleted anyway.
  public var isProtected: Bool
  /// Instance that it replicates; nil for an instance with data of its own.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html
  public private(set) var source: Ref<DBInstance>?

  /// Creates an instance. It must depend on its monitoring role, whose permissions RDS checks.
  public init(
    identifier: Value<String>, version: EngineVersion, instanceClass: String, storageGiB: Int, databaseName: String,
    masterUsername: String, port: Int, multiAz: Bool, subnetGroup: Ref<DBSubnetGroup>,
    parameterGroup: Ref<DBParameterGroup>, securityGroups: [Ref<SecurityGroup>], backupRetentionDays: Int,
    backupWindow: String,
    maintenanceWindow: String, key: Ref<KMSKey>? = nil, insights: Insights = .off, monitoringRole: Ref<Role>? = nil,
    isProtected: Bool
  ) {
    self.identifier = identifier
    self.version = version
    self.instanceClass = instanceClass
    self.storageGiB = storageGiB
    self.databaseName = databaseName
    self.masterUsername = masterUsername
    self.port = port
    self.multiAz = multiAz
    self.subnetGroup = subnetGroup
    self.parameterGroup = parameterGroup
    self.securityGroups = securityGroups
    self.backupRetentionDays = backupRetentionDays
    self.backupWindow = backupWindow
    self.maintenanceWindow = maintenanceWindow
    self.key = key
    self.insights = insights
    self.monitoringRole = monitoringRole
    self.isProtected = isProtected
  }

  /// A read replica of this instance, to which `source` refers. AWS takes no backups of it, and it has no standby.
  public func replica(
    identifier: Value<String>, of source: Ref<DBInstance>
  ) -> DBInstance {
    var replica = self
    replica.identifier = identifier
    replica.source = source
    replica.multiAz = false
    replica.backupRetentionDays = 0
    return replica
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("database", identifier, maximum: 63)]
      + (hasFinalSnapshot ? [NameConstraint("final snapshot", finalSnapshot, maximum: 255)] : [])
  }

  /// AWS takes no final snapshot of a replica.
  private var hasFinalSnapshot: Bool { isProtected && source == nil }
  private var finalSnapshot: Value<String> { .finalSnapshot(of: identifier, with: securityGroups) }

  static let address = AttributeName("address", cloudFormation: .getAtt("Endpoint.Address"))
  static let portName = AttributeName("port", cloudFormation: .getAtt("Endpoint.Port"))
  static let endpoint = AttributeName(
    "endpoint",
    cloudFormation: .composed { id in
      Expression.interpolation([
        DBInstance.address.of(id).expression, .string(":"), DBInstance.portName.of(id).expression,
      ])
    })
  static let identifier = AttributeName("identifier", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("DBInstanceArn"))
  static let masterSecret = AttributeName(
    "master_user_secret[0].secret_arn", pulumi: "masterUserSecrets[0].secretArn",
    cloudFormation: .getAtt("MasterUserSecret.SecretArn"))

  public var diagramNode: DiagramNode? {
    DiagramNode(
      "RDS for \(version.engine.product)",
      detail: source != nil
        ? "\(instanceClass), a replica" : multiAz ? "\(instanceClass), with a standby" : instanceClass,
      .data, isInNetwork: true)
  }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = hasFinalSnapshot ? .snapshot : .delete
    r.options.protect = isProtected
    r.set("identifier", "DBInstanceIdentifier", identifier, .renamesInPlace, cloudFormation: .renames)
    r.set(
      "replicate_source_db", "SourceDBInstanceIdentifier", source?.identifier, cloudFormation: .mayReplace,
      rule: .isFixed)
    if source == nil { describeEngine(into: r) }
    r.set("instance_class", "DBInstanceClass", instanceClass, .interrupts)
    describeStorage(into: r)
    if source == nil { describeUser(into: r) }
    r.set("iam_database_authentication_enabled", "EnableIAMDatabaseAuthentication", true)
    r.set("port", "Port", r.value(port, cloudFormation: String(port)), .interrupts, cloudFormation: .mayReplace)
    r.set("multi_az", "MultiAZ", multiAz, cloudFormation: .interrupts)
    r.set("publicly_accessible", "PubliclyAccessible", false)
    if source == nil {
      r.set(
        "db_subnet_group_name", "DBSubnetGroupName", subnetGroup.name, cloudFormation: .replaces,
        rule: [.holds, .stays])
    }
    r.set(
      "parameter_group_name", "DBParameterGroupName", parameterGroup.name, cloudFormation: .interrupts, rule: .holds)
    r.set(
      "vpc_security_group_ids", "VPCSecurityGroups", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    if source == nil {
      r.set(
        "backup_retention_period", "BackupRetentionPeriod", backupRetentionDays, cloudFormation: .interrupts,
        rule: .retains)
      r.set("backup_window", "PreferredBackupWindow", backupWindow)
    }
    r.set("maintenance_window", "PreferredMaintenanceWindow", maintenanceWindow, cloudFormation: .interrupts)
    r.set(
      "auto_minor_version_upgrade", "AutoMinorVersionUpgrade", version.takesMinorVersions,
      cloudFormation: .interrupts)
    // CloudFormation applies changes immediately by default. A change that waits for the maintenance window would
    // appear in every plan until then.
    r.provider { r.set("apply_immediately", true) }
    if source == nil { r.options.notImported = ["manage_master_user_password", "master_user_secret_kms_key_id"] }
    r.set("copy_tags_to_snapshot", "CopyTagsToSnapshot", true)
    r.set("enabled_cloudwatch_logs_exports", "EnableCloudwatchLogsExports", version.engine.logs)
    insights.describe(into: r)
    r.set("monitoring_interval", "MonitoringInterval", monitoringRole.map { _ in Insights.monitoringSeconds })
    r.set("monitoring_role_arn", "MonitoringRoleArn", monitoringRole?.arn, rule: .keptWhenRemoved)
    r.set("deletion_protection", "DeletionProtection", isProtected, rule: [.protects, .refusesDeletion])
    r.provider {
      r.set("skip_final_snapshot", !hasFinalSnapshot, rule: .exposes)
      if hasFinalSnapshot { r.set("final_snapshot_identifier", finalSnapshot) }
    }
    r.tags()
  }

  private func describeEngine(into r: ResourceWriter) {
    r.set("engine", "Engine", version.engine.name, .replaces, cloudFormation: .mayReplace)
    r.set("engine_version", "EngineVersion", version.text, .interrupts, rule: [.onlyNewer, version.upgrade])
    r.set("allow_major_version_upgrade", "AllowMajorVersionUpgrade", true)
  }

  /// The storage. CloudFormation refuses the size and the encryption of a replica, which has those of its source.
  private func describeStorage(into r: ResourceWriter) {
    if source == nil {
      r.set(
        "allocated_storage", "AllocatedStorage", r.value(storageGiB, cloudFormation: String(storageGiB)),
        rule: .onlyGrows)
    }
    r.set("storage_type", "StorageType", "gp3", cloudFormation: .mayReplace)
    if source == nil {
      r.set("storage_encrypted", "StorageEncrypted", true, .replaces)
      r.set("kms_key_id", "KmsKeyId", key?.arn, .replaces, rule: .keptWhenRemoved)
    } else {
      // The provider would replace an encrypted instance without it.
      r.provider { r.set("storage_encrypted", true, .replaces) }
    }
  }

  private func describeUser(into r: ResourceWriter) {
    r.set("db_name", "DBName", databaseName, .replaces)
    r.set("username", "MasterUsername", masterUsername, .replaces)
    r.set("manage_master_user_password", "ManageMasterUserPassword", true)
    if let key {
      r.block(nil, "MasterUserSecret") {
        r.set("master_user_secret_kms_key_id", "KmsKeyId", key.arn, rule: .keptWhenRemoved)
      }
    }
  }
}

extension Ref<DBInstance> {
  /// Identifier of the instance.
  public var identifier: Value<String> { attribute(DBInstance.identifier) }
  /// Host name of the instance.
  public var address: Value<String> { attribute(DBInstance.address) }
  /// Host name and port, separated by a colon.
  public var endpoint: Value<String> { attribute(DBInstance.endpoint) }
  /// ARN of the instance.
  public var arn: Value<String> { attribute(DBInstance.arn) }
  /// ARN of the secret with the master user's name and password, which AWS manages.
  public var masterSecretARN: Value<String> { attribute(DBInstance.masterSecret) }
}
