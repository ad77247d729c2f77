import AWSResources
internal import Configuration
import InfraModel

/// Topics of events, and for each service that receives one a queue with a place for what it cannot handle.
struct Messaging {
  private let topics: [(name: String, topic: Ref<Topic>)]
  let queues: [Received]
  let key: Ref<KMSKey>?

  /// The events of a topic that a service receives.
  struct Received {
    let service: Keyed<ServiceSettings>
    let topic: String
    let queue: Ref<Queue>
    /// Where events go that the service could not handle.
    let deadLetters: Ref<Queue>
  }

  private static let visibilitySeconds = 60
  /// Days after which an event is lost that nobody has handled.
  static let keepDays = 4
  private static let deadLetterDays = 14
  private static let attempts = 5
  private static let daySeconds = 86_400

  init(_ context: BuildContext, in stack: inout Stack) {
    let key = context.keys.messages
    self.key = key
    var topics: [(name: String, topic: Ref<Topic>)] = []
    var queues: [Received] = []
    for name in context.system.topics {
      let stem = CaseStyle.snake(name)
      let receivers = context.system.services.filter { $0.value.receives.contains(name) }
      let topic = stack.forwardReference(Self.key(ofTopic: name), Topic.self)
      let made = receivers.map { service in
        let (queue, deadLetters) = Self.queue(
          "\(service.label.key)_\(stem)", "\(service.originalName)-\(name)", topic, key, context, in: &stack)
        return Received(service: service, topic: name, queue: queue, deadLetters: deadLetters)
      }
      stack.add(
        Self.key(ofTopic: name),
        Topic(
          name: context.name("\(name)-events"), key: key,
          subscriptions: made.map { .init(key: $0.service.label.key, to: .queue(arn: $0.queue.arn)) }))
      topics.append((name, topic))
      queues += made
    }
    self.topics = topics
    self.queues = queues
  }

  static func key(ofTopic name: String) -> LogicalName { "\(CaseStyle.snake(name))_events_topic" }

  private static func queue(
    _ key: LogicalName, _ label: String, _ topic: Ref<Topic>, _ encryption: Ref<KMSKey>?, _ context: BuildContext,
    in stack: inout Stack
  ) -> (queue: Ref<Queue>, deadLetters: Ref<Queue>) {
    let deadLetters = stack.add(
      "\(key)_dead_letter_queue",
      Queue(
        name: context.name("\(label)-dead-letters"), key: encryption, visibilitySeconds: visibilitySeconds,
        retentionDays: deadLetterDays, deadLetters: nil),
      comment: "Dead-letter queue for messages that failed \(attempts) times.")
    let queue = stack.add(
      "\(key)_queue",
      Queue(
        name: context.name(label), key: encryption, visibilitySeconds: visibilitySeconds, retentionDays: keepDays,
        deadLetters: (deadLetters, attempts)
      ) { arn in
        [.sending(from: topic.arn, to: arn)]
      })
    return (queue, deadLetters)
  }

  /// What a service gets to know of its topics and queues.
  func environment(_ service: Keyed<ServiceSettings>) -> [Container.Variable] {
    func variable(_ name: String, _ what: String) -> String {
      "\(CaseStyle.snake(name).uppercased())_\(what)"
    }
    return topics.filter { service.value.publishes.contains($0.name) }.map {
      .init(variable($0.name, "TOPIC_ARN"), $0.topic.arn)
    }
      + queues.filter { $0.service.name == service.name }.map { .init(variable($0.topic, "QUEUE_URL"), $0.queue.url) }
  }

  /// What a service may do with them.
  func statements(_ service: Keyed<ServiceSettings>) -> [PolicyStatement] {
    let published = topics.filter { service.value.publishes.contains($0.name) }.map { $0.topic }
    let received = queues.filter { $0.service.name == service.name }.map { $0.queue }
    var statements: [PolicyStatement] = []
    if !published.isEmpty { statements.append(.publishing(to: published)) }
    if !received.isEmpty { statements.append(.receiving(from: received)) }
    if let key, !statements.isEmpty { statements.append(.usingMessageKey(key)) }
    return statements
  }

  func addOutputs(to stack: inout Stack) {
    for (name, topic) in topics {
      stack.outputs.append(
        StackOutput("\(CaseStyle.snake(name))_topic_arn", topic.arn, "ARN of the SNS topic for \(name) events."))
    }
    for received in queues {
      let (service, topic) = (received.service, received.topic)
      stack.outputs.append(
        StackOutput(
          "\(service.label.words)_\(CaseStyle.snake(topic))_queue_url", received.queue.url,
          "URL of the queue with \(topic) events for the \(service.originalName) service."))
    }
  }
}

extension Part {
  static let messaging = Part { built, context, stack in
    if !context.system.topics.isEmpty { stack.begin("events", "Events") }
    built.messaging = Messaging(context, in: &stack)
  } outputs: { built, stack in
    built.messaging?.addOutputs(to: &stack)
  }
}
