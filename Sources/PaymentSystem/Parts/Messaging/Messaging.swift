import AWSResources
internal import Configuration
import InfraModel

/// The topics, and the queues with their dead-letter queues.
struct Messaging {
  private let topics: [(entry: Keyed<TopicSettings>, topic: Ref<Topic>)]
  let queues: [MessageQueue]

  init(_ context: BuildContext, in stack: inout Stack) {
    let system = context.system
    let queues = system.queues.made().map { entry in
      let senders = context.links.grants(of: .queue(entry.name)).links.map(\.label)
      let (queue, deadLetters) = Self.queue(entry, senders, context, in: &stack)
      for sender in context.links.grants(of: .queue(entry.name)).links {
        guard let topic = context.links.topic(sender.link.to.name), topic.name.given != nil else { continue }
        // The topic belongs to another stack, so the subscription is a resource of its own.
        stack.add(
          "\(entry.label.key)_\(sender.label.key)_subscription",
          TopicSubscription(topic: topic, endpoint: .queue(arn: queue.arn)))
      }
      return MessageQueue(
        label: entry.label, settings: entry.value, queue: queue, deadLetters: deadLetters, topics: senders,
        consumers: context.links.consumers(ofQueue: entry.name))
    }
    self.queues = queues
    topics = system.topics.made().map { entry in
      let subscribers = queues.filter { queue in queue.topics.contains { $0.key == entry.label.key } }
      let topic = stack.add(
        Self.key(ofTopic: entry.label),
        Topic(
          name: context.name(entry.label.name), key: context.keys.messages,
          subscriptions: subscribers.map { .init(key: $0.label.key, to: .queue(arn: $0.queue.arn)) }))
      return (entry, topic)
    }
  }

  /// Key of a topic.
  static func key(ofTopic label: DisplayName) -> LogicalName { "\(label.key)_topic" }

  /// Key of a queue.
  static func key(ofQueue label: DisplayName) -> LogicalName { "\(label.key)_queue" }

  private static func queue(
    _ entry: Keyed<QueueSettings>, _ senders: [DisplayName], _ context: BuildContext, in stack: inout Stack
  ) -> (queue: Ref<Queue>, deadLetters: Ref<Queue>?) {
    let topics = context.links.grants(of: .queue(entry.name)).links.compactMap { context.links.topic($0.link.to.name) }
    let (label, settings, encryption) = (entry.label, entry.value, context.keys.messages)
    let deadLetters =
      settings.deadLetters
      ? stack.add(
        "\(label.key)_dead_letter_queue",
        Queue(
          name: context.name("\(label.name)-dead-letters"), key: encryption,
          visibilitySeconds: settings.visibilitySeconds, retentionDays: QueueSettings.maxRetentionDays, deadLetters: nil
        ),
        comment:
          "Dead-letter queue for messages that failed \(settings.maxReceives) \(settings.maxReceives == 1 ? "time" : "times")."
      ) : nil
    let queue = stack.add(
      key(ofQueue: label),
      Queue(
        name: context.name(label.name), key: encryption, visibilitySeconds: settings.visibilitySeconds,
        retentionDays: settings.retentionDays, deadLetters: deadLetters.map { ($0, settings.maxReceives) }
      ) { arn in
        zip(topics, senders).enumerated().map { index, sender in
          var statement = PolicyStatement.sending(from: sender.0.arn, to: arn)
          // IDs are unique in a policy; the first one stays when further topics are added.
          if index > 0 { statement.id += CaseStyle.pascal(sender.1.words) }
          return statement
        }
      })
    return (queue, deadLetters)
  }

  func addOutputs(to stack: inout Stack) {
    for (entry, topic) in topics {
      stack.outputs.append(
        StackOutput(
          "\(entry.label.outputPrefix(entry.value.outputs))topic_arn", topic.arn,
          "ARN of the SNS topic for \(entry.label.spaced)."))
    }
    for queue in queues {
      stack.outputs.append(
        StackOutput(
          "\(queue.label.outputPrefix(queue.settings.outputs))queue_url", queue.queue.url,
          "URL of the queue with \(queue.content)\(queue.consumers.isEmpty ? "" : " for \(queue.consumersText)")."))
    }
  }
}

/// A queue with what it contains and who consumes it.
struct MessageQueue {
  let label: DisplayName
  let settings: QueueSettings
  let queue: Ref<Queue>
  let deadLetters: Ref<Queue>?
  /// Topics that it subscribes to.
  let topics: [DisplayName]
  /// Services and functions that consume it.
  let consumers: [Links.Consumer]

  /// What it contains, such as `payments events`.
  var content: String {
    topics.isEmpty ? "\(label.spaced) messages" : topics.map(\.spaced).joined(separator: " and ")
  }

  /// Its consumers at the start of a sentence, such as `The notification service`.
  var consumersTitle: String { "T\(consumersText.dropFirst())" }

  /// Its consumers inside a sentence, such as `the notification service`.
  var consumersText: String { consumers.map { "the \($0.label.name) \($0.noun)" }.joined(separator: " and ") }
}

extension DisplayName {
  /// The first name as words: `payments events` from `payments-events`.
  var spaced: String { words.split(separator: "_").joined(separator: " ") }

  /// Prefix of outputs: the given one, or the name.
  func outputPrefix(_ given: String?) -> String { given.map { $0.isEmpty ? "" : "\($0)_" } ?? "\(words)_" }
}

extension Part {
  static let messaging = Part { built, context, stack in
    let system = context.system
    if !system.topics.made().isEmpty || !system.queues.made().isEmpty { stack.begin("events", "Events") }
    built.messaging = Messaging(context, in: &stack)
  } outputs: { built, stack in
    built.messaging?.addOutputs(to: &stack)
  }
}
