internal import Configuration

/// API Gateway in front of the functions or the load balancer.
struct APISettings: Settings {
  /// What all requests are forwarded to.
  enum Destination: String, CaseIterable {
    case loadBalancer
  }

  var forwardTo: Destination?
  var auth = AuthSettings(choice: .none)
  var rateLimit = 100
  var burstLimit = 200
  var key: KeySettings?
  var cors: CrossOriginSettings?
  var domain: APIDomainSettings?

  static let title = "The API Gateway in front of the functions or the load balancer."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "forwardTo", &forwardTo, .optional(.choice()),
      "What all requests are forwarded to; the functions answer their routes when null.")
    each.setting(
      "auth", &auth, .choiceOrGroup(),
      "Who may call it: anyone who has the key, if there is one (none), roles and users with the permission (iam), or whom an authorizer lets in."
    )
    each.setting("rateLimit", &rateLimit, .integer(1...10000), "Requests in a second.")
    each.setting("burstLimit", &burstLimit, .integer(1...5000), "Requests at once.")
    each.setting("key", &key, .optional(.group()), "The key that clients must send, and the plan that limits it.")
    each.setting(
      "cors", &cors, .optional(.group()),
      "What pages of other origins may send from a browser. Functions and services name the origin in their own answers."
    )
    each.setting("domain", &domain, .optional(.group()), "A host name of the API, without CloudFront.")
  }
}

/// API key for clients, with its usage plan.
struct KeySettings: Settings {
  /// Period of a quota.
  enum Period: String, CaseIterable {
    case day
    case week
    case month
  }

  var rateLimit = 50
  var burstLimit = 100
  var quota = 100_000
  var period = Period.month

  static let title = "The key that clients of the API must send, and the plan that limits it."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("rateLimit", &rateLimit, .integer(1...10000), "Requests in a second.")
    each.setting("burstLimit", &burstLimit, .integer(1...5000), "Requests at once.")
    each.setting("quota", &quota, .integer(1...1_000_000_000), "Requests in each period.")
    each.setting("period", &period, .choice(), "The period of the quota.")
  }
}
