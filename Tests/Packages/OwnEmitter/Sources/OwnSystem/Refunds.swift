import AWSResources
import InfraModel

/// Refunds, worked on one after the other: their queue, one for those that failed, and an alarm on the latter.
public struct Refunds: Sendable {
  /// How often a refund is tried.
  public var attempts: Int

  /// Creates the component.
  public init(attempts: Int = 5) { self.attempts = attempts }

  /// Adds it to a payment system; the alarm only where the system has a topic for alarms.
  public func add(to stack: inout Stack) {
    stack.begin("refunds", "Refunds")
    let failed = stack.add("failed_refunds_queue", queue("failed-refunds", of: stack))
    let refunds = stack.add("refunds_queue", queue("refunds", of: stack, deadLetters: (failed, attempts)))
    if let topic = stack.existing("alarms_topic", Topic.self) {
      stack.add(
        "failed_refunds_alarm",
        MetricAlarm(
          name: "\(stack.name)-failed-refunds-\(Self.suffix)", description: "A refund failed \(attempts) times",
          metric: Metric(
            namespace: "AWS/SQS", name: "ApproximateNumberOfMessagesVisible",
            dimensions: [("QueueName", failed.name)], statistic: "Maximum"),
          comparison: .above, threshold: 0, periodSeconds: 60, evaluations: 1, topic: topic))
    }
    stack.outputs.append(StackOutput("refunds_queue_url", refunds.url, "URL of the queue of refunds."))
  }

  private static let suffix: Value<String> = Value(.parameter("environment_suffix"))

  private func queue(
    _ what: String, of stack: Stack, deadLetters: (queue: Ref<Queue>, attempts: Int)? = nil
  ) -> Queue {
    Queue(
      name: "\(stack.name)-\(what)-\(Self.suffix)", key: nil, visibilitySeconds: 60, retentionDays: 14,
      deadLetters: deadLetters)
  }
}
