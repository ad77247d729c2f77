import InfraModel

/// A PostgreSQL database server of RDS: encrypted, never public, its master password made and kept by AWS.
public struct DBInstance: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_db_instance", pulumi: "aws:rds:Instance", cloudFormation: "AWS::RDS::DBInstance",
    noun: "database")
  public static let keepsData = true

  /// Its identifier, 1 to 63 lower-case letters, digits and single hyphens, a letter first.
  public var identifier: Value<String>
  /// PostgreSQL's version: a major one such as `15`, of which AWS chooses the minor version and upgrades it in the
  /// maintenance window, or a full one such as `15.17`, which stays until it is changed here.
  public var version: EngineVersion
  /// The instance class, such as `db.t3.medium`.
  public var instanceClass: String
  /// The storage in GiB, 20 to 65536.
  public var storageGiB: Int
  /// The name of the database in it.
  public var databaseName: String
  /// The master user's name.
  public var masterUser: String
  /// The port.
  public var port: Int
  /// Whether a standby in another zone takes over when it fails.
  public var multiZone: Bool
  /// The subnets.
  public var subnetGroup: Ref<DBSubnetGroup>
  /// The engine's settings.
  public var parameterGroup: Ref<DBParameterGroup>
  /// Who may connect.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Days that automated backups are kept, 0 to 35.
  public var backupDays: Int
  /// When the daily backup runs, UTC, such as `03:00-04:00`.
  public var backupWindow: String
  /// When AWS may work on it, UTC, such as `sun:04:30-sun:05:30`.
  public var maintenanceWindow: String
  /// The key that encrypts the storage and the master user's secret; nil takes the account's keys for RDS and secrets.
  public var key: Ref<KMSKey>?
  /// Whether Performance Insights is on.
  public var insights: Insights
  /// The role with which RDS writes the operating system's metrics every minute; nil leaves them out.
  public var monitoringRole: Ref<Role>?
  /// Whether it refuses to be deleted, and a snapshot is taken when it is deleted all the same.
  public var isProtected: Bool

  /// Creates a database server; it must depend on its monitoring role, whose permissions RDS checks.
  public init(
    identifier: Value<String>, version: EngineVersion, instanceClass: String, storageGiB: Int, databaseName: String,
    masterUser: String, port: Int, multiZone: Bool, subnetGroup: Ref<DBSubnetGroup>,
    parameterGroup: Ref<DBParameterGroup>, securityGroups: [Ref<SecurityGroup>], backupDays: Int, backupWindow: String,
    maintenanceWindow: String, key: Ref<KMSKey>? = nil, insights: Insights = .off, monitoringRole: Ref<Role>? = nil,
    isProtected: Bool
  ) {
    self.identifier = identifier
    self.version = version
    self.instanceClass = instanceClass
    self.storageGiB = storageGiB
    self.databaseName = databaseName
    self.masterUser = masterUser
    self.port = port
    self.multiZone = multiZone
    self.subnetGroup = subnetGroup
    self.parameterGroup = parameterGroup
    self.securityGroups = securityGroups
    self.backupDays = backupDays
    self.backupWindow = backupWindow
    self.maintenanceWindow = maintenanceWindow
    self.key = key
    self.insights = insights
    self.monitoringRole = monitoringRole
    self.isProtected = isProtected
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("database", identifier, maximum: 63)]
      + (isProtected ? [NameConstraint("final snapshot", finalSnapshot, maximum: 255)] : [])
  }

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
      "RDS for PostgreSQL", detail: multiZone ? "\(instanceClass), with a standby" : instanceClass, .data,
      isInNetwork: true)
  }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .snapshot : .delete
    r.options.protect = isProtected
    r.set("identifier", "DBInstanceIdentifier", identifier, .renamesInPlace, cloudFormation: .renames)
    r.set("engine", "Engine", "postgres", .replaces, cloudFormation: .mayReplace)
    r.set("engine_version", "EngineVersion", version.text, .interrupts, rule: [.onlyNewer, .majorUpgrade])
    r.set("allow_major_version_upgrade", "AllowMajorVersionUpgrade", true)
    r.set("instance_class", "DBInstanceClass", instanceClass, .interrupts)
    r.set(
      "allocated_storage", "AllocatedStorage", r.value(storageGiB, cloudFormation: String(storageGiB)),
      rule: .onlyGrows)
    r.set("storage_type", "StorageType", "gp3", cloudFormation: .mayReplace)
    r.set("storage_encrypted", "StorageEncrypted", true, .replaces)
    r.set("kms_key_id", "KmsKeyId", key?.arn, .replaces, rule: .keptWhenRemoved)
    r.set("db_name", "DBName", databaseName, .replaces)
    r.set("username", "MasterUsername", masterUser, .replaces)
    r.set("manage_master_user_password", "ManageMasterUserPassword", true)
    if let key {
      r.block(nil, "MasterUserSecret") {
        r.set("master_user_secret_kms_key_id", "KmsKeyId", key.arn, rule: .keptWhenRemoved)
      }
    }
    r.set("iam_database_authentication_enabled", "EnableIAMDatabaseAuthentication", true)
    r.set("port", "Port", r.value(port, cloudFormation: String(port)), .interrupts, cloudFormation: .mayReplace)
    r.set("multi_az", "MultiAZ", multiZone, cloudFormation: .interrupts)
    r.set("publicly_accessible", "PubliclyAccessible", false)
    r.set(
      "db_subnet_group_name", "DBSubnetGroupName", subnetGroup.name, cloudFormation: .replaces, rule: [.holds, .stays])
    r.set(
      "parameter_group_name", "DBParameterGroupName", parameterGroup.name, cloudFormation: .interrupts, rule: .holds)
    r.set(
      "vpc_security_group_ids", "VPCSecurityGroups", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.set(
      "backup_retention_period", "BackupRetentionPeriod", backupDays, cloudFormation: .interrupts, rule: .retains)
    r.set("backup_window", "PreferredBackupWindow", backupWindow)
    r.set("maintenance_window", "PreferredMaintenanceWindow", maintenanceWindow, cloudFormation: .interrupts)
    r.set(
      "auto_minor_version_upgrade", "AutoMinorVersionUpgrade", version.takesMinorVersions,
      cloudFormation: .interrupts)
    // CloudFormation does so by default. A change that waits for the maintenance window would be planned again until then.
    r.provider { r.set("apply_immediately", true) }
    r.set("copy_tags_to_snapshot", "CopyTagsToSnapshot", true)
    r.set("enabled_cloudwatch_logs_exports", "EnableCloudwatchLogsExports", ["postgresql", "upgrade"])
    insights.describe(into: r)
    r.set("monitoring_interval", "MonitoringInterval", monitoringRole.map { _ in Insights.monitoringSeconds })
    r.set("monitoring_role_arn", "MonitoringRoleArn", monitoringRole?.arn, rule: .keptWhenRemoved)
    r.set("deletion_protection", "DeletionProtection", isProtected, rule: .protects)
    r.provider {
      r.set("skip_final_snapshot", !isProtected, rule: .exposes)
      if isProtected { r.set("final_snapshot_identifier", finalSnapshot) }
    }
    r.tags()
  }
}

extension Ref<DBInstance> {
  /// The identifier.
  public var identifier: Value<String> { attribute(DBInstance.identifier) }
  /// The host name.
  public var address: Value<String> { attribute(DBInstance.address) }
  /// Host name and port, joined by a colon.
  public var endpoint: Value<String> { attribute(DBInstance.endpoint) }
  /// The ARN.
  public var arn: Value<String> { attribute(DBInstance.arn) }
  /// The ARN of the secret in which AWS keeps the master user's name and password.
  public var masterSecretARN: Value<String> { attribute(DBInstance.masterSecret) }
}
