import AWSResources
import InfraModel
import PaymentSystem

/// Refunds, worked on one after the other: their queue, one for those that failed, and an alarm on the latter.
public struct Refunds: Component {
  /// The service that sends refunds.
  public var service: String
  /// How often a refund is tried.
  public var attempts: Int

  /// Creates the component.
  public init(from service: String, attempts: Int = 5) {
    self.service = service
    self.attempts = attempts
  }

  public var policies: [Policy] {
    [
      Policy(
        "refunds.attempts", "A refund is tried at least five times.", .low,
        [
          .of(Queue.self, remedy: "give Refunds more attempts", checks: [.both("OWN_REFUNDS_1")]) { queue, key, _ in
            guard key == "refunds_queue", let attempts = queue.deadLetters?.attempts, attempts < 5 else { return nil }
            return "gives up after \(attempts) attempts"
          }
        ])
    ]
  }

  public func add(to system: inout SystemBuilder) {
    system.stack.begin("refunds", "Refunds")
    let failed = system.stack.add("failed_refunds_queue", queue("failed-refunds", in: system))
    let refunds = system.stack.add("refunds_queue", queue("refunds", in: system, deadLetters: (failed, attempts)))
    if let role = system.taskRole(of: service) {
      let key = system.messageKey.map { [PolicyStatement.usingMessageKey($0)] } ?? []
      system.grant("refunds", [.sending(to: [refunds])] + key, to: role)
    }
    if let topic = system.alarmTopic {
      system.stack.add(
        "failed_refunds_alarm",
        MetricAlarm(
          name: system.name("failed-refunds"), description: "A refund failed \(attempts) times",
          metric: Metric(
            namespace: "AWS/SQS", name: "ApproximateNumberOfMessagesVisible",
            dimensions: [("QueueName", failed.name)], statistic: "Maximum"),
          comparison: .above, threshold: 0, periodSeconds: 60, evaluations: 1, topic: topic))
    }
    system.stack.outputs.append(StackOutput("refunds_queue_url", refunds.url, "URL of the queue of refunds."))
  }

  private func queue(
    _ what: String, in system: SystemBuilder, deadLetters: (queue: Ref<Queue>, attempts: Int)? = nil
  ) -> Queue {
    Queue(
      name: system.name(what), key: system.messageKey, visibilitySeconds: 60, retentionDays: 14,
      deadLetters: deadLetters)
  }
}
