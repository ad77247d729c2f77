import AWSResources
import InfraModel

/// The database with its backups and the rotation of its master password.
struct Database {
  let instance: Ref<DBInstance>
  let settings: DatabaseSettings

  init(_ system: PaymentSystem, _ network: Network, _ firewall: Firewall, _ name: Naming, in stack: inout Stack) {
    let settings = system.database
    let subnets = stack.add(
      "database_subnet_group",
      DBSubnetGroup(
        name: name("db-subnets"), description: "Private subnets of the database", subnets: network.privateSubnets))
    let parameters = stack.add(
      "database_parameter_group",
      DBParameterGroup(
        name: name("db-parameters"), description: "Connections need TLS",
        family: "postgres\(settings.version.prefix(2))", parameters: [("rds.force_ssl", "1")]))
    instance = stack.add(
      "database",
      DBInstance(
        identifier: name("db"), version: settings.version, instanceClass: settings.instanceClass,
        storageGiB: settings.storageGiB, databaseName: settings.name, masterUser: settings.masterUser,
        port: settings.port, multiZone: settings.multiZone, subnetGroup: subnets, parameterGroup: parameters,
        securityGroups: [firewall.database], backupDays: settings.backupDays, backupWindow: settings.backupWindow,
        maintenanceWindow: settings.maintenanceWindow, isProtected: system.protectData))
    stack.add(
      "database_secret_rotation",
      SecretRotation(secretARN: instance.masterSecretARN, days: settings.rotateSecretDays),
      comment: "RDS made the secret and rotates it itself; no function is needed.")
    self.settings = settings
    addBackups(system, name, in: &stack)
  }

  private func addBackups(_ system: PaymentSystem, _ name: Naming, in stack: inout Stack) {
    let role = stack.add(
      "backup_role",
      Role(
        name: name("backup-role"), description: "Lets AWS Backup back up the database",
        service: "backup.amazonaws.com",
        managedPolicies: [
          .init("backup", "service-role/AWSBackupServiceRolePolicyForBackup"),
          .init("restore", "service-role/AWSBackupServiceRolePolicyForRestores"),
        ]))
    let vault = stack.add(
      "backup_vault", BackupVault(name: name("backup-vault"), emptiesOnDestroy: !system.protectData))
    let hours = settings.backupEveryHours
    stack.add(
      "backup_plan",
      BackupPlan(
        name: name("backup-plan"), rule: hours == 24 ? "daily" : "every-\(hours)-hours",
        schedule: hours == 24 ? "cron(0 0 * * ? *)" : "cron(0 \(hours == 1 ? "*" : "*/\(hours)") * * ? *)",
        keepDays: settings.backupDays, vault: vault, role: role, selection: name("db-backup"),
        resources: [instance.arn]),
      comment: "RDS itself takes one automated backup a day; this plan takes one every \(hours) hours.")
  }

  /// What a container that uses the database gets to know of it.
  var environment: [Container.Variable] {
    [
      .init("DB_HOST", instance.address), .init("DB_PORT", Value(.string(String(settings.port)))),
      .init("DB_NAME", Value(.string(settings.name))), .init("DB_SSLMODE", "require"),
    ]
  }

  /// The credentials, read from the secret when a task starts.
  var secrets: [Container.Variable] {
    [
      .init("DB_USERNAME", "\(instance.masterSecretARN):username::"),
      .init("DB_PASSWORD", "\(instance.masterSecretARN):password::"),
    ]
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      Output("rds_endpoint", instance.endpoint, "Host and port of the database."),
      Output("rds_database_name", settings.name, "Name of the database."),
      Output("rds_master_secret_arn", instance.masterSecretARN, "Secret with the master user's name and password."),
    ]
  }
}
