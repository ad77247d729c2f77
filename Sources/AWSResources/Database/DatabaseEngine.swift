/// A database engine of RDS and Aurora.
public enum DatabaseEngine: String, Sendable, CaseIterable {
  case postgres, mysql, mariadb

  /// Name of the product, such as `PostgreSQL`.
  public var product: String {
    switch self {
    case .postgres: "PostgreSQL"
    case .mysql: "MySQL"
    case .mariadb: "MariaDB"
    }
  }

  /// Port that clients use by default.
  public var defaultPort: Int { self == .postgres ? 5432 : 3306 }

  /// Logs of an instance that RDS sends to CloudWatch.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
  public var logs: [String] { self == .postgres ? ["postgresql", "upgrade"] : Self.mysqlLogs }

  /// Logs of an Aurora cluster that RDS sends to CloudWatch.
  public var auroraLogs: [String] { self == .postgres ? ["postgresql"] : Self.mysqlLogs }

  private static let mysqlLogs = ["audit", "error", "general", "slowquery"]

  /// Name of the engine in RDS, which also begins the families of its parameter groups.
  var name: String {
    switch self {
    case .postgres: "postgres"
    case .mysql: "mysql"
    case .mariadb: "mariadb"
    }
  }

  /// Name of the Aurora engine. Aurora is compatible with PostgreSQL and MySQL.
  var auroraName: String { self == .postgres ? "aurora-postgresql" : "aurora-mysql" }

  /// Number of a version's components that are its major version: `15` of PostgreSQL, `8.4` of MySQL.
  var majorComponents: Int { self == .postgres ? 1 : 2 }
}
