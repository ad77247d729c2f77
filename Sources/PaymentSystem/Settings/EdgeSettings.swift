internal import Configuration

/// The load balancer in front of the services.
struct LoadBalancerSettings: Settings {
  var https = false
  var accessLogDays = 90

  static let title = "The load balancer in front of the services."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "https", &https, .boolean,
      "Whether it serves HTTPS, with a certificate and a host name set when deploying; HTTP then redirects.")
    each.setting(
      "accessLogDays", &accessLogDays, .integer(1...3653, unit: "days"), "How long its access logs are kept.")
  }
}

/// The WAF in front of the load balancer, the API and CloudFront.
struct WebFirewallSettings: Settings {
  var rateLimit: Int?

  static let title =
    "The WAF in front of the load balancer, the API and CloudFront, with AWS's common rules and known bad inputs."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "rateLimit", &rateLimit, .optional(.integer(10...2_000_000_000)),
      "Maximum requests of one IP address in five minutes; unlimited when null.")
  }
}

/// The frontend files, with CloudFront in front of everything.
struct FrontendSettings: Settings {
  var rootObject = "index.html"
  var oldVersionDays = 90
  var apiPaths = ["/api/*"]

  static let title = "The frontend files, with CloudFront in front of everything."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("rootObject", &rootObject, .text(.file), "The file that is served for /.")
    each.setting(
      "oldVersionDays", &oldVersionDays, .integer(31...3653, unit: "days"),
      "How long replaced and deleted files are kept; after 30 days in a cheaper storage class.")
    each.setting(
      "apiPaths", &apiPaths, .list(of: .text(.path), count: 1...10), "Paths that go to the load balancer, uncached.")
  }
}

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

/// The API's own host name.
struct DomainSettings: Settings {
  var baseDomain: String?
  var apex = false
  var delegations: [Named<DelegationSettings>] = []

  static let title = "The API's own host name."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "baseDomain", &baseDomain, .optional(.text(.hostName)),
      "Default parent domain; without it the domain must be set when deploying.")
    each.setting(
      "apex", &apex, .boolean,
      "Whether the host name is api.<baseDomain> instead of <environmentSuffix>.api.<baseDomain>.")
    each.setting(
      "delegations", &delegations, .named(key: .suffix),
      "Environments to whose zones an apex delegates <name>.api.<baseDomain>; without an entry the apex hides that zone."
    )
  }
}

/// Another environment's zone below an apex.
struct DelegationSettings: Settings {
  var nameServers: [String] = []

  static let title = "Another environment's zone below an apex."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "nameServers", &nameServers, .list(of: .text(.hostName)),
      "Name servers of the zone: the output api_name_servers of that environment.")
  }
}

/// A Lambda function behind the API.
struct FunctionSettings: Settings {
  var program = Program.paymentProcessor
  var table = ""
  var memoryMiB = 256
  var timeoutSeconds = 10

  static let title = "A Lambda function behind the API."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "program", &program, .choice(), "Program to run; it defines the routes and the permissions on the table.")
    each.setting("table", &table, .text(.label(maximum: 40)), "The table that it works on.")
    each.setting("memoryMiB", &memoryMiB, .integer(128...10240, unit: "MiB"), "Memory; CPU is proportional.")
    each.setting(
      "timeoutSeconds", &timeoutSeconds, .integer(1...29, unit: "seconds"),
      "Timeout of an invocation; the API waits 29 seconds.")
  }
}
