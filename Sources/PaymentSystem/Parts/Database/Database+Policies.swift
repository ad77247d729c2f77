import AWSResources
internal import Configuration
import InfraModel

extension PolicyPack {
  static let database: [Policy] = [
    Policy(
      "rds.cmk", "Databases are encrypted with a customer managed key.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "PCI DSS 4.0 3.7.1"],
      [
        .of(
          AuroraCluster.self, setting: customerManagedKeys, remedy: customerManagedKey("database"),
          checks: [.terraform("CKV_AWS_327")]
        ) { cluster, _, _ in keyless(cluster.key) },
        .of(DBInstance.self, setting: customerManagedKeys, remedy: customerManagedKey("database")) { server, _, _ in
          keyless(server.key)
        },
      ]),
    Policy(
      "rds.multi-az", "Databases have a standby in another availability zone.", .medium, serves: ["FSBP RDS.5"],
      [
        .notApplicable(
          DBInstance.self, because: "A read replica is a copy itself; its source has the standby.",
          checks: [.both("CKV_AWS_157"), .nag("AwsSolutions-RDS3")]
        ) { server, _, _ in server.source != nil },
        .of(
          DBInstance.self, setting: Setting.database.multiAz, remedy: multiAz,
          checks: [.both("CKV_AWS_157"), .nag("AwsSolutions-RDS3")]
        ) {
          server, _, _ in
          server.multiAz ? nil : "has no standby in another availability zone"
        },
      ]),
    Policy(
      "rds.cluster-multi-az", "Aurora clusters have instances in at least two availability zones.", .medium,
      serves: ["FSBP RDS.15"],
      [
        .of(AuroraCluster.self, setting: Setting.database.multiAz, remedy: multiAz) { _, key, index in
          index.instances(of: key) < 2 ? "has no reader in another availability zone" : nil
        }
      ]),
    Policy(
      "rds.backups", "Automated backups are kept for at least a week.", .medium, serves: ["FSBP RDS.11"],
      [
        .notApplicable(
          DBInstance.self, because: "The backups of a read replica are those of its source.",
          checks: [.terraform("CKV_AWS_133")]
        ) { server, _, _ in server.source != nil },
        .of(
          DBInstance.self, setting: Setting.database.backupRetentionDays, remedy: backupRetentionDays,
          checks: [.terraform("CKV_AWS_133")]
        ) {
          server, _, _ in
          server.backupRetentionDays == 0 ? "has no automated backups" : nil
        },
        .of(DBInstance.self, setting: Setting.database.backupRetentionDays, remedy: backupRetentionDays) {
          server, _, _ in
          server.backupRetentionDays == 0 ? nil : short(server.backupRetentionDays)
        },
        .of(AuroraCluster.self, setting: Setting.database.backupRetentionDays, remedy: backupRetentionDays) {
          cluster, _, _ in
          short(cluster.backupRetentionDays)
        },
      ]),
    Policy(
      "rds.backup-plan", "Databases are in a backup plan of AWS Backup.", .medium, serves: ["FSBP RDS.26"],
      [
        .of(
          AuroraCluster.self, setting: Setting.database.backupEveryHours, remedy: planned,
          checks: [.terraform("CKV2_AWS_8")]
        ) {
          _, key, index in
          index.backedUp.contains(key) ? nil : unplanned
        },
        .of(DBInstance.self, setting: Setting.database.backupEveryHours, remedy: planned) { server, key, index in
          server.source != nil || index.backedUp.contains(key) ? nil : unplanned
        },
      ]),
    Policy(
      "rds.deletion-protection", "Databases have deletion protection.", .medium, serves: ["FSBP RDS.7", "FSBP RDS.8"],
      [
        .of(
          AuroraCluster.self, setting: Setting.protectData, remedy: protect,
          checks: [.terraform("CKV_AWS_139"), .nag("AwsSolutions-RDS10")]
        ) { cluster, _, _ in
          cluster.isProtected ? nil : unprotected
        },
        .of(
          DBInstance.self, setting: Setting.protectData, remedy: protect,
          checks: [.terraform("CKV_AWS_293"), .nag("AwsSolutions-RDS10")]
        ) {
          server, _, _ in
          server.isProtected ? nil : unprotected
        },
      ]),
    Policy(
      "rds.logs", "Databases log schema changes and slow queries.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP RDS.36", "FSBP RDS.37"],
      [
        .of(
          ClusterParameterGroup.self, setting: Setting.database, remedy: "set the parameters",
          checks: [.listed("CKV2_AWS_27")]
        ) { group, _, _ in unlogged(group.family, group.parameters) },
        .of(
          DBParameterGroup.self, setting: Setting.database, remedy: "set the parameters",
          checks: [.listed("CKV2_AWS_30")]
        ) {
          group, _, _ in
          unlogged(group.family, group.parameters)
        },
      ]),
    Policy(
      "rds.tls", "Databases accept only TLS connections.", .high, serves: ["PCI DSS 4.0 4.2.1", "FSBP RDS.38"],
      [
        .of(
          ClusterParameterGroup.self, setting: Setting.database, remedy: enforceTLS
        ) { group, _, _ in plain(group.family, group.parameters) },
        .of(
          DBParameterGroup.self, setting: Setting.database, remedy: enforceTLS,
          checks: [.listed("CKV2_AWS_69")]
        ) {
          group, _, _ in
          plain(group.family, group.parameters)
        },
      ]),
    Policy(
      "rds.monitoring", "Databases have Enhanced Monitoring.", .low, serves: ["FSBP RDS.6"],
      [
        .of(
          DBInstance.self, setting: Setting.database.enhancedMonitoring, remedy: measured,
          checks: [.both("CKV_AWS_118")]
        ) {
          server, _, _ in
          server.monitoringRole == nil ? unmeasured : nil
        },
        .of(
          AuroraInstance.self, setting: Setting.database.enhancedMonitoring, remedy: measured,
          checks: [.both("CKV_AWS_118")]
        ) {
          server, _, _ in
          server.monitoringRole == nil ? unmeasured : nil
        },
      ]),
    Policy(
      "rds.insights", "Databases have Performance Insights.", .low, serves: ["FSBP RDS.6"],
      [
        .of(
          DBInstance.self, setting: Setting.database.performanceInsights, remedy: insights,
          checks: [.terraform("CKV_AWS_353")]
        ) {
          server, _, _ in
          server.insights.isOn ? nil : uninsightful
        },
        .of(
          AuroraInstance.self, setting: Setting.database.performanceInsights, remedy: insights,
          checks: [.terraform("CKV_AWS_353")]
        ) {
          server, _, _ in
          server.insights.isOn ? nil : uninsightful
        },
      ]),
    Policy(
      "rds.insights-key", "Performance Insights data is encrypted with a customer managed key.", .medium,
      serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          DBInstance.self, setting: customerManagedKeys, remedy: customerManagedKey("database"),
          checks: [.terraform("CKV_AWS_354")]
        ) {
          server, _, _ in
          server.insights.isOn ? keyless(server.insights.key) : nil
        },
        .of(
          AuroraInstance.self, setting: customerManagedKeys, remedy: customerManagedKey("database"),
          checks: [.terraform("CKV_AWS_354")]
        ) {
          server, _, _ in
          server.insights.isOn ? keyless(server.insights.key) : nil
        },
      ]),
    Policy(
      "rds.admin-name", "The master user does not have a default name.", .medium,
      serves: ["PCI DSS 4.0 2.2.2", "FSBP RDS.24", "FSBP RDS.25"],
      [
        .of(AuroraCluster.self, setting: Setting.database.masterUsername, remedy: "choose another name") {
          cluster, _, _ in
          guessed(cluster.masterUsername)
        },
        .of(DBInstance.self, setting: Setting.database.masterUsername, remedy: "choose another name") { server, _, _ in
          guessed(server.masterUsername)
        },
      ]),
    Policy(
      "rds.port", "Databases do not use the default port.", .low, serves: ["FSBP RDS.23"],
      [
        .of(
          AuroraCluster.self, setting: Setting.database.port, remedy: "set database.port"
        ) { cluster, _, _ in usual(cluster.port, of: cluster.version.engine) },
        .of(
          DBInstance.self, setting: Setting.database.port, remedy: "set database.port",
          checks: [.nag("AwsSolutions-RDS11")]
        ) {
          server, _, _ in
          usual(server.port, of: server.version.engine)
        },
      ]),
    Policy(
      "rds.minor-upgrades", "AWS upgrades the minor versions of databases.", .medium,
      serves: ["PCI DSS 4.0 6.3.3", "FSBP RDS.13", "FSBP RDS.35"],
      [
        .of(
          DBInstance.self, setting: Setting.database.version, remedy: majorOnly,
          checks: [.terraform("CKV_AWS_226"), .nag("PCI.DSS.321-RDSAutomaticMinorVersionUpgradeEnabled")]
        ) { server, _, _ in server.version.takesMinorVersions ? nil : pinned },
        .of(
          AuroraInstance.self, setting: Setting.database.version, remedy: majorOnly,
          checks: [.terraform("CKV_AWS_226"), .nag("PCI.DSS.321-RDSAutomaticMinorVersionUpgradeEnabled")]
        ) { server, _, _ in server.takesMinorVersions ? nil : pinned },
      ]),
    Policy(
      "secret.rotation-period", "Rotated passwords change at least every 90 days.", .medium,
      serves: ["PCI DSS 4.0 8.6.3", "FSBP SecretsManager.4"],
      [
        .of(
          SecretRotation.self, setting: Setting.database.secretRotationDays,
          remedy: "set database.secretRotationDays to 90",
          checks: [.terraform("CKV_AWS_304")]
        ) { rotation, _, _ in rotation.days > 90 ? "rotates a password only every \(rotation.days) days" : nil }
      ]),
    .enforcedByDesign(
      "rds.encrypted", "Databases are encrypted.", serves: ["PCI DSS 4.0 3.5.1", "FSBP RDS.3", "FSBP RDS.27"],
      scanners: ["CKV_AWS_16", "CKV_AWS_96"]),
    .enforcedByDesign(
      "rds.private", "Databases have no public IP addresses.", serves: ["PCI DSS 4.0 1.4.4", "FSBP RDS.2"],
      scanners: ["CKV_AWS_17"]),
    .enforcedByDesign(
      "rds.iam-auth", "Databases support IAM authentication.",
      serves: ["PCI DSS 4.0 8.3.1", "FSBP RDS.10", "FSBP RDS.12"], scanners: ["CKV_AWS_161", "CKV_AWS_162"]),
    .enforcedByDesign(
      "rds.log-exports", "Databases export their logs to CloudWatch.", serves: ["PCI DSS 4.0 10.3.3", "FSBP RDS.9"],
      scanners: ["CKV_AWS_129", "CKV_AWS_324"]),
    .enforcedByDesign(
      "rds.snapshot-tags", "Snapshots get the tags of their database.", serves: ["FSBP RDS.16", "FSBP RDS.17"],
      scanners: ["CKV_AWS_313", "CKV2_AWS_60"]),
    .enforcedByDesign(
      "rds.password", "AWS generates, stores and rotates the master password.", serves: ["PCI DSS 4.0 8.6.2"]),
    .notApplicable(
      "rds.backtrack", "Clusters have Backtrack.", serves: ["FSBP RDS.14"],
      because: "Only Aurora MySQL has Backtrack, and its clusters have point-in-time recovery as all others.",
      scanners: ["CKV_AWS_326"]),
  ]

  private static let multiAz = "set database.multiAz to true"
  private static let backupRetentionDays = "set database.backupRetentionDays to 7"
  private static let planned = "set database.backupEveryHours"
  private static let unplanned = "is in no backup plan of AWS Backup"
  private static let measured = "set database.enhancedMonitoring to true"
  private static let uninsightful = "has no Performance Insights"
  private static let unmeasured = "has no Enhanced Monitoring"
  private static let majorOnly = "set database.version to the major version only"
  private static let pinned = "stays at one minor version"
  private static let insights = "set database.performanceInsights to true"

  private static func short(_ days: Int) -> String? {
    days >= 7 ? nil : "keeps backups for \(days == 1 ? "1 day" : "\(days) days"), less than a week"
  }

  private static func unlogged(_ family: String, _ parameters: [(name: String, value: String)]) -> String? {
    if let missing = logging(of: family).first(where: { name in !parameters.contains { $0.name == name } }) {
      return "does not set \(missing)"
    }
    return isPostgres(family) || family.hasPrefix("aurora")
      ? nil : "logs slow queries but no schema changes, for which RDS needs an option group with MARIADB_AUDIT_PLUGIN"
  }

  /// The parameters that log schema changes and slow queries.
  private static func logging(of family: String) -> [String] {
    if isPostgres(family) { return ["log_statement", "log_min_duration_statement"] }
    return (family.hasPrefix("aurora") ? ["server_audit_logging", "server_audit_events"] : ["log_output"])
      + ["slow_query_log", "long_query_time"]
  }

  private static func isPostgres(_ family: String) -> Bool {
    family.hasPrefix("postgres") || family.hasPrefix("aurora-postgres")
  }

  private static func plain(_ family: String, _ parameters: [(name: String, value: String)]) -> String? {
    let name = isPostgres(family) ? "rds.force_ssl" : "require_secure_transport"
    return parameters.contains { $0.name == name && ["1", "ON"].contains($0.value) }
      ? nil : "accepts connections without TLS"
  }

  private static let enforceTLS = "set rds.force_ssl (MySQL and MariaDB: require_secure_transport) to 1"

  private static func usual(_ port: Int, of engine: DatabaseEngine) -> String? {
    port == engine.defaultPort ? "uses \(engine.product)'s default port \(port)" : nil
  }

  private static func guessed(_ user: String) -> String? {
    ["admin", "administrator", "postgres", "root", "master"].contains(user.lowercased())
      ? "has the master user \(user)" : nil
  }
}
