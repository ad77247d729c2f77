import AWSResources

extension DatabaseSettings {
  /// Version of the engine, as configured or the engine's default.
  var engineVersion: EngineVersion { EngineVersion(version ?? engine.versions.standard, of: engine.kind) }
  /// Port of the server, as configured or the engine's default.
  var serverPort: Int { port ?? engine.kind.defaultPort }
}

extension DatabaseSettings.Engine {
  /// The engine, whether RDS or Aurora runs it.
  var kind: DatabaseEngine {
    switch self {
    case .postgres, .auroraPostgres: .postgres
    case .mysql, .auroraMySQL: .mysql
    case .mariadb: .mariadb
    }
  }

  /// True if the database is a cluster of Aurora.
  var isAurora: Bool { self == .auroraPostgres || self == .auroraMySQL }

  /// The Aurora engines that are compatible with it.
  var auroraChoices: [DatabaseSettings.Engine] {
    let same = Self.allCases.filter { $0.isAurora && $0.kind == kind }
    return same.isEmpty ? Self.allCases.filter(\.isAurora) : same
  }

  /// Name of the service and engine in messages.
  var title: String { isAurora ? "Aurora \(kind.product)" : "RDS for \(kind.product)" }

  /// Instance classes of the service.
  var instanceTypes: InstanceTypes {
    switch self {
    case .postgres, .mysql, .mariadb: .rds
    case .auroraPostgres: .auroraPostgres
    case .auroraMySQL: .auroraMySQL
    }
  }

  /// First letters of instance classes without Performance Insights.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.Engines.html
  var withoutInsights: [String] {
    switch self {
    case .postgres, .auroraPostgres: []
    case .mysql, .mariadb: ["db.t3.micro", "db.t3.small", "db.t4g.micro", "db.t4g.small"]
    case .auroraMySQL: ["db.t3."]
    }
  }

  /// Versions that AWS has.
  var versions: EngineVersions {
    switch self {
    case .postgres, .auroraPostgres: .postgres
    case .mysql: .mysql
    case .mariadb: .mariadb
    case .auroraMySQL: .auroraMySQL
    }
  }

  /// Settings of the server: TLS is required, and queries that take a second or more are logged. PostgreSQL and Aurora
  /// MySQL also log schema changes; RDS for MySQL and MariaDB need an option group for that.
  var parameters: [(name: String, value: String)] {
    switch self {
    case .postgres, .auroraPostgres:
      [("rds.force_ssl", "1"), ("log_statement", "ddl"), ("log_min_duration_statement", "1000")]
    case .mysql, .mariadb:
      [
        ("require_secure_transport", "1"), ("log_output", "FILE"), ("slow_query_log", "1"), ("long_query_time", "1"),
      ]
    case .auroraMySQL:
      [
        ("require_secure_transport", "ON"), ("server_audit_logging", "1"),
        ("server_audit_events", "CONNECT,QUERY_DCL,QUERY_DDL"), ("slow_query_log", "1"), ("long_query_time", "1"),
      ]
    }
  }

  /// Names that the engine reserves.
  var reservedWords: ReservedWords {
    switch kind {
    case .postgres: .postgres
    case .mysql: .mysql
    case .mariadb: .mariadb
    }
  }
}
