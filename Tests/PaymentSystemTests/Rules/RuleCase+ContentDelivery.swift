extension RuleCase {
  private static func domain(_ length: Int) -> [String] {
    let host = String(repeating: "a", count: length - ".payments.com".count) + ".payments.com"
    return baseDomain(host)
  }

  private static func baseDomain(_ host: String) -> [String] {
    ["api={forwardTo: 'loadBalancer'}", "domain={baseDomain: '\(host)'}"]
  }

  static let contentDelivery = [
    RuleCase(
      "cloudfront.path-once", inside: ["frontend.apiPaths=['/api/*', '/api']"],
      outside: ["frontend.apiPaths=['/api/*', '/api/*']"],
      "frontend.apiPaths[1]: '/api/*' is listed twice; list each path once"),
    RuleCase(
      "acm.domain-length", inside: domain(40), outside: domain(41),
      "domain.baseDomain: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa.payments.com' has 41 characters; a certificate's name of 64 leaves 40 for it"
    ),
  ]

  private static func delegations(_ text: String, apex: Bool = true) -> [String] {
    ["api={forwardTo: 'loadBalancer'}", "domain={apex: \(apex), delegations: \(text)}"]
  }

  static let delegations = [
    RuleCase(
      "route53.delegation-apex", inside: delegations("{dev: {nameServers: ['ns-1.awsdns-01.com']}}"),
      outside: delegations("{dev: {nameServers: ['ns-1.awsdns-01.com']}}", apex: false),
      "domain.delegations.dev: 'dev' is not below this environment's name; set apex, or leave it out"),
    RuleCase(
      "route53.delegation-servers", inside: delegations("{dev: {nameServers: ['ns-1.awsdns-01.com']}}"),
      outside: delegations("{dev: {}}"),
      "domain.delegations.dev.nameServers: there are none; set them to the environment's output api_name_servers"),
    RuleCase(
      "route53.delegation-servers",
      inside: delegations("{dev: {nameServers: ['ns-1.awsdns-01.com', 'ns-2.awsdns-01.com']}}"),
      outside: delegations("{dev: {nameServers: ['ns-1.awsdns-01.com', 'ns-1.awsdns-01.com']}}"),
      "domain.delegations.dev.nameServers[1]: 'ns-1.awsdns-01.com' is listed twice; list each server once"),
  ]

  static let domains = [
    ("example.com", "example.com"), ("api.example.org", "example.org"), ("amazonaws.com", "amazonaws.com"),
    ("pay.test", "test"), ("a.b.example", "example"), ("shop.local", "local"),
  ].map { base, reserved in
    RuleCase(
      "route53.reserved-domain", inside: baseDomain("\(base).shop"), outside: baseDomain(base),
      "domain.baseDomain: '\(base)' cannot be used: \(reserved) is reserved; use a domain that you own, or remove it and set it when deploying"
    )
  }
}
