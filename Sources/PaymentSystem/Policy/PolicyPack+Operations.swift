import AWSResources
import InfraModel

extension PolicyPack {
  static let webFirewall = [
    Policy(
      "waf.rules", "A WAF blocks what is known to be an attack.", .high,
      serves: ["PCI DSS 4.0 6.4.2", "FSBP WAF.10"],
      [
        .of(WebACL.self, setting: "webFirewall", advice: "add AWS's rules", scanners: ["CKV_AWS_175"]) { acl, _, _ in
          acl.managedGroups.isEmpty && acl.rateLimit == nil ? "has no rules" : nil
        },
        .of(
          WebACL.self, setting: "webFirewall", advice: "add AWSManagedRulesKnownBadInputsRuleSet",
          scanners: ["CKV_AWS_192"]
        ) { acl, _, _ in
          acl.managedGroups.contains { $0.name == "AWSManagedRulesKnownBadInputsRuleSet" && !$0.counts }
            ? nil : "does not block known bad inputs, such as those of Log4j"
        },
      ]),
    Policy(
      "waf.logs", "Requests that a WAF sees are logged.", .medium, serves: ["PCI DSS 4.0 10.2.1", "FSBP WAF.11"],
      [
        .of(WebACL.self, setting: "webFirewall", advice: "give it a log group", scanners: ["CKV2_AWS_31"]) {
          acl, _, _ in
          acl.logGroup == nil ? "logs no requests" : nil
        }
      ]),
  ]

  static let access = [
    Policy(
      "kms.policy", "No key lets everybody use it.", .high, serves: ["PCI DSS 4.0 3.6.1", "FSBP KMS.5"],
      [
        .of(KMSKey.self, setting: "encryption", advice: nameThem, scanners: ["CKV_AWS_33"]) { key, _, _ in
          key.statements.contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
    Policy(
      "iam.no-wildcard-actions", "No role may do everything, or everything that a service has.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP IAM.21"],
      [
        .of(Role.self, setting: "services", advice: "name the actions", scanners: ["CKV_AWS_63"]) { role, _, _ in
          role.allowed.lazy.flatMap(\.actions).first { $0 == "*" || $0.hasSuffix(":*") }.map { "may do \($0)" }
        }
      ]),
    Policy(
      "iam.no-wildcard-resources", "Roles may change what they are for only.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "PCI DSS 4.0 7.2.5"],
      [
        .of(Role.self, setting: "services", advice: "name the resources", scanners: ["CKV_AWS_290", "CKV_AWS_355"]) {
          role, _, _ in
          role.allowed.lazy.filter(\.isForEverything).flatMap(\.actions).first { !Role.hasNoResources($0) }.map {
            "may do \($0) to everything"
          }
        }
      ]),
    Policy(
      "iam.no-admin", "No role has the policy of administrators.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP IAM.1"],
      [
        .of(Role.self, setting: "services", advice: "name what it may do", scanners: ["CKV_AWS_274"]) { role, _, _ in
          role.managedPolicies.first { ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"].contains($0.path) }
            .map { "has the policy \($0.path)" }
        }
      ]),
  ]

  static let logs = [
    Policy(
      "logs.retention", "Logs are kept for a year or more.", .medium,
      serves: ["PCI DSS 4.0 10.5.1", "FSBP CloudWatch.16"],
      [
        .of(LogGroup.self, setting: "logs.keepDays", advice: "set logs.keepDays to 365", scanners: ["CKV_AWS_338"]) {
          group, _, _ in
          group.keepDays < 365 ? "is kept for \(group.keepDays) days, less than a year" : nil
        }
      ]),
    Policy(
      "logs.cmk", "Logs are encrypted with a key of the system's own.", .medium, serves: ["PCI DSS 4.0 10.3.2"],
      [
        .of(
          LogGroup.self, setting: ownKeys, advice: ownKey("logs"),
          scanners: ["CKV_AWS_158", "PCI.DSS.321-CloudWatchLogGroupEncrypted"]
        ) { group, _, _ in
          keyless(group.key)
        }
      ]),
  ]

  static let alarms = [
    Policy(
      "alarms.can-fire", "Every alarm can go off.", .medium, serves: ["PCI DSS 4.0 10.7.2"],
      [
        .of(
          MetricAlarm.self, setting: "alarms", advice: "change its threshold, or waive it where it is asked for"
        ) { alarm, _, _ in alarm.obstacle.map { "can never go off: it \($0)" } }
      ])
  ]

  static let messages = [
    Policy(
      "sns.cmk", "Topics are encrypted with a key of the system's own.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "FSBP SNS.1"],
      [
        .of(
          Topic.self, setting: ownKeys, advice: ownKey("messages"), scanners: ["PCI.DSS.321-SNSEncryptedKMS"]
        ) { topic, _, _ in keyless(topic.key) }
      ]),
    Policy(
      "sns.not-public", "No topic lets everybody publish or subscribe.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP SNS.4"],
      [
        .of(Topic.self, setting: "alarms", advice: nameThem, scanners: ["CKV_AWS_169"]) { topic, _, _ in
          topic.statements("*").contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
    Policy(
      "sqs.cmk", "Queues are encrypted with a key of the system's own.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "FSBP SQS.1"],
      [.of(Queue.self, setting: ownKeys, advice: ownKey("messages")) { queue, _, _ in keyless(queue.key) }]),
    Policy(
      "sqs.not-public", "No queue lets everybody send or receive.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP SQS.3"],
      [
        .of(Queue.self, setting: "services", advice: nameThem, scanners: ["CKV_AWS_168"]) { queue, _, _ in
          queue.statements("*").contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
  ]
}

extension Role {
  /// What its own policies allow.
  var allowed: [PolicyStatement] { policies.flatMap(\.document.statements).filter(\.allows) }

  /// Whether IAM has no resource to name for an action, or it only looks.
  static func hasNoResources(_ action: String) -> Bool {
    let words = action.split(separator: ":")
    guard words.count == 2 else { return false }
    return unbound.contains(action) || ["Describe", "List"].contains { words[1].hasPrefix($0) }
  }

  /// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
  private static let unbound: Set = [
    "cloudwatch:PutMetricData", "ecr:GetAuthorizationToken", "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
    "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
  ]
}

extension PolicyStatement {
  /// Whether it speaks of every resource, whatever the conditions.
  var isForEverything: Bool {
    conditions.isEmpty
      && resources.contains { if case .string("*") = $0.expression { true } else { false } }
  }
}
