/// Domains that nobody can register. Route 53 rejects zones for some of them, and ACM does not issue certificates for
/// any.
enum ReservedDomain {
  /// https://www.rfc-editor.org/rfc/rfc2606, https://www.rfc-editor.org/rfc/rfc6761, and Amazon's own.
  private static let domains = [
    "example.com", "example.net", "example.org", "amazonaws.com", "example", "invalid", "local", "localhost",
    "internal",
    "test",
  ]

  /// Regular expression without lookaround that matches a reserved domain or a name below one.
  static let pattern = "(^|\\.)(\(domains.map(escaped).joined(separator: "|")))$"

  /// The reserved domain that equals the host name or is a parent of it, or nil.
  static func of(_ host: String) -> String? { domains.first { host == $0 || host.hasSuffix(".\($0)") } }

  private static func escaped(_ domain: String) -> String {
    domain.split(separator: ".").joined(separator: "\\.")
  }
}
