import AWSResources
import InfraModel

/// The buckets, and the network's flow log.
struct Storage {
  let frontend: (bucket: Ref<Bucket>, identity: Ref<OriginAccessIdentity>)?
  let loadBalancerLogs: Ref<Bucket>?
  private let flowLogs: FlowLog.Destination?
  let configuration: Ref<Bucket>?
  /// Bucket for CloudFront's logs and for server access logs of the other buckets.
  private let accessLogs: Ref<Bucket>?
  /// Bucket that exists already and takes all logs.
  private let central: Ref<Bucket>?
  /// Configured name of that bucket.
  private let accessLogsName: String?

  /// Retention of replaced and deleted log files in days.
  static let oldLogDays = 30
  private static let archiveDays = 30
  private static let configurationDays = 365

  init(_ system: PaymentSystem, _ context: BuildContext, in stack: inout Stack) {
    let (network, name) = (context.network, context.name)
    let account = stack.lookup(.accountID)
    let ours = PolicyStatement.Condition.sourceAccount(account)
    let empties = !system.protectData
    let central = system.logs.bucket.map { Self.central($0, system, in: &stack) }
    self.central = central
    let accessLogs = system.accessLogDays.map { central ?? Self.accessLogs(system, name, days: $0, in: &stack) }
    self.accessLogs = accessLogs
    func logging(_ label: String) -> AccessLogs? { Self.logging(label, accessLogs, name, isShared: central != nil) }
    accessLogsName = system.logs.accessLogBucketName
    func logs(
      _ key: String, _ label: String, days: Int, encryption: Ref<KMSKey>? = nil,
      _ statements: @escaping @Sendable (Value<String>) -> [PolicyStatement]
    ) -> Ref<Bucket> {
      central
        ?? stack.add(
          "\(key)_bucket",
          Bucket(
            name: name.bucket("\(name.project)-\(label)", in: &stack),
            lifecycle: Lifecycle(expireDays: days, oldVersionDays: Self.oldLogDays),
            emptiesOnDestroy: empties, key: encryption, accessLogs: logging(label),
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
          emptiesOnDestroy: empties, accessLogs: logging("frontend")
        ) { arn in
          [
            PolicyStatement(
              "AllowCloudFront", allow: ["s3:GetObject"], on: ["\(arn)/*"], to: .aws(identity.arn))
          ]
        })
      return (bucket, identity)
    }
    loadBalancerLogs = system.loadBalancerLogDays.map { days in
      logs("alb_logs", "alb-logs", days: days) { arn in
        [
          PolicyStatement(
            "AllowLoadBalancerLogs", allow: ["s3:PutObject"], on: ["\(arn)/AWSLogs/\(account)/*"],
            to: .service("logdelivery.elasticloadbalancing.amazonaws.com"))
        ]
      }
    }
    flowLogs = system.flowLogDays.map { days in
      switch system.logs.flowLogsTo {
      case .bucket:
        .bucket(
          logs("flow_logs", "flow-logs", days: days, encryption: context.keys.logs) { arn in
            Self.delivery("FlowLogs", "delivery.logs.amazonaws.com", arn, account, ours)
          })
      case .cloudWatch: LogGroups.flowLogs(days: days, context, when: ours, in: &stack)
      }
    }
    if let flowLogs {
      stack.add(
        "flow_log", FlowLog(vpc: network.vpc, to: flowLogs, name: name("flow-log")), dependsOn: flowLogs.waitsFor)
    }
    configuration =
      system.account.awsConfig
      ? logs("config_logs", "config", days: Self.configurationDays, encryption: context.keys.logs) { arn in
        Self.delivery("Config", "config.amazonaws.com", arn, account, ours)
      } : nil
  }

  /// A bucket for access logs, and the prefix of their names.
  typealias AccessLogs = (bucket: Ref<Bucket>, prefix: Value<String>)

  /// Where the access logs of a bucket or distribution go; nil if they are not kept.
  func accessLogs(of label: String, _ name: Naming) -> AccessLogs? {
    Self.logging(label, accessLogs, name, isShared: central != nil)
  }

  /// Other systems also log to a shared bucket, so that the prefix there is a name.
  private static func logging(
    _ label: String, _ bucket: Ref<Bucket>?, _ name: Naming, isShared: Bool
  ) -> AccessLogs? {
    bucket.map { ($0, isShared ? "\(name(label))/" : "\(label)/") }
  }

  private static func central(_ text: String, _ system: PaymentSystem, in stack: inout Stack) -> Ref<Bucket> {
    let name = system.existingText(text, in: &stack)
    let setting = "\(Setting.logs.bucket)"
    return stack.given(
      "central_logs_bucket",
      [
        .init("id", setting: setting, name.expression),
        .init("arn", setting: setting, Buckets.arn(named: name, in: &stack).expression),
        .init(
          "bucket_domain_name", setting: setting,
          ("\(name).s3.\(stack.lookup(.dnsSuffix))" as Value<String>).expression),
      ])
  }

  private static func accessLogs(
    _ system: PaymentSystem, _ name: Naming, days: Int, in stack: inout Stack
  ) -> Ref<Bucket> {
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
    if case .logGroup(let group, _)? = flowLogs {
      stack.outputs.append(
        StackOutput("flow_logs_log_group_name", group.name, "Name of the log group with the VPC's flow logs."))
    }
    // The name of a bucket that exists already is known.
    if central != nil { return }
    if let loadBalancerLogs {
      stack.outputs.append(
        StackOutput(
          "alb_logs_bucket_name", loadBalancerLogs.id, "Name of the bucket with the load balancer's access logs."))
    }
    if case .bucket(let bucket)? = flowLogs {
      stack.outputs.append(
        StackOutput("flow_logs_bucket_name", bucket.id, "Name of the bucket with the VPC's flow logs."))
    }
    if let name = accessLogsName, let accessLogs {
      stack.outputs.append(
        StackOutput(
          "\(CaseStyle.snake(name))_bucket_name", accessLogs.id,
          "Name of the bucket with CloudFront and S3 access logs."))
    }
  }
}

extension FlowLog.Destination {
  /// Resources that must exist before the first record is delivered.
  fileprivate var waitsFor: [ResourceID] {
    switch self {
    case .bucket(let bucket): [bucket.name]
    case .logGroup(_, let role): [role.name]
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
