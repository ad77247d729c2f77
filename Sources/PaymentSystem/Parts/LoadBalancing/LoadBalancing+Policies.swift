import AWSResources
import InfraModel

extension PolicyPack {
  static let balancing: [Policy] = [
    Policy(
      "alb.https", "Load balancers use HTTPS; HTTP only redirects to it.", .high,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP ELB.1"],
      [
        .of(
          Listener.self, setting: Setting.loadBalancer.https, remedy: "set loadBalancer.https to true",
          checks: [
            .both("CKV_AWS_2"), .both("CKV_AWS_103"),
            .terraform("CKV2_AWS_20", of: { (listener: Listener) in listener.loadBalancer }),
            .nag("PCI.DSS.321-ALBHttpToHttpsRedirection"), .nag("PCI.DSS.321-ELBv2ACMCertificateRequired"),
          ]
        ) { listener, _, _ in
          listener.redirectsToHTTPS || listener.certificateARN != nil ? nil : "serves HTTP on port \(listener.port)"
        },
        .enforcedByDesign(
          Listener.self, because: "The listener only redirects to HTTPS.",
          checks: [.nag("PCI.DSS.321-ELBv2ACMCertificateRequired")]
        ) { listener, _, _ in listener.redirectsToHTTPS },
      ]),
    Policy(
      "alb.deletion-protection", "Load balancers have deletion protection.", .medium, serves: ["FSBP ELB.6"],
      [
        .of(LoadBalancer.self, setting: Setting.protectData, remedy: protect, checks: [.terraform("CKV_AWS_150")]) {
          balancer, _, _ in
          balancer.isProtected ? nil : unprotected
        }
      ]),
    Policy(
      "alb.waf", "A WAF filters requests to load balancers.", .high, serves: ["PCI DSS 4.0 6.4.2", "FSBP ELB.16"],
      [
        .of(
          LoadBalancer.self, setting: Setting.waf, remedy: "add waf: {}",
          checks: [.terraform("CKV2_AWS_28"), .nag("PCI.DSS.321-ALBWAFEnabled")]
        ) { balancer, key, index in balancer.isInternal || index.behindWAF.contains(key) ? nil : "has no WAF" },
        .of(
          LoadBalancer.self, setting: Setting.waf, remedy: "add waf: {}", checks: [.nag("PCI.DSS.321-ALBWAFEnabled")]
        ) { balancer, key, index in balancer.isInternal && !index.behindWAF.contains(key) ? "has no WAF" : nil },
      ]),
    Policy(
      "alb.multi-az", "Load balancers use at least two availability zones.", .medium, serves: ["FSBP ELB.13"],
      [
        .of(LoadBalancer.self, setting: Setting.network.zones, remedy: "give it subnets in two zones") {
          balancer, _, _ in
          balancer.subnets.count < 2 ? "is in one availability zone" : nil
        }
      ]),
    .enforcedByDesign(
      "alb.tls-policy", "HTTPS listeners require TLS 1.2 or later.", serves: ["PCI DSS 4.0 4.2.1", "FSBP ELB.17"],
      scanners: ["CKV2_AWS_74"]),
    Policy(
      "alb.access-logs", "Load balancers write access logs to S3.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP ELB.5"],
      [
        .of(
          LoadBalancer.self, setting: Setting.logs.loadBalancerLogDays, remedy: "set logs.loadBalancerLogDays",
          checks: [.both("CKV_AWS_91"), .nag("AwsSolutions-ELB2"), .nag("PCI.DSS.321-ELBLoggingEnabled")]
        ) { balancer, _, _ in balancer.logBucket == nil ? "writes no access logs" : nil }
      ]),
    .enforcedByDesign(
      "alb.drop-invalid-headers", "Load balancers drop invalid headers and mitigate desync attacks.",
      serves: ["PCI DSS 4.0 6.2.4", "FSBP ELB.4", "FSBP ELB.12"], scanners: ["CKV_AWS_131", "CKV_AWS_328"]),
    .enforcedByDesign(
      "alb.health-check", "Target groups have health checks.", serves: [], scanners: ["CKV_AWS_261"]),
    .notApplicable(
      "alb.target-https", "Load balancers use TLS to reach their targets.",
      because: "Containers serve HTTP in private subnets, and only the system's security groups can reach them.",
      [.notApplicable(TargetGroup.self, checks: [.terraform("CKV_AWS_378")])]),
  ]
}

extension Listener {
  /// True if the listener only redirects to HTTPS.
  var redirectsToHTTPS: Bool { if case .redirectToHTTPS = defaultAction { true } else { false } }
}
