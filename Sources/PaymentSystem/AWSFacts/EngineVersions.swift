/// Versions of a database engine that AWS has.
struct EngineVersions {
  /// Major versions, the oldest first.
  let majors: [String]
  /// Version of a database without one.
  let standard: String
  /// What follows the major version in a full version, as components.
  private let minor: Minor
  /// Example of a full version.
  let example: String

  private enum Minor {
    /// One number: `15.17`, `8.4.6`.
    case number
    /// The version of Aurora: `8.0.mysql_aurora.3.10.1`.
    case aurora
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html
  static let postgres = EngineVersions(
    majors: (12...18).map { String($0) }, standard: "15", minor: .number, example: "15.17")
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html
  static let mysql = EngineVersions(majors: ["8.0", "8.4"], standard: "8.4.8", minor: .number, example: "8.4.8")
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MariaDB.Concepts.VersionMgmt.html
  static let mariadb = EngineVersions(
    majors: ["10.6", "10.11", "11.4", "11.8"], standard: "11.4.10", minor: .number, example: "11.4.10")
  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/Welcome.html
  static let auroraMySQL = EngineVersions(
    majors: ["8.0"], standard: "8.0", minor: .aurora, example: "8.0.mysql_aurora.3.10.1")

  /// The default versions, for the description of the setting.
  static let defaults =
    "\(postgres.standard) of PostgreSQL, \(mysql.standard) of MySQL, \(mariadb.standard) of MariaDB and \(auroraMySQL.standard) of Aurora MySQL"

  /// The major version with which a version begins; nil if AWS does not have it.
  private func major(of version: String) -> String? {
    majors.first { version == $0 || version.hasPrefix($0 + ".") }
  }

  /// True if a version has the engine's form.
  private func hasForm(_ version: String, of major: String) -> Bool {
    let rest = version.dropFirst(major.count).split(separator: ".")
    return switch minor {
    case _ where rest.isEmpty: true
    case .number: rest.count == 1 && rest[0] != "mysql_aurora"
    case .aurora: rest.count == 4 && rest[0] == "mysql_aurora"
    }
  }

  /// Why the engine has no such version; nil if it can have it.
  func problem(with version: String, of engine: String) -> String? {
    if let major = major(of: version) {
      return hasForm(version, of: major)
        ? nil : "\(version) is no version of \(engine): use \(major), or a full version such as \(example)"
    }
    let components = majors[0].split(separator: ".").count
    let given = version.split(separator: ".").prefix(components).joined(separator: ".")
    let numbers = Self.numbers(given)
    let nearest = majors.last { Self.numbers($0).lexicographicallyPrecedes(numbers) } ?? majors[0]
    let allowed =
      components == 1
      ? "\(majors[0]) to \(majors[majors.count - 1])" : majors.joined(separator: " or ")
    return "AWS has no \(engine) \(given): allowed is \(allowed), the nearest is \(nearest)"
  }

  private static func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
}
