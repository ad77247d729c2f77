import AWSResources
import InfraModel

/// The alarms and their topic.
struct Alarms {
  let topic: Ref<Topic>
  let settings: AlarmSettings
  private let context: BuildContext

  /// Condition of an alarm.
  struct Limit {
    let threshold: Int
    var comparison = MetricAlarm.Comparison.above
    var periodSeconds = 60
    var evaluations = 5
    var missingData = MetricAlarm.MissingData.notBreaching
    /// Reason why the alarm can never fire, if known.
    var obstacle: String?
  }

  init(_ settings: AlarmSettings, _ built: BuiltParts, _ context: BuildContext, in stack: inout Stack) {
    self.settings = settings
    self.context = context
    topic = Self.topic(settings, context, in: &stack)
    if let services = built.services {
      for service in services.all { watch(service, services, in: &stack) }
      if let balancer = services.balancing?.watched { watch(balancer, in: &stack) }
    }
    for (_, label, table, indexes) in built.tables?.all ?? [] {
      watch(table, label, in: &stack)
      for index in indexes { watch(index, of: table, label, in: &stack) }
    }
    for item in built.functions?.all ?? [] { watch(item.function, item.label, in: &stack) }
    for (label, workflow) in built.workflows?.all ?? [] { watch(workflow, label, in: &stack) }
    if let gateway = built.gateway { watch(gateway, in: &stack) }
    for database in built.databases { watch(database, in: &stack) }
    for queue in built.messaging?.queues ?? [] { watch(queue, in: &stack) }
    for entry in settings.custom { watch(entry, context.texts, in: &stack) }
    for entry in settings.logPatterns { watch(entry, context, in: &stack) }
  }

  /// Forward references to the alarms of a service that stop a deployment. The alarm for missing tasks is not included,
  /// because a deployment can be the remedy for it.
  static func alarms(
    of service: DisplayName, isSwitched: Bool, watchesTargets: Bool, in stack: inout Stack
  ) -> [Ref<MetricAlarm>] {
    let words = ["cpu", "memory"] + (watchesTargets ? targets(isSwitched).map { word($0, "unhealthy", "_") } : [])
    return words.map { stack.forwardReference("\(service.key)_\($0)_alarm") }
  }

  /// Names of a service's target groups: nil for a single group, or the two colors.
  private static func targets(_ isSwitched: Bool) -> [String?] { isSwitched ? ["blue", "green"] : [nil] }

  private static func word(_ colour: String?, _ word: String, _ joint: String) -> String {
    colour.map { "\($0)\(joint)\(word)" } ?? word
  }

  /// Key of the topic, for references before it is added.
  static let topicKey: LogicalName = "alarms_topic"

  /// Statements that allow a role to publish an alarm.
  static func publishing(to topic: Ref<Topic>, _ context: BuildContext) -> [PolicyStatement] {
    [PolicyStatement("PublishAlarms", allow: ["sns:Publish"], on: [topic.arn])]
      + (context.keys.messages.map {
        [PolicyStatement("UseMessageKey", allow: ["kms:Decrypt", "kms:GenerateDataKey"], on: [$0.arn])]
      } ?? [])
  }

  private static func topic(_ settings: AlarmSettings, _ context: BuildContext, in stack: inout Stack) -> Ref<Topic> {
    let email: Value<String> = stack.parameter(
      Parameter(
        "alarm_email", group: "Alarms", default: .string(settings.email),
        pattern: "^[!-?A-z|~]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
        maximumLength: 254, constraint: "Use an email address such as alerts@example.com.",
        "Email address for alarm notifications; its owner must confirm the subscription."))
    let reportsFindings = context.system.reportsFindings
    return stack.add(
      topicKey,
      Topic(
        name: context.name("alarms"), key: context.keys.messages,
        subscriptions: [.init(key: "email", to: .email(email))]
      ) { arn in
        let alarms = PolicyStatement(
          "AllowAlarms", allow: ["sns:Publish"], on: [arn], to: .service("cloudwatch.amazonaws.com"),
          when: [.sourceAccount(Value(.lookup(.accountID)))])
        // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
        let events = PolicyStatement(
          "AllowEvents", allow: ["sns:Publish"], on: [arn], to: .service("events.amazonaws.com"))
        return [alarms] + (reportsFindings ? [events] : [])
      })
  }

  func alarm(
    _ key: LogicalName, _ label: String, _ description: String, _ metric: Metric, _ limit: Limit,
    comment: String? = nil, in stack: inout Stack
  ) {
    stack.add(
      "\(key)_alarm",
      MetricAlarm(
        name: context.name(label), description: description, metric: metric, comparison: limit.comparison,
        threshold: limit.threshold, periodSeconds: limit.periodSeconds, evaluations: limit.evaluations, topic: topic,
        missingData: limit.missingData, obstacle: limit.obstacle),
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
    let obstacle =
      settings.unhealthyHosts < service.maximumTargets
      ? nil
      : "waits for more than \(settings.unhealthyHosts) unhealthy tasks of at most \(service.maximumTargets)"
    let balancer = services.balancing?.watched
    let groups = [service.blue, service.green].compactMap { group in balancer.flatMap { lb in group.map { (lb, $0) } } }
    for (colour, (balancer, group)) in zip(Self.targets(service.green != nil), groups) {
      alarm(
        "\(key)_\(Self.word(colour, "unhealthy", "_"))", "\(label)-\(Self.word(colour, "unhealthy", "-"))",
        Self.moreThan(
          settings.unhealthyHosts,
          "unhealthy tasks of the \(label) service\(colour.map { " in the \($0) target group" } ?? "")"),
        Metrics.targets("UnHealthyHostCount", "Maximum", group, balancer),
        Limit(threshold: settings.unhealthyHosts, obstacle: obstacle), in: &stack)
    }
    alarm(
      "\(key)_no_tasks", "\(label)-no-tasks", "No running task of the \(label) service",
      Metrics.service("RunningTaskCount", service, services, statistic: "Minimum"),
      Limit(threshold: 1, comparison: .below, evaluations: 3, missingData: .breaching), in: &stack)
  }

  private func watch(_ balancer: Ref<LoadBalancer>, in stack: inout Stack) {
    alarm(
      "alb_errors", "alb-errors",
      Self.moreThan(settings.loadBalancerErrors, "5xx responses generated by the load balancer"),
      Metrics.balancer("HTTPCode_ELB_5XX_Count", "Sum", balancer),
      Limit(threshold: settings.loadBalancerErrors, periodSeconds: 300, evaluations: 1),
      comment: "The load balancer returns 502, 503 or 504 when no task responds.", in: &stack)
  }

  private func watch(_ function: Ref<LambdaFunction>, _ label: DisplayName, in stack: inout Stack) {
    func watch(_ word: String, _ description: String, _ metric: String, _ threshold: Int) {
      alarm(
        "\(label.key)_\(word)", "\(CaseStyle.kebab(label.name))-\(word)", description,
        Metrics.function(metric, function), Limit(threshold: threshold, periodSeconds: 300, evaluations: 1), in: &stack)
    }
    watch(
      "errors", Self.moreThan(settings.functionErrors, "errors of the \(label.name) function"), "Errors",
      settings.functionErrors)
    watch("throttles", "Invocations of the \(label.name) function were throttled", "Throttles", 0)
  }

  private func watch(_ workflow: Ref<StateMachine>, _ label: DisplayName, in stack: inout Stack) {
    func watch(_ word: String, _ description: String, _ metric: String, _ threshold: Int) {
      alarm(
        "\(Workflows.key(of: label))_\(word)", "\(label.name)-workflow-\(word)", description,
        Metrics.workflow(metric, workflow), Limit(threshold: threshold, periodSeconds: 300, evaluations: 1), in: &stack)
    }
    watch(
      "failures", Self.moreThan(settings.workflowFailures, "failed executions of the \(label.name) workflow"),
      "ExecutionsFailed", settings.workflowFailures)
    watch("timeouts", "Executions of the \(label.name) workflow timed out", "ExecutionsTimedOut", 0)
  }

  private func watch(_ table: Ref<DynamoDBTable>, _ label: DisplayName, in stack: inout Stack) {
    for (word, metric) in [("read", "ReadThrottleEvents"), ("write", "WriteThrottleEvents")] {
      alarm(
        "\(label.key)_\(word)_throttles", "\(label.name)-\(word)-throttles",
        Self.throttled(word, "table \(label.words)"),
        Metrics.table(metric, table),
        Limit(threshold: 0, periodSeconds: 300, evaluations: 1), in: &stack)
    }
  }

  private static func throttled(_ word: String, _ subject: String) -> String {
    "\(word == "read" ? "Reads" : "Writes") of the \(subject) are throttled: its \(word) capacity is exhausted"
  }

  /// An index has a capacity of its own; the table's metrics leave it out.
  /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
  private func watch(_ index: String, of table: Ref<DynamoDBTable>, _ label: DisplayName, in stack: inout Stack) {
    let words = CaseStyle.words(index)
    for (word, metric) in [("read", "ReadThrottleEvents"), ("write", "WriteThrottleEvents")] {
      alarm(
        "\(label.key)_\(words)_\(word)_throttles", "\(label.name)-\(CaseStyle.kebab(words))-\(word)-throttles",
        Self.throttled(word, "index \(index) of the table \(label.words)"),
        Metrics.index(metric, index, of: table), Limit(threshold: 0, periodSeconds: 300, evaluations: 1), in: &stack)
    }
  }

  private func watch(_ gateway: Gateway, in stack: inout Stack) {
    alarm(
      "gateway_errors", "api-errors", Self.moreThan(settings.serverErrors, "API requests with a 5xx response"),
      Metrics.api("5XXError", gateway),
      Limit(threshold: settings.serverErrors, periodSeconds: 300, evaluations: 1), in: &stack)
  }

  /// Description of an alarm above a threshold; with the threshold 0, any occurrence raises it.
  static func moreThan(_ count: Int, _ what: String) -> String {
    count > 0 ? "More than \(count) \(what)" : what.prefix(1).uppercased() + what.dropFirst()
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs.append(StackOutput("alarm_topic_arn", topic.arn, "ARN of the SNS topic for alarms."))
  }
}

extension Part {
  static let monitoring = Part { built, context, stack in
    let system = context.system
    if system.alarms == nil && system.dashboard == nil && system.tracing == nil { return }
    stack.begin("monitoring", "Monitoring")
    if let tracing = system.tracing { tracing.addSampling(context, to: &stack) }
    built.alarms = system.alarms.map { Alarms($0, built, context, in: &stack) }
    built.dashboard = system.dashboard.map { MonitoringDashboard($0, built, context, in: &stack) }
  } outputs: { built, stack in
    built.alarms?.addOutputs(to: &stack)
    built.dashboard?.addOutputs(to: &stack)
  }
}
