import InfraModel

/// Performance Insights setting of a database instance.
public enum Insights: Sendable {
  /// Disabled.
  case off
  /// Enabled with 7 days of retention, encrypted with the key; nil uses the AWS managed key for RDS.
  case on(key: Ref<KMSKey>?)

  /// True if Performance Insights is enabled.
  public var isOn: Bool { if case .on = self { true } else { false } }
  /// Customer managed key, if given.
  public var key: Ref<KMSKey>? { if case .on(let key) = self { key } else { nil } }

  /// Interval of enhanced monitoring in seconds.
  static let monitoringSeconds = 60

  // Disabled is the default of both engines, and only one of them sends it to AWS if it is set.
  func describe(into r: ResourceWriter, rule: UpdateRule = []) {
    guard case .on(let key) = self else { return }
    r.set("performance_insights_enabled", "EnablePerformanceInsights", true, rule: rule)
    r.set(
      "performance_insights_kms_key_id", "PerformanceInsightsKMSKeyId", key?.arn, cloudFormation: .mayReplace,
      rule: .keptWhenRemoved)
  }
}
