import AWSResources
import InfraModel

/// Web ACLs for the public endpoints, with their logs.
struct WAF {
  private let settings: WAFSettings
  private let context: BuildContext

  init(_ settings: WAFSettings, _ context: BuildContext) {
    self.settings = settings
    self.context = context
  }

  /// ARN of the web ACL for the distributions, which is added with the first of them. The rate limit applies here,
  /// where clients connect.
  func addForDistribution(to stack: inout Stack) -> Value<String> {
    let isForeign = context.system.region != Distribution.partnersRegion
    if let there = stack.existing("cdn_web_acl", WebACL.self) { return there.distributionARN(isForeign: isForeign) }
    if isForeign {
      stack.parameter(
        Parameter(
          WebACL.arnParameter, group: "Domain",
          pattern: "^arn:aws[a-z-]*:wafv2:us-east-1:[0-9]{12}:global/webacl/[A-Za-z0-9_-]+/[a-f0-9-]+$",
          constraint: "Use the ARN of a web ACL of scope CLOUDFRONT in us-east-1.", only: .cloudFormation,
          "ARN of a web ACL in us-east-1 for CloudFront, which CloudFormation cannot create from another region."))
    }
    return add(
      "cdn", "-cdn", "CloudFront", rateLimit: settings.rateLimit, scope: .cloudFront(isForeign: isForeign),
      region: isForeign ? Distribution.partnersRegion : nil, to: &stack
    ).distributionARN(isForeign: isForeign)
  }

  /// A resource that the regional web ACL protects.
  struct Target {
    let key: String
    let what: String
    let arn: Value<String>
    /// True if requests come from another AWS service, such as CloudFront, with that service's addresses.
    let isBehindProxy: Bool
  }

  /// Adds the web ACL for the load balancer and the API. A rate limit counts source addresses, so targets behind a
  /// proxy have none: it would block all requests that come through the same address.
  func addForRegion(_ targets: [Target], to stack: inout Stack) {
    let proxied = targets.filter(\.isBehindProxy)
    let direct = targets.filter { !$0.isBehindProxy }
    if settings.rateLimit == nil || proxied.isEmpty || direct.isEmpty {
      add("", "", targets, rateLimit: proxied.isEmpty ? settings.rateLimit : nil, to: &stack)
    } else {
      add("", "", direct, rateLimit: settings.rateLimit, to: &stack)
      add("proxied", "-proxied", proxied, rateLimit: nil, to: &stack)
    }
  }

  private func add(
    _ word: String, _ label: String, _ targets: [Target], rateLimit: Int?, to stack: inout Stack
  ) {
    _ = add(
      word, label, targets.map { $0.what }.joined(separator: " and "), rateLimit: rateLimit, scope: .regional,
      resources: targets.map { ($0.key, $0.arn) }, to: &stack)
  }

  private func add(
    _ word: String, _ label: String, _ what: String, rateLimit: Int?, scope: WebACL.Scope, region: String? = nil,
    resources: [(key: String, arn: Value<String>)] = [], to stack: inout Stack
  ) -> Ref<WebACL> {
    let prefix = word.isEmpty ? "" : "\(word)_"
    let key = region == nil ? context.keys.logs : nil
    let logs = stack.add(
      "\(prefix)waf_log_group",
      LogGroup(
        name: "aws-waf-logs-\(context.system.name)\(label)-\(context.name.suffix)",
        keepDays: context.system.logs.auditDays, key: key, region: region),
      comment: "WAF requires log group names that start with aws-waf-logs-.")
    return stack.add(
      "\(prefix)web_acl",
      WebACL(
        name: context.name("waf\(label)"), description: "Filters requests to \(what)",
        managedGroups: [
          .init("AWSManagedRulesCommonRuleSet"), .init("AWSManagedRulesKnownBadInputsRuleSet"),
          .init("AWSManagedRulesAnonymousIpList", counts: true),
        ],
        rateLimit: rateLimit, scope: scope, resources: resources, logGroup: logs),
      comment: "The anonymous IP list only counts requests, because partners call from hosting providers.")
  }
}

extension Part {
  /// The regional web ACL. The web ACL for distributions is added with the first distribution.
  static let waf = Part { built, context, stack in
    guard let settings = context.system.waf, built.services != nil || built.gateway != nil else { return }
    let targets = built.targets(context.system)
    if targets.isEmpty { return }
    stack.begin("web_firewall", "Web application firewall")
    WAF(settings, context).addForRegion(targets, to: &stack)
  }
}

extension BuiltParts {
  /// Resources that the regional web ACL protects.
  fileprivate func targets(_ system: PaymentSystem) -> [WAF.Target] {
    let balancer = (system.createsLoadBalancer ? services?.balancing : nil).map {
      WAF.Target(
        key: "alb", what: "the load balancer", arn: $0.loadBalancer.arn,
        isBehindProxy: contentDelivery != nil || gateway != nil && system.api?.forwardTo == .loadBalancer)
    }
    let api = gateway.map {
      WAF.Target(key: "api", what: "the API", arn: $0.stage.arn, isBehindProxy: domain != nil)
    }
    return [balancer, api].compactMap { $0 }
  }
}
