internal import Configuration

/// The WAF in front of the load balancer, the API and CloudFront.
struct WAFSettings: Settings {
  var rateLimit: Int?

  static let title =
    "The WAF in front of the load balancer, the API and CloudFront, with AWS's common rules and known bad inputs."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "rateLimit", &rateLimit, .optional(.integer(10...2_000_000_000)),
      "Maximum requests of one IP address in five minutes; unlimited when null.")
  }
}
