import AWSResources
import EmitterConformance
import InfraModel
import PaymentSystem
import Testing

/// Every alarm of every starter watches a metric that AWS publishes, and can fire.
@Suite struct AlarmTests {
  /// A metric as its service documents it.
  private struct Published {
    let namespace: String
    let name: String
    /// The sorted names of the dimensions.
    let dimensions: [String]
    /// The statistics that fit the alarm.
    let statistics: Set<String>

    init(_ namespace: String, _ name: String, by dimensions: String..., as statistics: String...) {
      self.namespace = namespace
      self.name = name
      self.dimensions = dimensions
      self.statistics = Set(statistics)
    }
  }

  private static let published = [
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
    Published("AWS/ECS", "CPUUtilization", by: "ClusterName", "ServiceName", as: "Average", "Maximum"),
    Published("AWS/ECS", "MemoryUtilization", by: "ClusterName", "ServiceName", as: "Average", "Maximum"),
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
    Published("ECS/ContainerInsights", "RunningTaskCount", by: "ClusterName", "ServiceName", as: "Minimum"),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
    Published("AWS/ApplicationELB", "UnHealthyHostCount", by: "TargetGroup", "LoadBalancer", as: "Maximum"),
    Published("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", by: "LoadBalancer", as: "Sum"),
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html
    Published("AWS/RDS", "CPUUtilization", by: "DBInstanceIdentifier", as: "Average", "Maximum"),
    Published("AWS/RDS", "DatabaseConnections", by: "DBInstanceIdentifier", as: "Maximum"),
    Published("AWS/RDS", "FreeStorageSpace", by: "DBInstanceIdentifier", as: "Minimum"),
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
    // The average over the instances of a cluster hides a single busy instance.
    Published("AWS/RDS", "CPUUtilization", by: "DBClusterIdentifier", as: "Maximum"),
    Published("AWS/RDS", "DatabaseConnections", by: "DBClusterIdentifier", as: "Maximum"),
    Published("AWS/RDS", "FreeLocalStorage", by: "DBClusterIdentifier", as: "Minimum"),
    Published("AWS/RDS", "ACUUtilization", by: "DBClusterIdentifier", as: "Maximum"),
    Published("AWS/RDS", "FreeableMemory", by: "DBClusterIdentifier", as: "Minimum"),
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
    Published("AWS/SQS", "ApproximateNumberOfMessagesVisible", by: "QueueName", as: "Maximum"),
    Published("AWS/SQS", "ApproximateAgeOfOldestMessage", by: "QueueName", as: "Maximum"),
    // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
    Published("AWS/Lambda", "Errors", by: "FunctionName", as: "Sum"),
    Published("AWS/Lambda", "Throttles", by: "FunctionName", as: "Sum"),
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
    Published("AWS/DynamoDB", "ReadThrottleEvents", by: "TableName", as: "Sum"),
    Published("AWS/DynamoDB", "WriteThrottleEvents", by: "TableName", as: "Sum"),
    Published("AWS/DynamoDB", "ReadThrottleEvents", by: "TableName", "GlobalSecondaryIndexName", as: "Sum"),
    Published("AWS/DynamoDB", "WriteThrottleEvents", by: "TableName", "GlobalSecondaryIndexName", as: "Sum"),
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
    Published("AWS/ApiGateway", "5XXError", by: "ApiName", "Stage", as: "Sum"),
  ]

  /// Metrics that are published every minute, so that missing data means a failure.
  private static let steady: Set = ["RunningTaskCount", "HealthyHostCount"]

  @Test(arguments: GoldenTests.environments) func alarmsWatchPublishedMetrics(
    _ system: (name: String, environment: String)
  )
    throws
  {
    let stack = try GoldenTests.stack(system.name, system.environment)
    let isServerless = stack.entries.contains { ($0.resource as? AuroraInstance)?.instanceClass == "db.serverless" }
    for entry in stack.entries {
      guard let alarm = entry.resource as? MetricAlarm else { continue }
      let metric = alarm.metric
      let key = entry.name.key
      let match = Self.published.first {
        Expression.string($0.namespace) == metric.namespace.expression && $0.name == metric.name
          && $0.dimensions == metric.dimensions.map(\.name)
      }
      guard let match else {
        Issue.record("\(key): nobody publishes \(metric.namespace) \(metric.name) by \(metric.dimensions.map(\.name))")
        continue
      }
      #expect(match.statistics.contains(metric.statistic), "\(key): \(metric.statistic) of \(metric.name)")
      #expect(alarm.missingData == (Self.steady.contains(metric.name) ? .breaching : .notBreaching), "\(key)")
      // CloudWatch publishes these metrics once a minute.
      #expect(alarm.periodSeconds >= 60 && alarm.periodSeconds * alarm.evaluations <= 86_400, "\(key)")
      if metric.name.hasSuffix("Utilization") {
        #expect(alarm.comparison == .above && (1...99).contains(alarm.threshold), "\(key)")
      }
      if metric.name == "FreeLocalStorage", isServerless {
        #expect(alarm.obstacle != nil, "\(key): a serverless server does not publish it")
      }
      #expect(alarm.comparison == .below ? alarm.threshold > 0 : alarm.threshold >= 0, "\(key)")
    }
  }

  @Test(arguments: GoldenTests.environments) func alarmsNotifyTheTopic(_ system: (name: String, environment: String))
    throws
  {
    let stack = try GoldenTests.stack(system.name, system.environment)
    guard stack.entry("alarms_topic") != nil else { return }
    func watched(_ dimension: String) -> Set<String> {
      var keys: Set<String> = []
      for entry in stack.entries {
        guard let alarm = entry.resource as? MetricAlarm, alarm.obstacle == nil else { continue }
        for one in alarm.metric.dimensions where one.name == dimension {
          one.value.expression.forEachReference(in: .cloudFormation) { keys.insert($0.owner.key) }
        }
      }
      return keys
    }
    let queues = watched("QueueName")
    let services = watched("ServiceName")
    let events = Set(stack.entries.compactMap { ($0.resource as? EventRule).flatMap(Self.source) })
    for entry in stack.entries {
      switch entry.resource {
      case is Queue: #expect(queues.contains(entry.name.key), "nobody hears of \(entry.name.key)")
      case is ECSService: #expect(services.contains(entry.name.key), "nobody hears of \(entry.name.key)")
      case is GuardDutyDetector: #expect(events.contains("aws.guardduty"))
      case is ConfigRecorder: #expect(events.contains("aws.config"))
      default: break
      }
    }
  }

  /// The service whose events a rule sends to the topic.
  private static func source(of rule: EventRule) -> String? {
    guard case .event(.object(let members)) = rule.trigger, case .topic = rule.target,
      case .list(let sources)? = members.first(where: { $0.name == "source" })?.value,
      case .string(let text)? = sources.first
    else { return nil }
    return text
  }
}
