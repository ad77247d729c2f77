import AWSResources
internal import Configuration
import InfraModel

/// The database with its backups and the rotation of its master password.
struct Database {
  /// RDS instance or Aurora cluster.
  enum Server {
    case instance(Ref<DBInstance>, replicas: [Ref<DBInstance>])
    case cluster(Ref<AuroraCluster>, instances: [Ref<AuroraInstance>])
  }

  let label: DisplayName
  let settings: DatabaseSettings
  let server: Server
  /// Customer managed key that encrypts the master password; nil for the AWS managed key.
  let key: Ref<KMSKey>?

  init(_ entry: Keyed<DatabaseSettings>, _ context: BuildContext, in stack: inout Stack) {
    settings = entry.value
    label = entry.label
    let name = context.name
    let subnets = stack.add(
      "\(Self.key(of: label))_subnet_group",
      DBSubnetGroup(
        name: name(label.name("db-subnets")),
        description: context.system.network.ranges(of: .databaseTier).isEmpty
          ? "Private subnets of the \(label.text("database"))" : "Subnets of the \(label.text("database"))",
        subnets: context.network.dataSubnets))
    key = context.keys.database
    server =
      settings.engine.isAurora
      ? Self.cluster(entry, subnets, context, in: &stack)
      : Self.instance(entry, subnets, context, in: &stack)
    stack.add(
      "\(Self.key(of: label))_secret_rotation",
      SecretRotation(secretARN: server.masterSecretARN, days: settings.secretRotationDays),
      comment: "RDS manages this secret, so its rotation needs no Lambda function.")
    if let hours = settings.backupEveryHours { addBackups(every: hours, context, in: &stack) }
  }

  /// Last part of a parameter group's name, with the engine and its major version.
  private static func groupName(_ version: EngineVersion, _ label: DisplayName) -> String {
    label.name("db-\(version.engine.rawValue)\(version.major.split(separator: ".").joined(separator: "-"))")
  }

  private static let majorUpgrade =
    "Allows upgrades to a new major version: its parameter group is created first, then the database is offline for some minutes."

  private static func instance(
    _ entry: Keyed<DatabaseSettings>, _ subnets: Ref<DBSubnetGroup>, _ context: BuildContext, in stack: inout Stack
  ) -> Server {
    let (name, settings, label) = (context.name, entry.value, entry.label)
    let version = settings.engineVersion
    let group = stack.add(
      "\(key(of: label))_parameter_group",
      DBParameterGroup(
        name: name(groupName(version, label)),
        description: "Parameters of the \(label.text("database"))",
        family: version.family, parameters: settings.engine.parameters))
    let monitoring = settings.enhancedMonitoring ? monitoringRole(label, context, in: &stack) : nil
    let logs = logGroups(of: settings, label, "db", key(of: label), context, in: &stack)
    let server = DBInstance(
      identifier: name(label.name("db")), version: version, instanceClass: settings.instanceClass,
      storageGiB: settings.storageGiB, databaseName: settings.databaseName, masterUsername: settings.masterUsername,
      port: settings.serverPort, multiAz: settings.multiAz, subnetGroup: subnets, parameterGroup: group,
      securityGroups: [Self.securityGroup(of: label, in: &stack)], backupRetentionDays: settings.backupRetentionDays,
      backupWindow: settings.backupWindow, maintenanceWindow: settings.maintenanceWindow, key: context.keys.database,
      insights: settings.performanceInsights ? .on(key: context.keys.database) : .off, monitoringRole: monitoring,
      isProtected: context.system.protectData)
    let main = stack.add(
      key(of: label), server, comment: majorUpgrade, dependsOn: logs + (monitoring.map { [$0.name] } ?? []))
    var replicas: [Ref<DBInstance>] = []
    for number in 0..<settings.replicas {
      let (key, ending) = (replicaKey(of: label, number), "db-replica-\(number + 1)")
      let logs = logGroups(of: settings, label, ending, key, context, in: &stack)
      replicas.append(
        stack.add(
          key, server.replica(identifier: name(label.name(ending)), of: main),
          comment: number == 0 ? "Replicas have the engine, storage, users and key of their source." : nil,
          dependsOn: logs + (monitoring.map { [$0.name] } ?? [])))
    }
    return .instance(main, replicas: replicas)
  }

  /// Key of a replica; `number` starts at 0.
  static func replicaKey(of label: DisplayName, _ number: Int) -> LogicalName {
    "\(key(of: label))_replica_\(String(number + 1))"
  }

  /// The log groups of an instance with a key, whose identifier ends in `ending`.
  private static func logGroups(
    of settings: DatabaseSettings, _ label: DisplayName, _ ending: String, _ key: LogicalName,
    _ context: BuildContext, in stack: inout Stack
  ) -> [ResourceID] {
    settings.engine.kind.logs.map {
      logGroup($0, of: "instance/\(context.name(label.name(ending)))", key, context, in: &stack).name
    }
  }

  private static func cluster(
    _ entry: Keyed<DatabaseSettings>, _ subnets: Ref<DBSubnetGroup>, _ context: BuildContext, in stack: inout Stack
  ) -> Server {
    let (name, settings, label) = (context.name, entry.value, entry.label)
    let isProtected = context.system.protectData
    let version = settings.engineVersion
    let group = stack.add(
      "\(key(of: label))_cluster_parameter_group",
      ClusterParameterGroup(
        name: name(groupName(version, label)),
        description: "Parameters of the \(label.text("database"))",
        family: version.auroraFamily, parameters: settings.engine.parameters))
    let logs = version.engine.auroraLogs.map {
      logGroup($0, of: "cluster/\(name(label.name("db")))", key(of: label), context, in: &stack)
    }
    let cluster = stack.add(
      key(of: label),
      AuroraCluster(
        identifier: name(label.name("db")), version: version, databaseName: settings.databaseName,
        masterUsername: settings.masterUsername, port: settings.serverPort, subnetGroup: subnets, parameterGroup: group,
        securityGroups: [Self.securityGroup(of: label, in: &stack)], key: context.keys.database,
        backupRetentionDays: settings.backupRetentionDays, backupWindow: settings.backupWindow,
        maintenanceWindow: settings.maintenanceWindow,
        capacity: settings.capacity.map { .init(minimum: $0.minimum, maximum: $0.maximum) }, isProtected: isProtected),
      comment: majorUpgrade,
      dependsOn: logs.map { $0.name })
    let monitoring = settings.enhancedMonitoring ? monitoringRole(label, context, in: &stack) : nil
    var instances: [Ref<AuroraInstance>] = []
    for index in 0..<(settings.multiAz ? 2 : 1) {
      let letter = Naming.zoneLetter(index)
      let instance = stack.add(
        "\(key(of: label))_instance_\(letter)",
        AuroraInstance(
          identifier: name(label.name("db-\(letter)")), cluster: cluster, engine: version.engine,
          instanceClass: settings.instanceClass, zone: context.system.network.instanceZone(index, in: &stack),
          promotionTier: index,
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

  /// Key of the server.
  static func key(of label: DisplayName) -> LogicalName { label.key("database") }

  /// The security group of the server, which ``SecurityGroups`` adds.
  static func securityGroup(of label: DisplayName, in stack: inout Stack) -> Ref<SecurityGroup> {
    stack.forwardReference("\(key(of: label))_security_group")
  }

  /// Log group that RDS would otherwise create without retention and key.
  private static func logGroup(
    _ log: String, of server: Value<String>, _ key: LogicalName, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<LogGroup> {
    stack.add(
      "\(key)_\(log)_log_group",
      LogGroup(
        name: "/aws/rds/\(server)/\(log)", keepDays: context.system.logs.auditDays, key: context.keys.logs))
  }

  private static func monitoringRole(_ label: DisplayName, _ context: BuildContext, in stack: inout Stack) -> Ref<Role>
  {
    stack.add(
      "\(key(of: label))_monitoring_role",
      Role(
        name: context.name(label.name("db-monitoring-role")),
        description: "Allows RDS to publish enhanced monitoring metrics",
        service: "monitoring.rds.amazonaws.com",
        managedPolicies: [.init("rds", "service-role/AmazonRDSEnhancedMonitoringRole")]))
  }

  private func addBackups(every hours: Int, _ context: BuildContext, in stack: inout Stack) {
    let name = context.name
    let role = stack.add(
      label.key("backup_role"),
      Role(
        name: name(label.name("backup-role")),
        description: "Allows AWS Backup to back up and restore the \(label.text("database"))",
        service: "backup.amazonaws.com",
        managedPolicies: [
          .init("create", "service-role/AWSBackupServiceRolePolicyForBackup"),
          .init("restore", "service-role/AWSBackupServiceRolePolicyForRestores"),
        ]))
    let vault = stack.add(
      label.key("backup_vault"),
      BackupVault(name: name(label.name("backup-vault")), key: key, emptiesOnDestroy: !context.system.protectData))
    stack.add(
      label.key("backup_plan"),
      BackupPlan(
        name: name(label.name("backup-plan")), rule: hours == 24 ? "daily" : "every-\(hours)-hours",
        schedule: hours == 24 ? "cron(0 0 * * ? *)" : "cron(0 \(hours == 1 ? "*" : "*/\(hours)") * * ? *)",
        keepDays: settings.backupRetentionDays, vault: vault, role: role, selection: name(label.name("db-backup")),
        resources: [server.arn]),
      comment: "RDS takes one automated backup a day; this plan adds one every \(hours) hours.")
  }
}

extension Database {
  func addOutputs(to stack: inout Stack) {
    let database = label.text("database")
    func add(_ name: String, _ value: Value<String>, _ description: String) {
      stack.outputs.append(StackOutput(label.output(name), value, description))
    }
    let name = Value<String>(.string(settings.databaseName))
    let secret = "ARN of the secret with the master user's name and password."
    switch server {
    case .instance(let instance, let replicas):
      add("rds_endpoint", instance.endpoint, "Host and port of the \(database).")
      for (index, replica) in replicas.enumerated() {
        add(
          "rds_replica_\(index + 1)_endpoint", replica.endpoint,
          "Host and port of the \(database)'s replica \(index + 1).")
      }
      add("rds_database_name", name, "Name of the \(database).")
      add("rds_master_secret_arn", server.masterSecretARN, secret)
    case .cluster(let cluster, let instances):
      add("database_endpoint", cluster.endpoint, "Host name of the \(database)'s writer.")
      if instances.count > 1 {
        add("database_reader_endpoint", cluster.readerEndpoint, "Host name of the \(database)'s readers.")
      }
      add("database_name", name, "Name of the \(database).")
      add("database_secret_arn", server.masterSecretARN, secret)
    }
  }
}

extension Part {
  static let database = Part { built, context, stack in
    let entries = context.system.databases.made()
    if entries.isEmpty { return }
    stack.begin("database", "Database and backups")
    for entry in entries { built.databases.append(Database(entry, context, in: &stack)) }
  } outputs: { built, stack in
    for database in built.databases { database.addOutputs(to: &stack) }
  }
}

extension PaymentSystem {
  /// The database with the short form first, then the others.
  var databases: [Keyed<DatabaseSettings>] { (mainDatabase.map { [$0] } ?? []) + furtherDatabases }
}

extension Setting {
  /// Paths of a database's settings.
  static func paths(ofDatabase name: String) -> DatabasePaths {
    name == ShortForm.main ? Setting.database : Setting.databases[name]
  }
}
