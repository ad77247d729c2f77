import AWSResources
import InfraModel

/// Resources that exist once per account and region: GuardDuty, and AWS Config with its rules.
struct AccountBaseline {
  init(_ storage: Storage, _ alarms: Alarms?, _ context: BuildContext, in stack: inout Stack) {
    let settings = context.system.account
    if settings.guardDuty {
      stack.add("detector", GuardDutyDetector(), comment: "An account can have one detector per region.")
    }
    if let alarms { Self.report(settings, to: alarms.topic, context, in: &stack) }
    guard let bucket = storage.configuration else { return }
    let account = stack.lookup(.accountID)
    let role = stack.add(
      "config_role",
      Role(
        name: context.name("config-role"), description: "Allows AWS Config to record the account's configuration",
        service: "config.amazonaws.com",
        when: [.sourceAccount(account)],
        policies: [
          .init(
            "deliver",
            [
              PolicyStatement(
                "WriteHistory", allow: ["s3:PutObject"], on: ["\(bucket.arn)/AWSLogs/\(account)/*"],
                when: [.init("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control")]),
              PolicyStatement("CheckBucket", allow: ["s3:GetBucketAcl", "s3:ListBucket"], on: [bucket.arn]),
            ]
              + (context.keys.logs.map {
                [PolicyStatement("EncryptHistory", allow: ["kms:Decrypt", "kms:GenerateDataKey"], on: [$0.arn])]
              } ?? []))
        ],
        managedPolicies: [.init("read", "service-role/AWS_ConfigRole")]))
    func rule(_ key: String, _ identifier: String, _ description: String) -> ConfigRecorder.Rule {
      .init(
        key: key, name: context.name(CaseStyle.kebab(key)), identifier: identifier, description: description)
    }
    stack.add(
      "recorder",
      ConfigRecorder(
        name: context.name("recorder"), role: role, bucket: bucket,
        rules: [
          rule("database_encrypted", "RDS_STORAGE_ENCRYPTED", "Databases are encrypted at rest"),
          rule("database_private", "RDS_INSTANCE_PUBLIC_ACCESS_CHECK", "Databases are not public"),
          rule("bucket_tls_only", "S3_BUCKET_SSL_REQUESTS_ONLY", "Buckets refuse requests without TLS"),
          rule("bucket_private", "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", "Buckets block public access"),
          rule("flow_logs", "VPC_FLOW_LOGS_ENABLED", "VPCs have flow logs"),
          rule("alb_waf", "ALB_WAF_ENABLED", "Load balancers are protected by AWS WAF"),
        ]),
      comment: "An account can have one configuration recorder per region.", dependsOn: [role.name, bucket.name])
  }

  /// Sends findings of GuardDuty and AWS Config to the alarm topic.
  private static func report(
    _ settings: AccountSettings, to topic: Ref<Topic>, _ context: BuildContext, in stack: inout Stack
  ) {
    if settings.guardDuty {
      stack.add(
        "threat_findings",
        EventRule(
          name: context.name("threat-findings"), description: "Reports GuardDuty findings of medium or higher severity",
          on: .event(threats), to: .topic(topic)))
    }
    if settings.awsConfig {
      stack.add(
        "config_findings",
        EventRule(
          name: context.name("config-findings"), description: "Reports resources that violate an AWS Config rule",
          on: .event(violations), to: .topic(topic)))
    }
  }

  /// https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html
  private static let threats: Expression = .object([
    "source": ["aws.guardduty"], "detail-type": ["GuardDuty Finding"],
    "detail": Expression.object([
      "severity": [Expression.object(["numeric": Expression.list([.string(">="), .integer(4)])])]
    ]),
  ])

  /// https://docs.aws.amazon.com/config/latest/developerguide/monitor-config-with-cloudwatchevents.html
  private static let violations: Expression = .object([
    "source": ["aws.config"], "detail-type": ["Config Rules Compliance Change"],
    "detail": Expression.object([
      "messageType": ["ComplianceChangeNotification"],
      "newEvaluationResult": Expression.object(["complianceType": ["NON_COMPLIANT"]]),
    ]),
  ])
}

extension Part {
  static let accountBaseline = Part { built, context, stack in
    let account = context.system.account
    guard account.guardDuty || account.awsConfig, let storage = built.storage else { return }
    stack.begin("account", "Account guardrails")
    _ = AccountBaseline(storage, built.alarms, context, in: &stack)
  }
}
