import AWSResources
import InfraModel

extension KitchenSink {
  static func addMonitoring(
    to stack: inout Stack, suffix: Value<String>, alarms: Ref<Topic>, queue: Ref<Queue>
  ) {
    func processor(_ statistic: String) -> Metric {
      Metric(
        namespace: "AWS/ECS", name: "CPUUtilization", dimensions: [(name: "ClusterName", value: cluster.name)],
        statistic: statistic)
    }
    let cluster = stack.forwardReference("cluster", ECSCluster.self)
    let waiting = Metric(
      namespace: "AWS/SQS", name: "ApproximateNumberOfMessagesVisible",
      dimensions: [(name: "QueueName", value: queue.name)], statistic: "Maximum")
    let payments = Metric(namespace: "Sink", name: "Payments", dimensions: [], statistic: "Sum")
    let busy = stack.add(
      "busy_alarm",
      MetricAlarm(
        name: "sink-busy-\(suffix)", description: "The cluster's processors are busy.", metric: processor("p99"),
        comparison: .above, threshold: 80, periodSeconds: 60, evaluations: 5, topic: alarms))
    let idle = stack.add(
      "no_payments_alarm",
      MetricAlarm(
        name: "sink-no-payments-\(suffix)", description: "Nobody pays any more.", metric: payments,
        comparison: .below, threshold: 1, periodSeconds: 300, evaluations: 3, topic: alarms, missingData: .breaching))
    stack.add(
      "refused_metric_filter",
      MetricFilter(
        name: "sink-refused-\(suffix)", pattern: #"{ ($.level = "error") && ($.code = "*${code}*") }"#,
        logGroup: stack.forwardReference("reports_log_group"), namespace: "sink-\(suffix)",
        metric: "Refused"))
    let dashboard = stack.add(
      "overview_dashboard",
      Dashboard(
        name: "sink-overview-\(suffix)", periodSeconds: 300,
        widgets: [
          .init(title: "Processor use", metrics: [processor("Average"), processor("p99")], label: "Percent"),
          .init(title: "Waiting messages", metrics: [waiting]),
          .init(title: "Payments \"in\" ${five} minutes", metrics: [payments]),
        ]))
    stack.add(
      "requests_sampling_rule",
      SamplingRule(name: "sink-\(suffix)", services: "sink-*", priority: 100, reservoir: 1, rate: "0.05"))
    let region = stack.lookup(.region)
    stack.outputs += [
      StackOutput("busy_alarm_arn", busy.arn, "ARN of the alarm on the processors."),
      StackOutput("no_payments_alarm_name", idle.name, "Name of the alarm on missing payments."),
      StackOutput(
        "dashboard_url", Dashboard.consoleURL(name: dashboard.name, region: region), "Where people see the dashboard."),
    ]
  }
}
