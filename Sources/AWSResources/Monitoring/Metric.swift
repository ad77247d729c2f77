import InfraModel

/// A metric of CloudWatch and how its values are taken together over a period.
public struct Metric: Sendable {
  /// Whose metric it is, such as `AWS/ECS`.
  public var namespace: String
  /// Its name, such as `CPUUtilization`.
  public var name: String
  /// What is measured, such as `ClusterName` and the cluster's name; each name once, 30 at most.
  public var dimensions: [(name: String, value: Value<String>)]
  /// How values are taken together: `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`.
  public var statistic: String

  /// Creates a metric.
  public init(
    namespace: String, name: String, dimensions: [(name: String, value: Value<String>)], statistic: String
  ) {
    self.namespace = namespace
    self.name = name
    self.dimensions = dimensions
    self.statistic = statistic
  }

  /// Whether alarms take the statistic as one of the five simple ones; they have another property for the others.
  var isSimple: Bool { ["SampleCount", "Average", "Sum", "Minimum", "Maximum"].contains(statistic) }
}
