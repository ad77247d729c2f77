internal import Configuration

/// The API Gateway in front of the functions or the load balancer.
struct APISettings: Settings {
  /// What answers the requests.
  enum Backend: String, CaseIterable {
    case functions
    case loadBalancer = "load-balancer"
  }

  var backend = Backend.functions
  var rateLimit = 100
  var burstLimit = 200
  var key: KeySettings?

  static let title = "The API Gateway in front of the functions or the load balancer."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "backend", &backend, .choice(), "The backend: the functions' routes, or the load balancer for all requests.")
    each.setting("rateLimit", &rateLimit, .integer(1...10000), "Requests in a second.")
    each.setting("burstLimit", &burstLimit, .integer(1...5000), "Requests at once.")
    each.setting("key", &key, .optional(.group()), "The key that clients must send, and the plan that limits it.")
  }
}

/// The key that clients of the API must send, and the plan that limits it.
struct KeySettings: Settings {
  /// The time that a quota is for.
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
