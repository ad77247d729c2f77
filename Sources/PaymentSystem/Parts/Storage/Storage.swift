import AWSResources
import InfraModel

/// The buckets, and the flow log that is delivered to one of them.
struct Storage {
  let frontend: (bucket: Ref<Bucket>, identity: Ref<OriginAccessIdentity>)?
  let loadBalancerLogs: Ref<Bucket>?
  let flowLogs: Ref<Bucket>?
  let configuration: Ref<Bucket>?
  /// Bucket for CloudFront's logs and for server access logs of the other buckets.
  let accessLogs: Ref<Bucket>?
  /// Configured name of that bucket.
  private let accessLogsName: String?

  /// Retention of replaced and deleted log files in days.
  static let oldLogDays = 30
  private static let archiveDays = 30
  private static let configurationDays = 365

  init(_ system: PaymentSystem, _ context: BuildContext, in stack: inout Stack) {
    let (network, name) = (context.network, context.name)
    let account = stack.lookup(.accountID)
    let ours = PolicyStatement.Condition("StringEquals", "aws:SourceAccount", account)
    let empties = !system.protectData
    let accessLogs = Self.accessLogs(system, name, in: &stack)
    self.accessLogs = accessLogs
    accessLogsName = system.logs.accessLogBucketName
    func logs(
      _ key: String, _ label: String, days: Int, encryption: Ref<KMSKey>? = nil,
      _ statements: @escaping @Sendable (Value<String>) -> [PolicyStatement]
    ) -> Ref<Bucket> {
      stack.add(
        "\(key)_bucket",
        Bucket(
          name: name.bucket("\(name.project)-\(label)", in: &stack),
          lifecycle: Lifecycle(expireDays: days, oldVersionDays: Self.oldLogDays),
          emptiesOnDestroy: empties, key: encryption, accessLogs: accessLogs.map { ($0, "\(label)/") },
          statements: statements))
    }
    frontend = system.frontend.map { settings in
      let identity = stack.add(
        "frontend_access_identity", OriginAccessIdentity(comment: "Reads \(name("frontend"))" as Value<String>))
      let bucket = stack.add(
        "frontend_bucket",
        Bucket(
          name: name("frontend"),
          lifecycle: Lifecycle(oldVersionDays: settings.oldVersionDays, oldVersionArchiveDays: Self.archiveDays),
          emptiesOnDestroy: empties, accessLogs: accessLogs.map { ($0, "frontend/") }
        ) { arn in
          [
            PolicyStatement(
              "AllowCloudFront", allow: ["s3:GetObject"], on: ["\(arn)/*"], to: .aws(identity.arn))
          ]
        })
      return (bucket, identity)
    }
    let balancerDays = system.hasLoadBalancer ? system.logs.loadBalancerLogs : nil
    loadBalancerLogs = balancerDays.map { days in
      logs("alb_logs", "alb-logs", days: days) { arn in
        [
          PolicyStatement(
            "AllowLoadBalancerLogs", allow: ["s3:PutObject"], on: ["\(arn)/AWSLogs/\(account)/*"],
            to: .service("logdelivery.elasticloadbalancing.amazonaws.com"))
        ]
      }
    }
    let flowDays = system.createsNetwork ? system.logs.flowLogs : nil
    flowLogs = flowDays.map { days in
      logs("flow_logs", "flow-logs", days: days, encryption: context.keys.logs) { arn in
        Self.delivery("FlowLogs", "delivery.logs.amazonaws.com", arn, account, ours)
      }
    }
    if let flowLogs {
      stack.add(
        "flow_log", FlowLog(vpc: network.vpc, bucket: flowLogs, name: name("flow-log")), dependsOn: [flowLogs.name])
    }
    configuration =
      system.account.awsConfig
      ? logs("config_logs", "config", days: Self.configurationDays, encryption: context.keys.logs) { arn in
        Self.delivery("Config", "config.amazonaws.com", arn, account, ours)
      } : nil
  }

  private static func accessLogs(_ system: PaymentSystem, _ name: Naming, in stack: inout Stack) -> Ref<Bucket>? {
    guard let days = system.logs.accessLogs else { return nil }
    let account = stack.lookup(.accountID)
    let takesCloudFrontLogs = system.frontend != nil || system.domain != nil
    return stack.add(
      "access_logs_bucket",
      Bucket(
        name: name.bucket(system.logs.accessLogBucketName ?? "\(name.project)-access-logs", in: &stack),
        lifecycle: Lifecycle(expireDays: days, oldVersionDays: days),
        emptiesOnDestroy: !system.protectData, takesCloudFrontLogs: takesCloudFrontLogs
      ) { arn in [Bucket.letsServerAccessLogs(arn: arn, account: account)] },
      comment: takesCloudFrontLogs
        ? "CloudFront standard logging needs ACLs, so this is the only bucket that allows them." : nil)
  }

  /// Statements that allow an AWS service to check the bucket and to write below `AWSLogs`.
  private static func delivery(
    _ what: String, _ service: String, _ arn: Value<String>, _ account: Value<String>,
    _ ours: PolicyStatement.Condition
  ) -> [PolicyStatement] {
    [
      PolicyStatement(
        "Allow\(what)", allow: ["s3:PutObject"], on: ["\(arn)/AWSLogs/\(account)/*"], to: .service(service),
        when: [ours, .init("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control")]),
      PolicyStatement(
        "Allow\(what)Check", allow: what == "Config" ? ["s3:GetBucketAcl", "s3:ListBucket"] : ["s3:GetBucketAcl"],
        on: [arn], to: .service(service), when: [ours]),
    ]
  }

  func addOutputs(to stack: inout Stack) {
    if let frontend {
      stack.outputs.append(
        StackOutput("frontend_bucket_name", frontend.bucket.id, "Name of the bucket with the frontend files."))
    }
    if let loadBalancerLogs {
      stack.outputs.append(
        StackOutput(
          "alb_logs_bucket_name", loadBalancerLogs.id, "Name of the bucket with the load balancer's access logs."))
    }
    if let flowLogs {
      stack.outputs.append(
        StackOutput("flow_logs_bucket_name", flowLogs.id, "Name of the bucket with the VPC's flow logs."))
    }
    if let name = accessLogsName, let accessLogs {
      stack.outputs.append(
        StackOutput(
          "\(CaseStyle.snake(name))_bucket_name", accessLogs.id,
          "Name of the bucket with CloudFront and S3 access logs."))
    }
  }
}

extension Part {
  static let storage = Part(isFoundation: true) { built, context, stack in
    stack.begin("storage", "Buckets and flow logs")
    built.storage = Storage(context.system, context, in: &stack)
  } outputs: { built, stack in
    built.storage?.addOutputs(to: &stack)
  }
}
