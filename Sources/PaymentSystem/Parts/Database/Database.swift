import AWSResources
import InfraModel

/// The database with its backups and the rotation of its master password.
struct Database {
  /// RDS instance or Aurora cluster.
  enum Server {
    case instance(Ref<DBInstance>)
    case cluster(Ref<AuroraCluster>, instances: [Ref<AuroraInstance>])
  }

  let settings: DatabaseSettings
  let server: Server
  /// Customer managed key that encrypts the master password; nil for the AWS managed key.
  let key: Ref<KMSKey>?

  init(_ settings: DatabaseSettings, _ context: BuildContext, in stack: inout Stack) {
    self.settings = settings
    let name = context.name
    let subnets = stack.add(
      "database_subnet_group",
      DBSubnetGroup(
        name: name("db-subnets"),
        description: context.system.network.ranges(of: .databaseTier).isEmpty
          ? "Private subnets of the database" : "Subnets of the database",
        subnets: context.network.dataSubnets))
    key = context.keys.database
    switch settings.engine {
    case .postgres: server = .instance(Self.instance(settings, subnets, context, in: &stack))
    case .auroraPostgres: server = Self.cluster(settings, subnets, context, in: &stack)
    }
    stack.add(
      "database_secret_rotation",
      SecretRotation(secretARN: server.masterSecretARN, days: settings.secretRotationDays),
      comment: "RDS manages this secret, so its rotation needs no Lambda function.")
    if let hours = settings.backupEveryHours { addBackups(every: hours, context, in: &stack) }
  }

  /// TLS is required; schema changes and queries that take a second or more are logged.
  private static let parameters = [
    ("rds.force_ssl", "1"), ("log_statement", "ddl"), ("log_min_duration_statement", "1000"),
  ]

  private static let majorUpgrade =
    "Allows upgrades to a new major version: its parameter group is created first, then the database is offline for some minutes."

  private static func instance(
    _ settings: DatabaseSettings, _ subnets: Ref<DBSubnetGroup>, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<DBInstance> {
    let name = context.name
    let version = EngineVersion(settings.version)
    let group = stack.add(
      "database_parameter_group",
      DBParameterGroup(
        name: name("db-postgres\(version.major)"), description: "Parameters of the database",
        family: "postgres\(version.major)", parameters: parameters))
    let monitoring = settings.enhancedMonitoring ? monitoringRole(context, in: &stack) : nil
    let logs = ["postgresql", "upgrade"].map { logGroup($0, of: "instance", context, in: &stack) }
    return stack.add(
      "database",
      DBInstance(
        identifier: name("db"), version: version, instanceClass: settings.instanceClass,
        storageGiB: settings.storageGiB, databaseName: settings.databaseName, masterUsername: settings.masterUsername,
        port: settings.port, multiAz: settings.multiAz, subnetGroup: subnets, parameterGroup: group,
        securityGroups: context.firewall.database.map { [$0] } ?? [], backupRetentionDays: settings.backupRetentionDays,
        backupWindow: settings.backupWindow, maintenanceWindow: settings.maintenanceWindow, key: context.keys.database,
        insights: settings.performanceInsights ? .on(key: context.keys.database) : .off, monitoringRole: monitoring,
        isProtected: context.system.protectData),
      comment: majorUpgrade,
      dependsOn: logs.map { $0.name } + (monitoring.map { [$0.name] } ?? []))
  }

  private static func cluster(
    _ settings: DatabaseSettings, _ subnets: Ref<DBSubnetGroup>, _ context: BuildContext, in stack: inout Stack
  ) -> Server {
    let name = context.name
    let isProtected = context.system.protectData
    let version = EngineVersion(settings.version)
    let group = stack.add(
      "database_cluster_parameter_group",
      ClusterParameterGroup(
        name: name("db-postgres\(version.major)"), description: "Parameters of the database",
        family: "aurora-postgresql\(version.major)", parameters: parameters))
    let log = logGroup("postgresql", of: "cluster", context, in: &stack)
    let cluster = stack.add(
      "database",
      AuroraCluster(
        identifier: name("db"), version: version, databaseName: settings.databaseName,
        masterUsername: settings.masterUsername, port: settings.port, subnetGroup: subnets, parameterGroup: group,
        securityGroups: context.firewall.database.map { [$0] } ?? [], key: context.keys.database,
        backupRetentionDays: settings.backupRetentionDays, backupWindow: settings.backupWindow,
        maintenanceWindow: settings.maintenanceWindow,
        capacity: settings.capacity.map { .init(minimum: $0.minimum, maximum: $0.maximum) }, isProtected: isProtected),
      comment: majorUpgrade,
      dependsOn: [log.name])
    let monitoring = settings.enhancedMonitoring ? monitoringRole(context, in: &stack) : nil
    var instances: [Ref<AuroraInstance>] = []
    for index in 0..<(settings.multiAz ? 2 : 1) {
      let letter = Naming.zoneLetter(index)
      let instance = stack.add(
        "database_instance_\(letter)",
        AuroraInstance(
          identifier: name("db-\(letter)"), cluster: cluster, instanceClass: settings.instanceClass,
          zone: context.system.network.instanceZone(index, in: &stack), promotionTier: index,
          maintenanceWindow: settings.maintenanceWindow, takesMinorVersions: version.takesMinorVersions,
          insights: settings.performanceInsights ? .on(key: context.keys.database) : .off, monitoringRole: monitoring,
          isProtected: isProtected),
        comment: index == 0
          ? "First instance of the cluster, which becomes the writer."
          : "Reader in another availability zone, which takes over if the writer fails. It is created after the writer.",
        dependsOn: instances.prefix(1).map { $0.name } + (monitoring.map { [$0.name] } ?? []))
      instances.append(instance)
    }
    return .cluster(cluster, instances: instances)
  }

  /// Log group that RDS would otherwise create without retention and key.
  private static func logGroup(
    _ log: String, of what: String, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<LogGroup> {
    stack.add(
      "database_\(log)_log_group",
      LogGroup(
        name: "/aws/rds/\(what)/\(context.name("db"))/\(log)", keepDays: context.system.logs.auditDays,
        key: context.keys.logs))
  }

  private static func monitoringRole(_ context: BuildContext, in stack: inout Stack) -> Ref<Role> {
    stack.add(
      "database_monitoring_role",
      Role(
        name: context.name("db-monitoring-role"), description: "Allows RDS to publish enhanced monitoring metrics",
        service: "monitoring.rds.amazonaws.com",
        managedPolicies: [.init("rds", "service-role/AmazonRDSEnhancedMonitoringRole")]))
  }

  private func addBackups(every hours: Int, _ context: BuildContext, in stack: inout Stack) {
    let name = context.name
    let role = stack.add(
      "backup_role",
      Role(
        name: name("backup-role"), description: "Allows AWS Backup to back up and restore the database",
        service: "backup.amazonaws.com",
        managedPolicies: [
          .init("create", "service-role/AWSBackupServiceRolePolicyForBackup"),
          .init("restore", "service-role/AWSBackupServiceRolePolicyForRestores"),
        ]))
    let vault = stack.add(
      "backup_vault", BackupVault(name: name("backup-vault"), key: key, emptiesOnDestroy: !context.system.protectData))
    stack.add(
      "backup_plan",
      BackupPlan(
        name: name("backup-plan"), rule: hours == 24 ? "daily" : "every-\(hours)-hours",
        schedule: hours == 24 ? "cron(0 0 * * ? *)" : "cron(0 \(hours == 1 ? "*" : "*/\(hours)") * * ? *)",
        keepDays: settings.backupRetentionDays, vault: vault, role: role, selection: name("db-backup"),
        resources: [server.arn]),
      comment: "RDS takes one automated backup a day; this plan adds one every \(hours) hours.")
  }
}

extension Database {
  func addOutputs(to stack: inout Stack) {
    switch server {
    case .instance(let instance):
      stack.outputs += [
        StackOutput("rds_endpoint", instance.endpoint, "Host and port of the database."),
        StackOutput("rds_database_name", settings.databaseName, "Name of the database."),
        StackOutput(
          "rds_master_secret_arn", server.masterSecretARN, "ARN of the secret with the master user's name and password."
        ),
      ]
    case .cluster(let cluster, let instances):
      stack.outputs.append(StackOutput("database_endpoint", cluster.endpoint, "Host name of the database's writer."))
      if instances.count > 1 {
        stack.outputs.append(
          StackOutput("database_reader_endpoint", cluster.readerEndpoint, "Host name of the database's readers."))
      }
      stack.outputs += [
        StackOutput("database_name", settings.databaseName, "Name of the database."),
        StackOutput(
          "database_secret_arn", server.masterSecretARN, "ARN of the secret with the master user's name and password."),
      ]
    }
  }
}

extension Part {
  static let database = Part { built, context, stack in
    guard let settings = context.system.database else { return }
    stack.begin("database", "Database and backups")
    built.database = Database(settings, context, in: &stack)
  } outputs: { built, stack in
    built.database?.addOutputs(to: &stack)
  }
}
