import AWSResources
internal import Configuration

/// The logs in CloudWatch.
struct LogSettings: Settings {
  /// How the services' logs are divided.
  enum Groups: String, CaseIterable {
    case one
    case perService = "per-service"
  }

  var keepDays = 90
  var groups = Groups.one
  var loadBalancerGroup = false

  static let title = "The logs in CloudWatch."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "keepDays", &keepDays, .integer(oneOf: LogGroup.retentionDays, unit: "days"), "How long they are kept.")
    each.setting("groups", &groups, .choice(), "One log group for all services, or one for each.")
    each.setting(
      "loadBalancerGroup", &loadBalancerGroup, .boolean,
      "Whether there is a log group for entries imported from the load balancer's logs in S3.")
  }
}

extension LogSettings {
  /// Days that audit logs are kept: a year at least, as PCI DSS 4.0 requirement 10.5.1 wants.
  var auditDays: Int { max(keepDays, 365) }
}
