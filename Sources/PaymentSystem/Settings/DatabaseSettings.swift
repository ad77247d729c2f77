import Configuration

/// The PostgreSQL database.
struct DatabaseSettings: Settings {
  var version = "15.17"
  var instanceClass = "db.t3.medium"
  var storageGiB = 100
  var multiZone = true
  var name = "paymentdb"
  var masterUser = "payment_admin"
  var port = 5432
  var backupDays = 7
  var backupEveryHours = 6
  var backupWindow = "03:00-04:00"
  var maintenanceWindow = "sun:04:30-sun:05:30"
  var rotateSecretDays = 30

  static let title = "The PostgreSQL database."
  static let settings: [Setting<DatabaseSettings>] = [
    Setting("version", \.version, .text(.postgresVersion), "PostgreSQL version, major and minor."),
    Setting("instanceClass", \.instanceClass, .text(.instanceClass), "Size of the server."),
    Setting("storageGiB", \.storageGiB, .integer(20...65536, unit: "GiB"), "Size of the gp3 storage."),
    Setting("multiZone", \.multiZone, .boolean, "Whether a standby in another zone takes over when the server fails."),
    Setting("name", \.name, .text(.databaseName), "Name of the database."),
    Setting("masterUser", \.masterUser, .text(.masterUser), "Master user; AWS makes and keeps the password."),
    Setting("port", \.port, .integer(1150...65535), "TCP port."),
    Setting("backupDays", \.backupDays, .integer(1...35, unit: "days"), "How long backups are kept."),
    Setting(
      "backupEveryHours", \.backupEveryHours, .integer(oneOf: [1, 2, 3, 4, 6, 8, 12, 24], unit: "hours"),
      "Hours between two backups of AWS Backup, besides the daily one of RDS."),
    Setting("backupWindow", \.backupWindow, .text(.dailyWindow), "When RDS takes its daily backup, UTC."),
    Setting("maintenanceWindow", \.maintenanceWindow, .text(.weeklyWindow), "When AWS may work on the server, UTC."),
    Setting(
      "rotateSecretDays", \.rotateSecretDays, .integer(1...1000, unit: "days"), "Days between two master passwords."),
  ]
}
