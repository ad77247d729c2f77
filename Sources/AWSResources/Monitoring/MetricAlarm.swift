import InfraModel

/// A CloudWatch alarm, which notifies a topic when a metric crosses a threshold and when it returns.
public struct MetricAlarm: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_metric_alarm", pulumi: "aws:cloudwatch:MetricAlarm",
    cloudFormation: "AWS::CloudWatch::Alarm", noun: "alarm", identity: "AlarmName",
    reading: Reading("cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"))

  /// Comparison with the threshold.
  public enum Comparison: String, Sendable {
    /// Greater than the threshold.
    case above = "GreaterThanThreshold"
    /// Less than the threshold.
    case below = "LessThanThreshold"
  }

  /// Treatment of periods without data.
  public enum MissingData: String, CaseIterable, Sendable {
    /// Within the threshold.
    case notBreaching
    /// Beyond the threshold.
    case breaching
    /// The current state is kept.
    case ignore
    /// The alarm changes to `INSUFFICIENT_DATA`.
    case missing
  }

  /// Name, up to 255 characters.
  public var name: Value<String>
  /// Description of the problem for the receiver of the alarm, up to 1024 characters.
  public var description: String
  /// Metric of the alarm.
  public var metric: Metric
  /// Comparison with the threshold.
  public var comparison: Comparison
  /// Threshold in the metric's unit.
  public var threshold: Int
  /// Period in seconds: 10, 20, 30 or a multiple of 60.
  public var periodSeconds: Int
  /// Number of consecutive periods that must cross the threshold. All periods together are at most one day, or one week
  /// for periods of at least an hour.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
  public var evaluations: Int
  /// Topic for notifications. Its policy must allow `cloudwatch.amazonaws.com` to publish.
  public var topic: Ref<Topic>
  /// Treatment of periods without data.
  public var missingData: MissingData
  /// Reason why the alarm can never fire, if known: a threshold out of the metric's range, or a metric that nothing
  /// publishes. It is not part of generated programs.
  public var obstacle: String?

  /// Creates an alarm.
  public init(
    name: Value<String>, description: String, metric: Metric, comparison: Comparison, threshold: Int,
    periodSeconds: Int, evaluations: Int, topic: Ref<Topic>, missingData: MissingData = .notBreaching,
    obstacle: String? = nil
  ) {
    self.name = name
    self.description = description
    self.metric = metric
    self.comparison = comparison
    self.threshold = threshold
    self.periodSeconds = periodSeconds
    self.evaluations = evaluations
    self.topic = topic
    self.missingData = missingData
    self.obstacle = obstacle
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("alarm", name, maximum: 255)] }

  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let alarmName = AttributeName("alarm_name", pulumi: "name", cloudFormation: .ref)

  public func describe(into r: ResourceWriter) {
    r.set(PropertyName("alarm_name", pulumi: "name"), "AlarmName", name, .renames)
    r.set("alarm_description", "AlarmDescription", description)
    r.set("namespace", "Namespace", metric.namespace)
    r.set("metric_name", "MetricName", metric.name)
    if !metric.dimensions.isEmpty { r.set("dimensions", "Dimensions", dimensions(in: r.dialect)) }
    if metric.isSimple {
      r.set("statistic", "Statistic", metric.statistic)
    } else {
      r.set("extended_statistic", "ExtendedStatistic", metric.statistic)
    }
    r.set("comparison_operator", "ComparisonOperator", comparison.rawValue)
    r.set("threshold", "Threshold", threshold)
    r.set("period", "Period", periodSeconds)
    r.set("evaluation_periods", "EvaluationPeriods", evaluations)
    r.set("treat_missing_data", "TreatMissingData", missingData.rawValue)
    r.set("actions_enabled", "ActionsEnabled", true)
    r.set("alarm_actions", "AlarmActions", [topic.arn])
    r.set("ok_actions", "OKActions", [topic.arn])
    r.tags()
  }

  /// A map in the provider, a list of name/value pairs in CloudFormation.
  private func dimensions(in dialect: Dialect) -> Expression {
    switch dialect {
    case .provider: .object(metric.dimensions.map { Expression.Member($0.name, $0.value.expression) })
    case .cloudFormation: .list(metric.dimensions.map { .object(["Name": $0.name, "Value": $0.value]) })
    }
  }
}

extension Ref<MetricAlarm> {
  /// ARN of the alarm.
  public var arn: Value<String> { attribute(MetricAlarm.arn) }
  /// Name of the alarm.
  public var name: Value<String> { attribute(MetricAlarm.alarmName) }
}
