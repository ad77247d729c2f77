extension RuleCase {
  private static func api(_ key: String) -> [String] {
    ["api={backend: 'load-balancer', rateLimit: 50, burstLimit: 70, key: \(key)}"]
  }

  private static func domain(_ length: Int) -> [String] {
    let host = String(repeating: "a", count: length - ".payments.com".count) + ".payments.com"
    return baseDomain(host)
  }

  private static func baseDomain(_ host: String) -> [String] {
    ["api={backend: 'load-balancer'}", "domain={baseDomain: '\(host)'}"]
  }

  private static func tags(_ text: String) -> [String] { ["tags=\(text)"] }

  private static func targetTag(_ count: Int) -> [String] {
    tags("{Tool: '\(String(repeating: "x", count: count)){target}'}")
  }

  static let edge = [
    RuleCase(
      "api.key-rate", inside: api("{rateLimit: 50, burstLimit: 70}"), outside: api("{rateLimit: 51, burstLimit: 70}"),
      "api.key.rateLimit: 51 is more than the whole API's 50; use 50 or less"),
    RuleCase(
      "api.key-burst", inside: api("{rateLimit: 50, burstLimit: 70}"), outside: api("{rateLimit: 50, burstLimit: 71}"),
      "api.key.burstLimit: 71 is more than the whole API's 70; use 70 or less"),
    RuleCase(
      "cloudfront.path-once", inside: ["frontend.apiPaths=['/api/*', '/api']"],
      outside: ["frontend.apiPaths=['/api/*', '/api/*']"],
      "frontend.apiPaths[1]: '/api/*' is listed twice; list each path once"),
    RuleCase(
      "acm.domain-length", inside: domain(40), outside: domain(41),
      "domain.baseDomain: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa.payments.com' has 41 characters; a certificate's name of 64 leaves 40 for it"
    ),
    RuleCase(
      "s3.bucket-prefix", inside: ["name=sthrees"], outside: ["name=sthree"],
      "name: 'sthree' begins buckets' names, and AWS reserves those that begin with sthree-: use another"),
    RuleCase(
      "s3.bucket-prefix", inside: ["accessLogs.bucket=amzn-s3-demos"], outside: ["accessLogs.bucket=amzn-s3-demo-logs"],
      "accessLogs.bucket: 'amzn-s3-demo-logs' begins buckets' names, and AWS reserves those that begin with amzn-s3-demo-: use another"
    ),
    RuleCase(
      "s3.bucket-suffix", inside: ["environmentSuffix=as3alias"], outside: ["environmentSuffix=s3alias"],
      "environmentSuffix: 's3alias' ends buckets' names, and AWS reserves those that end in -s3alias: use another"),
    RuleCase(
      "tags.count", inside: tags(members(48) { "tag\($0): 'a'" }), outside: tags(members(49) { "tag\($0): 'a'" }),
      "tags: there are 49: besides its own 2 a resource can have 48; remove some"),
    RuleCase(
      "tags.value-length", inside: targetTag(242), outside: targetTag(243),
      "tags.Tool: its value has 257 characters for the target cloudformation; at most 256 are allowed"),
    RuleCase(
      "tags.characters", inside: tags("{Team: 'a_b.c:d/e=f+g-h@i j é 1'}"), outside: tags("{Team: 'a,b'}"),
      "tags.Team: ',' is not allowed in a tag: use letters, digits, spaces and _ . : / = + - @"),
    RuleCase(
      "tags.case", inside: tags("{team: 'a', Teams: 'b'}"), outside: tags("{team: 'a', Team: 'b'}"),
      "tags.Team: 'team' is the same key in another case; remove one of them"),
  ]

  private static func delegations(_ text: String, apex: Bool = true) -> [String] {
    ["api={backend: 'load-balancer'}", "domain={apex: \(apex), delegations: \(text)}"]
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
