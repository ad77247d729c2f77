import InfraModel

/// A CloudWatch metric with a statistic.
public struct Metric: Sendable {
  /// Namespace, such as `AWS/ECS`.
  public var namespace: Value<String>
  /// Name, such as `CPUUtilization`.
  public var name: String
  /// Dimensions, such as `ClusterName` with the cluster's name. Each name may occur once, at most 30 in total.
  public var dimensions: [(name: String, value: Value<String>)]
  /// Statistic: `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`.
  public var statistic: String

  /// Creates a metric.
  public init(
    namespace: Value<String>, name: String, dimensions: [(name: String, value: Value<String>)], statistic: String
  ) {
    self.namespace = namespace
    self.name = name
    self.dimensions = dimensions
    self.statistic = statistic
  }

  /// The standard statistics. Alarms have another property for extended ones.
  public static let statistics = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"]

  var isSimple: Bool { Self.statistics.contains(statistic) }
}
