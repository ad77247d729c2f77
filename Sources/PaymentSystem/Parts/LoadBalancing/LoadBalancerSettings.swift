internal import Configuration

/// The load balancer in front of the services.
struct LoadBalancerSettings: Settings {
  var https = false

  static let title = "The load balancer in front of the services."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "https", &https, .boolean,
      "Whether it serves HTTPS, with a certificate and a host name set when deploying; HTTP then redirects.")
  }
}
