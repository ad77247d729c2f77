import AWSResources
import InfraModel

extension KitchenSink {
  static func addWebACLs(to stack: inout Stack, suffix: Value<String>) {
    let requests = stack.add("waf_log_group", LogGroup(name: "aws-waf-logs-sink-\(suffix)", keepDays: 365))
    let firewall = stack.add(
      "public_web_acl",
      WebACL(
        name: "sink-public-\(suffix)", description: "Protects the load balancer.",
        managedGroups: [
          .init("AWSManagedRulesCommonRuleSet"), .init("AWSManagedRulesKnownBadInputsRuleSet"),
          .init("AWSManagedRulesAnonymousIpList", counts: true),
        ],
        rateLimit: 2000, resources: [(key: "alb", arn: stack.forwardReference("alb", LoadBalancer.self).arn)],
        logGroup: requests))
    stack.add(
      "internal_web_acl",
      WebACL(
        name: "sink-internal-\(suffix)", description: "Protects nothing yet.",
        managedGroups: [.init("AWSManagedRulesSQLiRuleSet")], rateLimit: nil, resources: [], logGroup: nil))
    stack.outputs.append(
      StackOutput("public_web_acl_arn", firewall.arn, "ARN of the web ACL in front of the load balancer."))
  }
}
