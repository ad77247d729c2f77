import AWSResources
import InfraModel

extension PolicyCase {
  static let database = [
    policy("rds.cmk", fails: .mixed("encryption.customerManagedKeys=['logs']")),
    policy("rds.cmk", fails: .starter("payment-web-app", "encryption.customerManagedKeys=['logs']")),
    policy(
      "rds.multi-az", fails: .starter("payment-web-app", "database.multiAz=false"),
      passes: .starter("payment-web-app")),
    policy("rds.cluster-multi-az", fails: .mixed("database.multiAz=false")),
    policy("rds.backups", fails: .mixed("database.backupRetentionDays=6")),
    policy(
      "rds.backups", fails: .starter("payment-web-app", "database.backupRetentionDays=1", "database.replicas=1"),
      passes: .starter("payment-web-app", "database.replicas=1")),
    policy(
      "rds.multi-az", fails: .starter("payment-web-app", "database.multiAz=false", "database.replicas=1"),
      passes: .starter("payment-web-app", "database.replicas=1")),
    policy(
      "rds.backup-plan", fails: .starter("payment-web-app", "database.backupEveryHours=null", "database.replicas=1"),
      passes: .starter("payment-web-app", "database.replicas=1")),
    policy("rds.backups", fails: .starter("payment-web-app", "database.backupRetentionDays=1")),
    policy("rds.backup-plan", fails: .mixed("database.backupEveryHours=null")),
    policy(
      "rds.backup-plan", fails: .starter("payment-web-app", "database.backupEveryHours=null"),
      passes: .starter("payment-web-app")),
    policy("rds.deletion-protection", fails: .mixed(), passes: .mixed("protectData=true")),
    policy(
      "rds.deletion-protection", fails: .starter("payment-web-app"),
      passes: .starter("payment-web-app", "protectData=true")),
    policy("rds.logs", fails: .changing(ClusterParameterGroup.self) { $0.parameters = [("rds.force_ssl", "1")] }),
    policy(
      "rds.logs",
      fails: .changing(DBParameterGroup.self) { $0.parameters = [("rds.force_ssl", "1")] }.with(server),
      passes: .mixed(server)),
    policy(
      "rds.tls",
      fails: .changing(ClusterParameterGroup.self) {
        $0.parameters = [("rds.force_ssl", "0"), ("log_statement", "ddl")]
      }),
    policy(
      "rds.tls",
      fails: .changing(DBParameterGroup.self) {
        $0.parameters = [("rds.force_ssl", "0"), ("log_statement", "ddl")]
      }.with(server), passes: .mixed(server)),
    policy("rds.logs", fails: .starter("payment-web-app", mysql), passes: .starter("payment-web-app", auroraMySQL)),
    policy(
      "rds.tls",
      fails: .changing(DBParameterGroup.self) { $0.parameters = [("require_secure_transport", "0")] }.with(mysql),
      passes: .starter("payment-web-app", mysql)),
    policy(
      "rds.tls",
      fails: .changing(ClusterParameterGroup.self) { $0.parameters = [("require_secure_transport", "OFF")] }
        .with(auroraMySQL), passes: .mixed(auroraMySQL)),
    policy(
      "rds.port", fails: .starter("payment-web-app", mysql),
      passes: .starter("payment-web-app", mysql, "database.port=5432")),
    policy("rds.monitoring", fails: .mixed("database.enhancedMonitoring=false")),
    policy("rds.insights", fails: .mixed("database.performanceInsights=false")),
    policy("rds.insights-key", fails: .mixed("encryption.customerManagedKeys=['logs']")),
    policy("rds.minor-upgrades", fails: .mixed("database.version='16.11'")),
    policy(
      "rds.minor-upgrades", fails: .starter("payment-web-app"),
      passes: .starter("payment-web-app", "database.version='15'")),
    policy("rds.admin-name", fails: .changing(AuroraCluster.self) { $0.masterUsername = "postgres" }),
    policy("rds.port", fails: .mixed(), passes: .mixed("database.port=6543")),
    policy("backup.cmk", fails: .mixed("encryption.customerManagedKeys=['logs']")),
  ]
}
