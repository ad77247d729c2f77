/// A version of PostgreSQL that a program asks RDS or Aurora for.
///
/// A program that names a minor version while AWS upgrades it asks for the older one with the next change, which RDS
/// refuses. So AWS upgrades the minor version only where none is named.
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.Minor.html
public struct EngineVersion: Sendable, ExpressibleByStringLiteral {
  /// The version: `15`, or with the minor version `15.17`.
  public let text: String

  /// Creates a version.
  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.init(text) }

  /// The major version, such as `15`, which parameter groups are for.
  public var major: String { String(text.prefix { $0 != "." }) }
  /// Whether AWS chooses the minor version and upgrades it in the maintenance window.
  public var takesMinorVersions: Bool { !text.utf8.contains(UInt8(ascii: ".")) }
}
