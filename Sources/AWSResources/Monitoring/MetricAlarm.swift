import InfraModel

/// An alarm of CloudWatch, which tells a topic when a metric goes past a threshold and when it is back.
public struct MetricAlarm: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_metric_alarm", pulumi: "aws:cloudwatch:MetricAlarm",
    cloudFormation: "AWS::CloudWatch::Alarm", noun: "alarm")

  /// On which side of the threshold the alarm goes off.
  public enum Comparison: String, Sendable {
    /// Greater than the threshold.
    case above = "GreaterThanThreshold"
    /// Less than the threshold.
    case below = "LessThanThreshold"
  }

  /// What a period without values counts as.
  public enum MissingData: String, Sendable {
    /// As good.
    case notBreaching
    /// As bad.
    case breaching
    /// As what was before.
    case ignore
    /// As not known: the alarm goes to `INSUFFICIENT_DATA`.
    case missing
  }

  /// Its name, up to 255 characters.
  public var name: Value<String>
  /// What it means when the alarm goes off, up to 1024 characters.
  public var description: String
  /// What it watches.
  public var metric: Metric
  /// On which side of the threshold it goes off.
  public var comparison: Comparison
  /// The threshold, in the metric's unit.
  public var threshold: Int
  /// Seconds over which values are taken together: 10, 20, 30 or a multiple of 60.
  public var periodSeconds: Int
  /// How many periods in a row must be past the threshold; all together at most a day, with periods of an hour a week.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
  public var evaluations: Int
  /// The topic that is told; its policy must let `cloudwatch.amazonaws.com` publish.
  public var topic: Ref<Topic>
  /// What a period without values counts as.
  public var missingData: MissingData
  /// Why it can never go off, where that is known: a threshold that its metric cannot pass, or a metric that nobody
  /// publishes. It is in no program.
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

  /// A map in the provider, a list of pairs in CloudFormation.
  private func dimensions(in dialect: Dialect) -> Expression {
    switch dialect {
    case .provider: .object(metric.dimensions.map { Expression.Member($0.name, $0.value.expression) })
    case .cloudFormation: .list(metric.dimensions.map { .object(["Name": $0.name, "Value": $0.value]) })
    }
  }
}

extension Ref<MetricAlarm> {
  /// The alarm's ARN.
  public var arn: Value<String> { attribute(MetricAlarm.arn) }
  /// The alarm's name.
  public var name: Value<String> { attribute(MetricAlarm.alarmName) }
}
