internal import Configuration

/// A host name of the API.
struct APIDomainSettings: Settings {
  var name: String?
  var certificate: String?
  var zone: String?

  static let title = "A host name of the API, with TLS 1.2 or later."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "name", &name, .optional(.text(.orReference(.hostName))), "The host name, such as pay.example.com. Required.")
    each.setting(
      "certificate", &certificate, .optional(.text(.orReference(.arn))),
      "ARN of the ACM certificate for it, in the API's region; set when deploying when null.")
    each.setting(
      "zone", &zone, .optional(.text(.orReference(.zoneID))),
      "ID of the hosted zone that gets its alias record; when null that of domain, for a name below the zone's, or none."
    )
  }
}

extension PaymentSystem {
  /// True if the zone of the API's own host name, which `domain` adds, is a parent of a name.
  func hasZone(of name: String) -> Bool {
    guard let domain, let base = domain.baseDomain else { return false }
    return name.hasSuffix(domain.apex ? ".api.\(base)" : ".${suffix}.api.\(base)")
  }
}

extension TextFormat {
  static let zoneID = TextFormat(
    "the ID of a hosted zone such as Z0123456789ABCDEFGHIJ", pattern: "^Z[A-Z0-9]{1,31}$", minLength: 2, maxLength: 32
  ) { text in
    text.utf8.first == UInt8(ascii: "Z")
      && text.utf8.allSatisfy { ASCII.isDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
