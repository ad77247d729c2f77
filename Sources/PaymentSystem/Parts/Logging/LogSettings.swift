import AWSResources
internal import Configuration

/// Logs in CloudWatch and in buckets.
struct LogSettings: Settings {
  /// Assignment of services to log groups.
  enum Groups: String, CaseIterable {
    case one
    case perService = "per-service"
  }

  /// Where the network's flow logs go.
  enum FlowLogStore: String, CaseIterable {
    case bucket
    case cloudWatch = "cloudwatch"
  }

  var retentionDays = 90
  var flowLogDays = Toggle<Int>.on
  var flowLogsTo = FlowLogStore.bucket
  var loadBalancerLogDays = Toggle<Int>.on
  var accessLogDays = Toggle<Int>.on
  var accessLogBucketName: String?
  var bucket: String?
  var groups = Groups.one
  var loadBalancerGroup = false

  static let title = "The logs, in CloudWatch and in buckets."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "retentionDays", &retentionDays, .integer(oneOf: LogGroup.retentionDays, unit: "days"),
      "How long logs in CloudWatch are kept.")
    each.setting(
      "flowLogDays", &flowLogDays, .toggle(.integer(1...3653, unit: "days")),
      "How long the network's flow logs are kept; retentionDays when true, no flow logs when false.")
    each.setting(
      "flowLogsTo", &flowLogsTo, .choice(), "Where the network's flow logs go: a bucket, or a log group in CloudWatch.")
    each.setting(
      "loadBalancerLogDays", &loadBalancerLogDays, .toggle(.integer(1...3653, unit: "days")),
      "How long the load balancer's access logs are kept; retentionDays when true, no access logs when false.")
    each.setting(
      "accessLogDays", &accessLogDays, .toggle(.integer(1...3653, unit: "days")),
      "How long the logs of CloudFront and of requests to all other buckets are kept; retentionDays when true, none when false."
    )
    each.setting(
      "accessLogBucketName", &accessLogBucketName, .optional(.text(.label(maximum: 20))),
      "Name of their bucket, to which suffix, account and region are added; <name>-access-logs by default.")
    each.setting(
      "bucket", &bucket, .optional(.text(.orReference(.bucketName))),
      "Name of an existing bucket in the same account and region that takes all logs of buckets, in place of new ones.")
    each.setting("groups", &groups, .choice(), "One log group for all services, or one for each.")
    each.setting(
      "loadBalancerGroup", &loadBalancerGroup, .boolean,
      "Whether there is a log group for entries imported from the load balancer's logs in S3.")
  }
}

extension LogSettings {
  /// The logs of programs and databases alone: none of the network, the load balancer and the frontend.
  static var essential: LogSettings {
    var logs = LogSettings()
    (logs.flowLogDays, logs.loadBalancerLogDays, logs.accessLogDays) = (.off, .off, .off)
    return logs
  }

  /// The retentions of logs in buckets, with their settings.
  var bucketDays: [(days: Toggle<Int>, setting: SettingPath)] {
    (flowLogsTo == .bucket ? [(flowLogDays, Setting.logs.flowLogDays)] : []) + [
      (loadBalancerLogDays, Setting.logs.loadBalancerLogDays), (accessLogDays, Setting.logs.accessLogDays),
    ]
  }

  /// Retention of the network's flow logs in days; nil for no logs.
  var flowLogs: Int? { flowLogDays.resolved(retentionDays) }

  /// Retention of the load balancer's access logs in days; nil for no logs.
  var loadBalancerLogs: Int? { loadBalancerLogDays.resolved(retentionDays) }

  /// Retention in days of the logs of CloudFront and of requests to all other buckets; nil for no logs.
  var accessLogs: Int? { accessLogDays.resolved(retentionDays) }

  /// Retention of audit logs in days: at least a year, as required by PCI DSS 4.0 requirement 10.5.1.
  var auditDays: Int { max(retentionDays, 365) }
}

extension PaymentSystem {
  /// Retention of the load balancer's access logs in days; nil if there are none.
  var loadBalancerLogDays: Int? { createsLoadBalancer ? logs.loadBalancerLogs : nil }

  /// Retention of the network's flow logs in days; nil if there are none.
  var flowLogDays: Int? { createsNetwork ? logs.flowLogs : nil }

  /// True if the network's flow logs go to a bucket.
  var hasFlowLogBucket: Bool { flowLogDays != nil && logs.flowLogsTo == .bucket }

  /// Retention of the access logs of buckets and distributions in days; nil if there are none.
  var accessLogDays: Int? {
    let makesLogBuckets =
      logs.bucket == nil && (loadBalancerLogDays != nil || hasFlowLogBucket || account.awsConfig)
    let hasLogs = makesLogBuckets || frontend != nil || domain != nil || !buckets.made().isEmpty
    return hasLogs ? logs.accessLogs : nil
  }
}
