/// Domains that nobody can register: Route 53 refuses a zone for some of them, and no certificate is issued for any.
enum ReservedDomain {
  /// https://www.rfc-editor.org/rfc/rfc2606, https://www.rfc-editor.org/rfc/rfc6761, and Amazon's own.
  private static let domains = [
    "example.com", "example.net", "example.org", "amazonaws.com", "example", "invalid", "local", "localhost",
    "internal",
    "test",
  ]

  /// A regular expression that finds a reserved domain, or a name below one, without looking ahead or behind.
  static let pattern = "(^|\\.)(\(domains.map(escaped).joined(separator: "|")))$"

  /// The reserved domain that a host name is or lies below, or nil.
  static func of(_ host: String) -> String? { domains.first { host == $0 || host.hasSuffix(".\($0)") } }

  private static func escaped(_ domain: String) -> String {
    domain.split(separator: ".").joined(separator: "\\.")
  }
}
