import InfraModel

/// Whether Performance Insights records what a database server's load consists of.
public enum Insights: Sendable {
  /// Nothing is recorded.
  case off
  /// The load of the last 7 days, encrypted with the key; nil takes the account's key for RDS.
  case on(key: Ref<KMSKey>?)

  /// Whether anything is recorded.
  public var isOn: Bool { if case .on = self { true } else { false } }
  /// The key of the account's that encrypts it.
  public var key: Ref<KMSKey>? { if case .on(let key) = self { key } else { nil } }

  /// Seconds between two measurements of the operating system, where a role for them is given.
  static let monitoringSeconds = 60

  // Off is the default of both engines, and only one of them tells AWS so when it is written.
  func describe(into r: ResourceWriter, rule: UpdateRule = []) {
    guard case .on(let key) = self else { return }
    r.set("performance_insights_enabled", "EnablePerformanceInsights", true, rule: rule)
    r.set(
      "performance_insights_kms_key_id", "PerformanceInsightsKMSKeyId", key?.arn, cloudFormation: .mayReplace,
      rule: .keptWhenRemoved)
  }
}
