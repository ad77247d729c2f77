/// A PostgreSQL version of RDS or Aurora.
///
/// If AWS upgraded the minor version of a program that names one, the program's next change would request the older
/// version, which RDS rejects. So AWS upgrades the minor version only if the program does not name one.
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.Minor.html
public struct EngineVersion: Sendable, ExpressibleByStringLiteral {
  /// The version: `15`, or `15.17` with a minor version.
  public let text: String

  /// Creates a version.
  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.init(text) }

  /// Major version, such as `15`, which determines the parameter group family.
  public var major: String { String(text.prefix { $0 != "." }) }
  /// True if AWS chooses the minor version and upgrades it in the maintenance window.
  public var takesMinorVersions: Bool { !text.utf8.contains(UInt8(ascii: ".")) }
}
