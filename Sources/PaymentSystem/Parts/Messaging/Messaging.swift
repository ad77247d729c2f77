import AWSResources
internal import Configuration
import InfraModel

/// The event buses, the topics, and the queues with their dead-letter queues.
struct Messaging {
  private let topics: [(entry: Keyed<TopicSettings>, topic: Ref<Topic>)]
  let queues: [MessageQueue]
  private let buses: Buses

  init(_ context: BuildContext, in stack: inout Stack) {
    let system = context.system
    buses = Buses(context, in: &stack)
    let queues = system.queues.made().map { entry in
      let topics = context.links.topics(ofQueue: entry.name)
      let senders = topics.map(\.label)
      let (queue, deadLetters) = Self.queue(entry, senders, context, in: &stack)
      for sender in topics {
        guard let topic = context.links.topic(sender.link.to.name), topic.name.given != nil else { continue }
        // The topic belongs to another stack, so the subscription is a resource of its own.
        stack.add(
          "\(entry.label.key)_\(sender.label.key)_subscription",
          TopicSubscription(topic: topic, endpoint: .queue(arn: queue.arn)))
      }
      Self.addRules(to: queue, entry, context, in: &stack)
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
          name: context.name(entry.label.name, isFIFO: entry.value.fifo), isFIFO: entry.value.fifo,
          key: context.keys.messages,
          subscriptions: subscribers.map { .init(key: $0.label.key, to: .queue(arn: $0.queue.arn)) }
            + entry.value.subscriptions.map {
              .init(
                key: LogicalName("to_\(CaseStyle.snake($0.name))"),
                to: $0.value.hasPrefix("https://") ? .https(Value(.string($0.value))) : .email(Value(.string($0.value)))
              )
            }))
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
    let topics = context.links.topics(ofQueue: entry.name).compactMap { context.links.topic($0.link.to.name) }
    let rules = entry.value.on.events(at: SettingPath()).compactMap { event in
      context.links.bus(event.bus).map { Self.arn(ofRule: event, on: $0, entry, context, in: &stack) }
    }
    let (label, settings, encryption) = (entry.label, entry.value, context.keys.messages)
    let deadLetters =
      settings.deadLetters
      ? stack.add(
        "\(label.key)_dead_letter_queue",
        Queue(
          name: context.name("\(label.name)-dead-letters", isFIFO: settings.fifo), isFIFO: settings.fifo,
          key: encryption,
          visibilitySeconds: settings.visibilitySeconds, retentionDays: QueueSettings.maxRetentionDays, deadLetters: nil
        ),
        comment:
          "Dead-letter queue for messages that failed \(settings.maxReceives) \(settings.maxReceives == 1 ? "time" : "times")."
      ) : nil
    let queue = stack.add(
      key(ofQueue: label),
      Queue(
        name: context.name(label.name, isFIFO: settings.fifo), isFIFO: settings.fifo, key: encryption,
        visibilitySeconds: settings.visibilitySeconds,
        retentionDays: settings.retentionDays, deadLetters: deadLetters.map { ($0, settings.maxReceives) }
      ) { arn in
        zip(topics, senders).enumerated().map { index, sender in
          var statement = PolicyStatement.sending(from: sender.0.arn, to: arn)
          // IDs are unique in a policy; the first one stays when further topics are added.
          if index > 0 { statement.id += CaseStyle.pascal(sender.1.words) }
          return statement
        }
          + rules.enumerated().map { index, rule in
            var statement = PolicyStatement.sending(fromRule: rule.arn, to: arn)
            if index > 0 { statement.id += CaseStyle.pascal(rule.words) }
            return statement
          }
      })
    return (queue, deadLetters)
  }

  /// Adds the rules that deliver events to a queue.
  private static func addRules(
    to queue: Ref<Queue>, _ entry: Keyed<QueueSettings>, _ context: BuildContext, in stack: inout Stack
  ) {
    for event in entry.value.on.events(at: SettingPath()) {
      guard let bus = context.links.bus(event.bus) else { continue }
      stack.add(
        "\(entry.label.key)_\(CaseStyle.snake(event.rule))_rule",
        EventRule(
          name: name(ofRule: event, entry, context), description: "Delivers events to the \(entry.label.name) queue",
          on: .event(Expression(pattern: event.pattern)),
          to: .queue(queue, group: entry.value.fifo ? entry.label.name : nil), bus: bus))
    }
  }

  private static func name(
    ofRule event: EventTrigger, _ entry: Keyed<QueueSettings>, _ context: BuildContext
  ) -> Value<String> { context.name("\(entry.label.name)-\(event.rule)") }

  /// The ARN of a rule from its name: a reference would be a cycle, because the rule waits for the queue's policy.
  private static func arn(
    ofRule event: EventTrigger, on bus: Ref<EventBus>, _ entry: Keyed<QueueSettings>, _ context: BuildContext,
    in stack: inout Stack
  ) -> (words: String, arn: Value<String>) {
    (
      CaseStyle.snake(event.rule),
      stack.arn("events", "rule/\(bus.name)/\(name(ofRule: event, entry, context))")
    )
  }

  func addOutputs(to stack: inout Stack) {
    buses.addOutputs(to: &stack)
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

extension Naming {
  /// A name with the ending that AWS wants for FIFO queues and topics.
  fileprivate func callAsFunction(_ what: String, isFIFO: Bool) -> Value<String> {
    isFIFO ? "\(self(what)).fifo" : self(what)
  }
}

extension Links {
  /// The topics that a queue subscribes to.
  fileprivate func topics(ofQueue name: String) -> [Granted] {
    grants(of: .queue(name)).links.filter { $0.link.to.collection == TopicTarget.kind.collection }
  }
}

extension Part {
  static let messaging = Part { built, context, stack in
    let system = context.system
    if !system.topics.made().isEmpty || !system.queues.made().isEmpty || !system.buses.made().isEmpty {
      stack.begin("events", "Events")
    }
    built.messaging = Messaging(context, in: &stack)
  } outputs: { built, stack in
    built.messaging?.addOutputs(to: &stack)
  }
}
