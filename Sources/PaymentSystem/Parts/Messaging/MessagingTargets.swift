import AWSResources
internal import Configuration
import InfraModel

/// A topic as the target of links.
struct TopicTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "topics", noun: "topic", documentation: "Topics that it publishes to: gives <NAME>_TOPIC_ARN.",
    levels: [
      AccessLevel(name: "publish", verb: "publishes to", statement: "PublishEvents", actions: ["sns:Publish"])
    ],
    actions: ("sns", "UseTopics"), delivery: "delivers to", hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.topics) }

  let key: String
  let topic: Ref<Topic>
  private let keyUses: [PolicyStatement]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let linked = LinkedResource<Topic>(
      Messaging.key(ofTopic: entry.label), context.system.topics[entry.index].value.existing, .topics, entry,
      key: context.keys.messages, context, in: &stack)
    topic = linked.resource
    key = topic.name.key
    keyUses = linked.key.map { [.usingMessageKey($0)] } ?? []
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      statements: request.statements(on: [topic.arn]), keyUses: keyUses, variables: [.init("TOPIC_ARN", topic.arn)])
  }

  var attributes: [(name: String, value: Expression)] {
    [("arn", topic.arn.expression), ("name", topic.name.expression)]
  }
}

/// A queue as the target of links.
struct QueueTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "queues", noun: "queue",
    documentation: "Queues that it sends to or consumes from: gives <NAME>_QUEUE_URL.",
    levels: [
      AccessLevel(
        name: send, verb: "sends to", statement: "SendMessages",
        actions: ["sqs:SendMessage"]),
      AccessLevel(
        name: consume, verb: "consumes from", statement: "ReceiveEvents",
        actions: [
          "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes",
        ]),
    ],
    needsLevel: true, actions: ("sqs", "UseQueues"), hasVariables: true)

  /// Level of the parts that send messages.
  static let send = "send"
  /// Level of the parts that handle the messages.
  static let consume = "consume"

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.queues) }

  let key: String
  let queue: Ref<Queue>
  private let keyUses: [PolicyStatement]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let linked = LinkedResource<Queue>(
      Messaging.key(ofQueue: entry.label), context.system.queues[entry.index].value.existing, .queues, entry,
      key: context.keys.messages, context, in: &stack)
    queue = linked.resource
    key = queue.name.key
    keyUses = linked.key.map { [.usingMessageKey($0)] } ?? []
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      statements: request.statements(on: [queue.arn]), keyUses: keyUses, variables: [.init("QUEUE_URL", queue.url)])
  }

  var attributes: [(name: String, value: Expression)] {
    [("url", queue.url.expression), ("arn", queue.arn.expression), ("name", queue.name.expression)]
  }
}

extension Links {
  /// The topic with a name.
  func topic(_ name: String) -> Ref<Topic>? { (parts.target(TopicTarget.kind.collection, name) as? TopicTarget)?.topic }

  /// The queue with a name.
  func queue(_ name: String) -> Ref<Queue>? { (parts.target(QueueTarget.kind.collection, name) as? QueueTarget)?.queue }

  /// A part that handles the messages of a queue.
  struct Consumer {
    let label: DisplayName
    /// `service` or `function`.
    let noun: String
  }

  /// The parts that consume a queue, in order.
  func consumers(ofQueue name: String) -> [Consumer] {
    granted.filter { $0.link.to == .queue(name) && $0.consumes }.map {
      Consumer(label: $0.callerLabel, noun: String($0.link.from.collection.dropLast()))
    }
  }
}

extension Links.Granted {
  fileprivate var consumes: Bool {
    link.access.contains(QueueTarget.consume) || link.access.contains("ReceiveMessage")
  }
}
