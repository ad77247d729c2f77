import Configuration

/// The load balancer in front of the services.
struct LoadBalancerSettings: Settings {
  var https = false
  var accessLogDays = 90

  static let title = "The load balancer in front of the services."
  static let settings: [Setting<LoadBalancerSettings>] = [
    Setting(
      "https", \.https, .boolean,
      "Whether it speaks HTTPS, with a certificate and a host name given when deploying; HTTP then redirects."),
    Setting("accessLogDays", \.accessLogDays, .integer(1...3653, unit: "days"), "How long its access logs are kept."),
  ]
}

/// The files for browsers, and CloudFront in front of everything.
struct FrontendSettings: Settings {
  var rootObject = "index.html"
  var oldVersionDays = 90
  var apiPaths = ["/api/*"]

  static let title = "The files for browsers, and CloudFront in front of everything."
  static let settings: [Setting<FrontendSettings>] = [
    Setting("rootObject", \.rootObject, .text(.file), "The file that / stands for."),
    Setting(
      "oldVersionDays", \.oldVersionDays, .integer(31...3653, unit: "days"),
      "How long replaced and deleted files are kept; after 30 days in a cheaper storage class."),
    Setting(
      "apiPaths", \.apiPaths, .list(of: .text(.path), count: 1...10), "Paths that go to the load balancer, uncached."),
  ]
}
