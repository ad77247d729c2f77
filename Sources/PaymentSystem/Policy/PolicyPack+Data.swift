import AWSResources
import InfraModel

extension PolicyPack {
  static let database = [
    Policy(
      "rds.cmk", "Databases are encrypted with a key of the system's own.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "PCI DSS 4.0 3.7.1"],
      [
        .of(
          AuroraCluster.self, setting: ownKeys, advice: ownKey("database"), scanners: ["CKV_AWS_327"]
        ) { cluster, _, _ in keyless(cluster.key) },
        .of(DBInstance.self, setting: ownKeys, advice: ownKey("database")) { server, _, _ in keyless(server.key) },
      ]),
    Policy(
      "rds.multi-az", "A standby in another zone takes over from a database.", .medium, serves: ["FSBP RDS.5"],
      [
        .of(
          DBInstance.self, setting: "database.multiZone", advice: multiZone,
          scanners: ["CKV_AWS_157", "AwsSolutions-RDS3"]
        ) {
          server, _, _ in
          server.multiZone ? nil : "has no standby in another zone"
        }
      ]),
    Policy(
      "rds.cluster-multi-az", "A cluster has servers in two zones or more.", .medium, serves: ["FSBP RDS.15"],
      [
        .of(AuroraCluster.self, setting: "database.multiZone", advice: multiZone) { _, key, facts in
          facts.servers(of: key) < 2 ? "has no reader in another zone" : nil
        }
      ]),
    Policy(
      "rds.backups", "Automated backups are kept for a week or more.", .medium, serves: ["FSBP RDS.11"],
      [
        .of(DBInstance.self, setting: "database.backupDays", advice: backupDays, scanners: ["CKV_AWS_133"]) {
          server, _, _ in
          server.backupDays == 0 ? "takes no backups" : nil
        },
        .of(DBInstance.self, setting: "database.backupDays", advice: backupDays) { server, _, _ in
          server.backupDays == 0 ? nil : short(server.backupDays)
        },
        .of(AuroraCluster.self, setting: "database.backupDays", advice: backupDays) { cluster, _, _ in
          short(cluster.backupDays)
        },
      ]),
    Policy(
      "rds.backup-plan", "AWS Backup backs databases up, too.", .medium, serves: ["FSBP RDS.26"],
      [
        .of(AuroraCluster.self, setting: "database.backupEveryHours", advice: planned, scanners: ["CKV2_AWS_8"]) {
          _, key, facts in
          facts.backedUp.contains(key) ? nil : unplanned
        },
        .of(DBInstance.self, setting: "database.backupEveryHours", advice: planned) { _, key, facts in
          facts.backedUp.contains(key) ? nil : unplanned
        },
      ]),
    Policy(
      "rds.deletion-protection", "Databases refuse to be deleted.", .medium, serves: ["FSBP RDS.7", "FSBP RDS.8"],
      [
        .of(
          AuroraCluster.self, setting: "protectData", advice: protect, scanners: ["CKV_AWS_139", "AwsSolutions-RDS10"]
        ) { cluster, _, _ in
          cluster.isProtected ? nil : unprotected
        },
        .of(DBInstance.self, setting: "protectData", advice: protect, scanners: ["CKV_AWS_293", "AwsSolutions-RDS10"]) {
          server, _, _ in
          server.isProtected ? nil : unprotected
        },
      ]),
    Policy(
      "rds.logs", "Databases log changes of their schema and slow queries.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP RDS.36", "FSBP RDS.37"],
      [
        .of(
          ClusterParameterGroup.self, setting: "database", advice: "set the parameters", scanners: ["CKV2_AWS_27"]
        ) { group, _, _ in unlogged(group.parameters) },
        .of(DBParameterGroup.self, setting: "database", advice: "set the parameters", scanners: ["CKV2_AWS_30"]) {
          group, _, _ in
          unlogged(group.parameters)
        },
      ]),
    Policy(
      "rds.tls", "Databases refuse connections without TLS.", .high, serves: ["PCI DSS 4.0 4.2.1", "FSBP RDS.38"],
      [
        .of(
          ClusterParameterGroup.self, setting: "database", advice: "set rds.force_ssl to 1"
        ) { group, _, _ in plain(group.parameters) },
        .of(DBParameterGroup.self, setting: "database", advice: "set rds.force_ssl to 1", scanners: ["CKV2_AWS_69"]) {
          group, _, _ in
          plain(group.parameters)
        },
      ]),
    Policy(
      "rds.monitoring", "The operating systems of databases are measured.", .low, serves: ["FSBP RDS.6"],
      [
        .of(DBInstance.self, setting: "database.enhancedMonitoring", advice: measured, scanners: ["CKV_AWS_118"]) {
          server, _, _ in
          server.monitoringRole == nil ? unmeasured : nil
        },
        .of(AuroraInstance.self, setting: "database.enhancedMonitoring", advice: measured, scanners: ["CKV_AWS_118"]) {
          server, _, _ in
          server.monitoringRole == nil ? unmeasured : nil
        },
      ]),
    Policy(
      "rds.insights", "The load of queries is recorded.", .low, serves: ["FSBP RDS.6"],
      [
        .of(DBInstance.self, setting: "database.performanceInsights", advice: insights, scanners: ["CKV_AWS_353"]) {
          server, _, _ in
          server.insights.isOn ? nil : "does not record the load of queries"
        },
        .of(AuroraInstance.self, setting: "database.performanceInsights", advice: insights, scanners: ["CKV_AWS_353"]) {
          server, _, _ in
          server.insights.isOn ? nil : "does not record the load of queries"
        },
      ]),
    Policy(
      "rds.insights-key", "What is recorded of queries is encrypted with a key of the system's own.", .medium,
      serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(DBInstance.self, setting: ownKeys, advice: ownKey("database"), scanners: ["CKV_AWS_354"]) { server, _, _ in
          server.insights.isOn ? keyless(server.insights.key) : nil
        },
        .of(AuroraInstance.self, setting: ownKeys, advice: ownKey("database"), scanners: ["CKV_AWS_354"]) {
          server, _, _ in
          server.insights.isOn ? keyless(server.insights.key) : nil
        },
      ]),
    Policy(
      "rds.admin-name", "The master user has no name that everybody guesses.", .medium,
      serves: ["PCI DSS 4.0 2.2.2", "FSBP RDS.24", "FSBP RDS.25"],
      [
        .of(AuroraCluster.self, setting: "database.masterUser", advice: "name it otherwise") { cluster, _, _ in
          guessed(cluster.masterUser)
        },
        .of(DBInstance.self, setting: "database.masterUser", advice: "name it otherwise") { server, _, _ in
          guessed(server.masterUser)
        },
      ]),
    Policy(
      "rds.port", "Databases listen on another port than everybody's.", .low, serves: ["FSBP RDS.23"],
      [
        .of(
          AuroraCluster.self, setting: "database.port", advice: "set database.port"
        ) { cluster, _, _ in cluster.port == 5432 ? "listens on PostgreSQL's own port 5432" : nil },
        .of(DBInstance.self, setting: "database.port", advice: "set database.port", scanners: ["AwsSolutions-RDS11"]) {
          server, _, _ in
          server.port == 5432 ? "listens on PostgreSQL's own port 5432" : nil
        },
      ]),
    Policy(
      "rds.minor-upgrades", "AWS upgrades the minor versions of databases.", .medium,
      serves: ["PCI DSS 4.0 6.3.3", "FSBP RDS.13", "FSBP RDS.35"],
      [
        .of(DBInstance.self, setting: "database.version", advice: majorOnly, scanners: ["CKV_AWS_226"]) {
          server, _, _ in
          server.version.takesMinorVersions ? nil : pinned
        },
        .of(AuroraInstance.self, setting: "database.version", advice: majorOnly, scanners: ["CKV_AWS_226"]) {
          server, _, _ in
          server.takesMinorVersions ? nil : pinned
        },
      ]),
    Policy(
      "secret.rotation-period", "Passwords that AWS rotates change every 90 days or sooner.", .medium,
      serves: ["PCI DSS 4.0 8.6.3", "FSBP SecretsManager.4"],
      [
        .of(
          SecretRotation.self, setting: "database.rotateSecretDays", advice: "set database.rotateSecretDays to 90",
          scanners: ["CKV_AWS_304"]
        ) { rotation, _, _ in rotation.days > 90 ? "changes a password every \(rotation.days) days only" : nil }
      ]),
  ]

  static let ownKeys = "encryption.ownKeys"
  static func ownKey(_ use: String) -> String { "add \"\(use)\" to encryption.ownKeys" }
  static func keyless(_ key: Ref<KMSKey>?) -> String? { key == nil ? "is encrypted with AWS's own key" : nil }

  private static let multiZone = "set database.multiZone to true"
  private static let backupDays = "set database.backupDays to 7"
  private static let planned = "set database.backupEveryHours"
  private static let unplanned = "is in no plan of AWS Backup"
  private static let measured = "set database.enhancedMonitoring to true"
  private static let unmeasured = "has no enhanced monitoring"
  private static let majorOnly = "name the major version only in database.version"
  private static let pinned = "stays at one minor version"
  private static let insights = "set database.performanceInsights to true"

  private static func short(_ days: Int) -> String? {
    days >= 7 ? nil : "keeps backups for \(days == 1 ? "1 day" : "\(days) days"), less than a week"
  }

  private static func unlogged(_ parameters: [(name: String, value: String)]) -> String? {
    ["log_statement", "log_min_duration_statement"].first { name in !parameters.contains { $0.name == name } }.map {
      "does not set \($0)"
    }
  }

  private static func plain(_ parameters: [(name: String, value: String)]) -> String? {
    parameters.contains { $0.name == "rds.force_ssl" && $0.value == "1" } ? nil : "takes connections without TLS"
  }

  private static func guessed(_ user: String) -> String? {
    ["admin", "administrator", "postgres", "root", "master"].contains(user.lowercased())
      ? "has the master user \(user)" : nil
  }
}
