import AWSResources
import InfraModel

/// The alarms and the topic that they go to.
struct Alarms {
  let topic: Ref<Topic>
  private let settings: AlarmSettings
  private let site: Site

  /// What can be watched.
  struct Watched {
    let services: Services?
    let database: Database?
    let tables: Tables
    let functions: FunctionGroup?
    let gateway: Gateway?
  }

  /// When an alarm goes off.
  struct Limit {
    let threshold: Int
    var comparison = MetricAlarm.Comparison.above
    var periodSeconds = 60
    var evaluations = 5
  }

  init(_ settings: AlarmSettings, _ watched: Watched, _ site: Site, in stack: inout Stack) {
    self.settings = settings
    self.site = site
    topic = Self.topic(settings, site, in: &stack)
    if let services = watched.services {
      for service in services.all { watch(service, services, in: &stack) }
    }
    for (_, label, table) in watched.tables.all { watch(table, label, in: &stack) }
    for (label, _, function) in watched.functions?.all ?? [] { watch(function, label, in: &stack) }
    if let gateway = watched.gateway { watch(gateway, in: &stack) }
    if let database = watched.database { watch(database, in: &stack) }
  }

  /// The key of the topic, for who refers to it before it is added.
  static let topicKey: ResourceKey = "alarms_topic"

  /// Lets a role raise an alarm by itself.
  static func publishing(to topic: Ref<Topic>, _ site: Site) -> [PolicyStatement] {
    [PolicyStatement("RaiseAlarm", allow: ["sns:Publish"], on: [topic.arn])]
      + (site.keys.messages.map {
        [PolicyStatement("UseMessageKey", allow: ["kms:Decrypt", "kms:GenerateDataKey"], on: [$0.arn])]
      } ?? [])
  }

  private static func topic(_ settings: AlarmSettings, _ site: Site, in stack: inout Stack) -> Ref<Topic> {
    let email: Value<String> = stack.parameter(
      Parameter(
        "alarm_email", group: "Alarms", default: .string(settings.email),
        pattern: "^[!-?A-z|~]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
        maximumLength: 254, constraint: "Use an email address such as alerts@example.com.",
        "Email address for alarm notifications; its owner must confirm the subscription."))
    return stack.add(
      topicKey,
      Topic(
        name: site.name("alarms"), key: site.keys.messages, subscriptions: [.init(key: "email", to: .email(email))]
      ) { arn in
        [
          PolicyStatement(
            "AllowAlarms", allow: ["sns:Publish"], on: [arn], to: .service("cloudwatch.amazonaws.com"),
            when: [.init("StringEquals", "aws:SourceAccount", Value(.lookup(.accountID)))])
        ]
      })
  }

  private func alarm(
    _ key: ResourceKey, _ label: String, _ description: String, _ metric: Metric, _ limit: Limit,
    comment: String? = nil, in stack: inout Stack
  ) {
    stack.add(
      "\(key)_alarm",
      MetricAlarm(
        name: site.name(label), description: description, metric: metric, comparison: limit.comparison,
        threshold: limit.threshold, periodSeconds: limit.periodSeconds, evaluations: limit.evaluations, topic: topic),
      comment: comment)
  }

  private func watch(_ service: Service, _ services: Services, in stack: inout Stack) {
    let (key, label) = (service.label.key, service.label.name)
    alarm(
      "\(key)_cpu", "\(label)-cpu", "CPU utilization of the \(label) service above \(settings.cpuPercent)%",
      Metrics.service("CPUUtilization", service, services), Limit(threshold: settings.cpuPercent), in: &stack)
    alarm(
      "\(key)_memory", "\(label)-memory", "Memory utilization of the \(label) service above \(settings.memoryPercent)%",
      Metrics.service("MemoryUtilization", service, services), Limit(threshold: settings.memoryPercent), in: &stack)
    for (colour, group) in [("blue", service.blue), ("green", service.green)] {
      guard let group else { continue }
      let isOnly = service.green == nil
      alarm(
        isOnly ? "\(key)_unhealthy" : "\(key)_\(colour)_unhealthy",
        isOnly ? "\(label)-unhealthy" : "\(label)-\(colour)-unhealthy",
        "More than \(settings.unhealthyHosts) unhealthy tasks of the \(label) service\(isOnly ? "" : " in the \(colour) target group")",
        Metrics.targets("UnHealthyHostCount", "Maximum", group, services.balancing.loadBalancer),
        Limit(threshold: settings.unhealthyHosts), in: &stack)
    }
  }

  private func watch(_ function: Ref<LambdaFunction>, _ label: Label, in stack: inout Stack) {
    func watch(_ word: String, _ description: String, _ metric: String, _ threshold: Int) {
      alarm(
        "\(label.key)_\(word)", "\(CaseStyle.kebab(label.name))-\(word)", description,
        Metrics.function(metric, function), Limit(threshold: threshold, periodSeconds: 300, evaluations: 1), in: &stack)
    }
    watch(
      "errors", "More than \(settings.functionErrors) errors of the \(label.name) function", "Errors",
      settings.functionErrors)
    watch("throttles", "Invocations of the \(label.name) function were throttled", "Throttles", 0)
  }

  private func watch(_ table: Ref<DynamoDBTable>, _ label: Label, in stack: inout Stack) {
    for (word, metric) in [("read", "ReadThrottleEvents"), ("write", "WriteThrottleEvents")] {
      alarm(
        "\(label.key)_\(word)_throttles", "\(label.name)-\(word)-throttles",
        "The table \(label.words) refused to \(word): its \(word) capacity is used up", Metrics.table(metric, table),
        Limit(threshold: 0, periodSeconds: 300, evaluations: 1), in: &stack)
    }
  }

  private func watch(_ gateway: Gateway, in stack: inout Stack) {
    alarm(
      "gateway_errors", "api-errors", "More than \(settings.serverErrors) API requests failed with a 5xx status",
      Metrics.api("5XXError", gateway),
      Limit(threshold: settings.serverErrors, periodSeconds: 300, evaluations: 1), in: &stack)
  }

  private func watch(_ database: Database, in stack: inout Stack) {
    alarm(
      "database_cpu", "db-cpu", "CPU utilization of the database above \(settings.databaseCPUPercent)%",
      Metrics.database("CPUUtilization", database), Limit(threshold: settings.databaseCPUPercent), in: &stack)
    alarm(
      "database_connections", "db-connections", "More than \(settings.databaseConnections) connections to the database",
      Metrics.database("DatabaseConnections", database, statistic: "Maximum"),
      Limit(threshold: settings.databaseConnections), in: &stack)
    let gibibyte = 1 << 30
    switch database.server {
    case .instance:
      alarm(
        "database_storage", "db-storage", "Free storage of the database below \(settings.freeStoragePercent)%",
        Metrics.database("FreeStorageSpace", database, statistic: "Minimum"),
        Limit(
          threshold: database.settings.storageGiB * gibibyte / 100 * settings.freeStoragePercent, comparison: .below),
        in: &stack)
    case .cluster:
      alarm(
        "database_storage", "db-storage",
        "Free local storage of a database instance below \(settings.freeLocalStorageGiB) GiB",
        Metrics.database("FreeLocalStorage", database, statistic: "Minimum"),
        Limit(threshold: settings.freeLocalStorageGiB * gibibyte, comparison: .below),
        comment:
          "Aurora grows the cluster volume automatically, so the alarm watches the local storage of each instance.",
        in: &stack)
    }
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs.append(Output("alarm_topic_arn", topic.arn, "ARN of the SNS topic for alarms."))
  }
}
