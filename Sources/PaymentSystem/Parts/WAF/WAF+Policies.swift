import AWSResources
import InfraModel

extension PolicyPack {
  static let waf: [Policy] = [
    Policy(
      "waf.rules", "WAFs block known attacks.", .high,
      serves: ["PCI DSS 4.0 6.4.2", "FSBP WAF.10"],
      [
        .of(
          WebACL.self, setting: Setting.waf, remedy: "add AWS managed rules",
          checks: [.terraform("CKV_AWS_175")]
        ) {
          acl, _, _ in
          acl.managedGroups.isEmpty && acl.rateLimit == nil ? "has no rules" : nil
        },
        .of(
          WebACL.self, setting: Setting.waf, remedy: "add AWSManagedRulesKnownBadInputsRuleSet",
          checks: [.both("CKV_AWS_192")]
        ) { acl, _, _ in
          acl.managedGroups.contains { $0.name == "AWSManagedRulesKnownBadInputsRuleSet" && !$0.counts }
            ? nil : "does not block known bad inputs such as Log4j exploits"
        },
      ]),
    Policy(
      "waf.logs", "WAFs log requests.", .medium, serves: ["PCI DSS 4.0 10.2.1", "FSBP WAF.11"],
      [
        .of(
          WebACL.self, setting: Setting.waf, remedy: "give it a log group", checks: [.terraform("CKV2_AWS_31")]
        ) {
          acl, _, _ in
          acl.logGroup == nil ? "logs no requests" : nil
        }
      ]),
    .enforcedByDesign("waf.metrics", "WAF rules have CloudWatch metrics.", serves: ["FSBP WAF.12"]),
  ]
}
