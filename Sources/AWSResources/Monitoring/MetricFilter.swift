import InfraModel

/// A metric filter, which counts the events of a log group that match a pattern.
public struct MetricFilter: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_log_metric_filter", pulumi: "aws:cloudwatch:LogMetricFilter",
    cloudFormation: "AWS::Logs::MetricFilter", noun: "metric_filter",
    identity: Identity(
      [.property("LogGroupName", "{log_group_name}"), .physicalID("FilterName", "{name}")],
      import: "{log_group_name}:{name}"),
    reading: Reading("logs:DescribeMetricFilters"))

  /// Name, up to 512 characters.
  public var name: Value<String>
  /// Filter pattern, up to 1024 characters.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
  public var pattern: String
  /// Log group with the events.
  public var logGroup: Ref<LogGroup>
  /// Namespace of the metric, up to 255 characters.
  public var namespace: Value<String>
  /// Name of the metric, up to 255 characters.
  public var metric: String

  /// Creates a filter.
  public init(name: Value<String>, pattern: String, logGroup: Ref<LogGroup>, namespace: Value<String>, metric: String) {
    self.name = name
    self.pattern = pattern
    self.logGroup = logGroup
    self.namespace = namespace
    self.metric = metric
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("namespace of a metric filter", namespace, maximum: 255)]
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "FilterName", name, .renames)
    r.set("pattern", "FilterPattern", pattern)
    r.set("log_group_name", "LogGroupName", logGroup.name, .replaces)
    r.block("metric_transformation", "MetricTransformations", list: .inCloudFormation) {
      r.set("name", "MetricName", metric)
      r.set("namespace", "MetricNamespace", namespace)
      r.set("value", "MetricValue", "1")
    }
  }
}
