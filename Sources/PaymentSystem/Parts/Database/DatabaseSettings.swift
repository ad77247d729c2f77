internal import Configuration

/// A database.
struct DatabaseSettings: Adoptable {
  /// AWS service that runs the database.
  enum Engine: String, CaseIterable {
    case postgres
    case auroraPostgres = "aurora-postgres"
    case mysql
    case mariadb
    case auroraMySQL = "aurora-mysql"
  }

  var engine = Engine.postgres
  var version: String?
  var instanceClass = "db.t3.medium"
  var capacity: CapacitySettings?
  var storageGiB = 100
  var multiAz = true
  var replicas = 0
  var databaseName = "paymentdb"
  var masterUsername = "payment_admin"
  var port: Int?
  var backupRetentionDays = 7
  var backupEveryHours: Int?
  var backupWindow = "03:00-04:00"
  var maintenanceWindow = "sun:04:30-sun:05:30"
  var secretRotationDays = 30
  var performanceInsights = false
  var enhancedMonitoring = false
  var checkBackups = false
  var existing: Existing<ExistingDatabaseSettings>?
  var isExisting: Bool { existing != nil }

  static let title = "The database."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "engine", &engine, .choice(),
      "RDS with one server and a standby, or an Aurora cluster: PostgreSQL, MySQL or MariaDB.")
    each.setting(
      "version", &version, .optional(.text(.engineVersion)),
      "Version of the engine: 15 lets AWS upgrade the minor version in the maintenance window, 15.17 stays as it is. \(EngineVersions.defaults) when null."
    )
    each.setting(
      "instanceClass", &instanceClass, .text(.instanceClass), "Size of a server; db.serverless with a capacity.")
    each.setting("capacity", &capacity, .optional(.group()), "How far a serverless Aurora cluster scales.")
    each.setting(
      "storageGiB", &storageGiB, .integer(20...65536, unit: "GiB"),
      "Size of the gp3 storage; Aurora's grows automatically.")
    each.setting(
      "multiAz", &multiAz, .boolean,
      "Whether a standby (with Aurora, a reader) in another zone takes over if the server fails.")
    each.setting(
      "replicas", &replicas, .integer(0...15),
      "Read replicas on RDS, whose hosts those who use the database get; with Aurora multiAz adds a reader.")
    each.setting("databaseName", &databaseName, .text(.databaseName), "Name of the database.")
    each.setting(
      "masterUsername", &masterUsername, .text(.masterUsername), "Master user; AWS generates and stores the password.")
    each.setting(
      "port", &port, .optional(.integer(1150...65535)), "TCP port; 5432 of PostgreSQL, 3306 of the others when null.")
    each.setting(
      "backupRetentionDays", &backupRetentionDays, .integer(1...35, unit: "days"), "How long backups are kept.")
    each.setting(
      "backupEveryHours", &backupEveryHours,
      .optional(.integer(oneOf: [1, 2, 3, 4, 6, 8, 12, 24], unit: "hours")),
      "Hours between two backups by AWS Backup, in addition to the daily one of RDS; none when null.")
    each.setting("backupWindow", &backupWindow, .text(.dailyWindow), "When RDS takes its daily backup, UTC.")
    each.setting("maintenanceWindow", &maintenanceWindow, .text(.weeklyWindow), "When AWS may work on the server, UTC.")
    each.setting(
      "secretRotationDays", &secretRotationDays, .integer(1...1000, unit: "days"),
      "Days between rotations of the master password.")
    each.setting("performanceInsights", &performanceInsights, .boolean, "Whether Performance Insights is on.")
    each.setting(
      "enhancedMonitoring", &enhancedMonitoring, .boolean, "Whether Enhanced Monitoring is on, every minute.")
    each.setting(
      "checkBackups", &checkBackups, .boolean,
      "Whether a function checks every day for a recent backup and raises an alarm if there is none (Aurora).")
    each.setting(
      "existing", &existing, .existing(),
      "The database that exists already, in place of a new one; with true its address is set when deploying.")
  }
}

/// Scaling range of a serverless Aurora cluster.
struct CapacitySettings: Settings {
  var minimum = "0.5"
  var maximum = "2"

  static let title = "How far a serverless Aurora cluster scales."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "minimum", &minimum, .number(.capacityUnits, limits: TextFormat.capacityLimits),
      "Minimum Aurora capacity units (2 GiB of memory each).")
    each.setting(
      "maximum", &maximum, .number(.capacityUnits, limits: TextFormat.capacityLimits), "Most Aurora capacity units.")
  }
}
