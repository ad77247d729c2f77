import InfraModel

/// A PostgreSQL database server of RDS: encrypted, never public, its master password made and kept by AWS.
public struct DBInstance: ResourceKind {
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

  public var physicalNames: [PhysicalName] {
    [PhysicalName("database", identifier, maximum: 63)]
      + (isProtected ? [PhysicalName("final snapshot", finalSnapshot, maximum: 255)] : [])
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

  public var portrait: Portrait? {
    Portrait(
      "RDS for PostgreSQL", detail: multiZone ? "\(instanceClass), with a standby" : instanceClass, .data,
      isInNetwork: true)
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var database = ProviderResource(id)
    database.set("identifier", identifier, .renamesInPlace)
    database.set("engine", "postgres", .replaces)
    database.set("engine_version", version.text, .interrupts, rule: [.onlyNewer, .majorUpgrade])
    database.set("allow_major_version_upgrade", true)
    database.set("instance_class", instanceClass, .interrupts)
    database.set("allocated_storage", storageGiB, rule: .onlyGrows)
    database.set("storage_type", "gp3")
    database.set("storage_encrypted", true, .replaces)
    database.set("kms_key_id", key?.arn, .replaces, rule: .keptWhenRemoved)
    database.set("db_name", databaseName, .replaces)
    database.set("username", masterUser, .replaces)
    database.set("manage_master_user_password", true)
    database.set("master_user_secret_kms_key_id", key?.arn, rule: .keptWhenRemoved)
    database.set("iam_database_authentication_enabled", true)
    database.set("port", port, .interrupts)
    database.set("multi_az", multiZone)
    database.set("publicly_accessible", false)
    database.set("db_subnet_group_name", subnetGroup.name, rule: [.holds, .stays])
    database.set("parameter_group_name", parameterGroup.name, rule: .holds)
    database.set("vpc_security_group_ids", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    database.set("backup_retention_period", backupDays, rule: .retains)
    database.set("backup_window", backupWindow)
    database.set("maintenance_window", maintenanceWindow)
    database.set("auto_minor_version_upgrade", version.takesMinorVersions)
    // CloudFormation does so by default. A change that waits for the maintenance window would be planned again until then.
    database.set("apply_immediately", true)
    database.set("copy_tags_to_snapshot", true)
    database.set("enabled_cloudwatch_logs_exports", ["postgresql", "upgrade"])
    insights.fill(&database)
    database.set("monitoring_interval", monitoringRole.map { _ in Insights.monitoringSeconds })
    database.set("monitoring_role_arn", monitoringRole?.arn, rule: .keptWhenRemoved)
    database.set("deletion_protection", isProtected, rule: .protects)
    database.set("skip_final_snapshot", !isProtected, rule: .exposes)
    if isProtected { database.set("final_snapshot_identifier", finalSnapshot) }
    database.protect = isProtected
    database.tags()
    return [database]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var database = CloudFormationResource(id)
    database.deletionPolicy = isProtected ? .snapshot : .delete
    database.set("DBInstanceIdentifier", identifier, .renames)
    database.set("Engine", "postgres", .mayReplace)
    database.set("EngineVersion", version.text, .interrupts, rule: [.onlyNewer, .majorUpgrade])
    database.set("AllowMajorVersionUpgrade", true)
    database.set("DBInstanceClass", instanceClass, .interrupts)
    database.set("AllocatedStorage", String(storageGiB), rule: .onlyGrows)
    database.set("StorageType", "gp3", .mayReplace)
    database.set("StorageEncrypted", true, .replaces)
    database.set("KmsKeyId", key?.arn, .replaces)
    database.set("DBName", databaseName, .replaces)
    database.set("MasterUsername", masterUser, .replaces)
    database.set("ManageMasterUserPassword", true)
    if let key { database.set("MasterUserSecret", Expression.object(["KmsKeyId": key.arn])) }
    database.set("EnableIAMDatabaseAuthentication", true)
    database.set("Port", String(port), .mayReplace)
    database.set("MultiAZ", multiZone, .interrupts)
    database.set("PubliclyAccessible", false)
    database.set("DBSubnetGroupName", subnetGroup.name, .replaces)
    database.set("DBParameterGroupName", parameterGroup.name, .interrupts)
    database.set("VPCSecurityGroups", securityGroups.map { $0.id }, rule: .staysInNetwork)
    database.set("BackupRetentionPeriod", backupDays, .interrupts, rule: .retains)
    database.set("PreferredBackupWindow", backupWindow)
    database.set("PreferredMaintenanceWindow", maintenanceWindow, .interrupts)
    database.set("AutoMinorVersionUpgrade", version.takesMinorVersions, .interrupts)
    database.set("CopyTagsToSnapshot", true)
    database.set("EnableCloudwatchLogsExports", ["postgresql", "upgrade"])
    insights.fill(&database)
    database.set("MonitoringInterval", monitoringRole.map { _ in Insights.monitoringSeconds })
    database.set("MonitoringRoleArn", monitoringRole?.arn)
    database.set("DeletionProtection", isProtected, rule: .protects)
    database.tags()
    return [database]
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
