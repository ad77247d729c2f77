import InfraModel

/// An engine of RDS or Aurora with its version.
///
/// If AWS upgraded the minor version of a program that names one, the program's next change would request the older
/// version, which RDS rejects. So AWS upgrades the minor version only if the program does not name one.
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.Minor.html
public struct EngineVersion: Sendable, ExpressibleByStringLiteral {
  /// The version: `15`, or `15.17` with a minor version; `8.4` or `8.4.6` of MySQL.
  public let text: String
  /// The engine.
  public let engine: DatabaseEngine

  /// Creates a version.
  public init(_ text: String, of engine: DatabaseEngine = .postgres) {
    self.text = text
    self.engine = engine
  }
  /// Creates a version of PostgreSQL.
  public init(stringLiteral text: String) { self.init(text) }

  /// Major version, such as `15` of PostgreSQL and `8.4` of MySQL, which determines the parameter group family.
  public var major: String { components.prefix(engine.majorComponents).joined(separator: ".") }
  /// True if AWS chooses the minor version and upgrades it in the maintenance window.
  public var takesMinorVersions: Bool { components.count <= engine.majorComponents }

  /// Parameter group family of instances, such as `postgres15`.
  public var family: String { engine.name + major }
  /// Parameter group family of Aurora clusters, such as `aurora-postgresql16`.
  public var auroraFamily: String { engine.auroraName + major }

  /// Rule for updates of the version.
  var upgrade: UpdateRule { engine.majorComponents == 1 ? .majorUpgrade : .seriesUpgrade }

  private var components: [Substring] { text.split(separator: ".") }
}
