import InfraModel

/// An SNS topic, which delivers each message to all subscribers: encrypted, with publishing over TLS only.
public struct Topic: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_sns_topic", pulumi: "aws:sns:Topic", cloudFormation: "AWS::SNS::Topic", noun: "topic",
    identity: "TopicArn",
    reading: Reading(
      "sns:GetDataProtectionPolicy", "sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic",
      "sns:ListTagsForResource", only: [.subscriptions, .topicPolicy]))

  /// A subscription of the topic.
  public struct Subscription: Sendable {
    /// Endpoint of a subscription.
    public enum Endpoint: Sendable {
      /// An email address, whose owner confirms the subscription with the link in the first email.
      case email(Value<String>)
      /// A queue, with raw message delivery. Its policy must allow `sns.amazonaws.com` to send.
      case queue(arn: Value<String>)
      /// A web address with `https`, whose server confirms the subscription.
      case https(Value<String>)
      /// A function, which needs a ``LambdaPermission``.
      case function(Ref<LambdaFunction>)
    }

    /// Suffix that distinguishes the topic's subscriptions, in snake case.
    public var key: LogicalName
    /// Endpoint of the subscription.
    public var endpoint: Endpoint

    /// Creates a subscription.
    public init(key: LogicalName, to endpoint: Endpoint) {
      self.key = key
      self.endpoint = endpoint
    }
  }

  /// Name, up to 256 letters, digits, hyphens and underscores.
  public var name: Value<String>
  /// If true, messages are delivered in order and once: a FIFO topic, whose name ends in `.fifo`. Equal bodies within
  /// five minutes are one message.
  public var isFIFO: Bool
  /// Key that encrypts messages; nil uses the AWS managed key, with which AWS services such as CloudWatch alarms cannot
  /// publish.
  /// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  public var key: Ref<KMSKey>?
  /// Subscriptions of the topic.
  public var subscriptions: [Subscription]
  /// Additional statements of the topic policy, which always denies publishing without TLS. AWS services need a
  /// statement to publish.
  public var statements: @Sendable (_ arn: Value<String>) -> [PolicyStatement]

  /// Creates a topic.
  public init(
    name: Value<String>, isFIFO: Bool = false, key: Ref<KMSKey>?, subscriptions: [Subscription],
    statements: @escaping @Sendable (_ arn: Value<String>) -> [PolicyStatement] = { _ in [] }
  ) {
    self.name = name
    self.isFIFO = isFIFO
    self.key = key
    self.subscriptions = subscriptions
    self.statements = statements
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("topic", name, maximum: 256)] }

  private static let policy = ChildType(
    terraform: "aws_sns_topic_policy", pulumi: "aws:sns:TopicPolicy", cloudFormation: "AWS::SNS::TopicPolicy",
    words: "policy",
    identity: Identity(.physicalID("Id"), import: "{arn}", stackImport: .written),
    reading: Reading("sns:GetTopicAttributes"))
  private static let subscription = ChildType(
    terraform: "aws_sns_topic_subscription", pulumi: "aws:sns:TopicSubscription",
    cloudFormation: "AWS::SNS::Subscription", words: "subscription", identity: "Arn",
    reading: Reading("sns:GetSubscriptionAttributes"))
  static let arn = AttributeName("arn", cloudFormation: .ref)
  static let topicName = AttributeName("name", cloudFormation: .getAtt("TopicName"))

  private var encryptionKey: Value<String> { key?.arn ?? "alias/aws/sns" }

  private func policy(_ id: ResourceID) -> Expression {
    let arn: Value<String> = Self.arn.of(id)
    return PolicyDocument(statements(arn) + [.denyWithoutTLS("sns:Publish", on: arn)]).expression
  }

  public var diagramNode: DiagramNode? { DiagramNode("SNS", .messaging) }

  public func describe(into r: ResourceWriter) {
    r.set("name", "TopicName", name, .renames)
    if isFIFO {
      r.set("fifo_topic", "FifoTopic", true, .replaces)
      r.set("content_based_deduplication", "ContentBasedDeduplication", true)
    }
    r.set("kms_master_key_id", "KmsMasterKeyId", encryptionKey)
    r.tags()

    r.child(Self.policy) {
      r.provider { r.set("arn", Self.arn.of(r.name), .replaces) }
      r.cloudFormation { r.set("Topics", [Self.arn.of(r.name)]) }
      r.set("policy", "PolicyDocument", r.document(policy(r.name)))
      r.options.isReadinessGate = true
    }
    for subscription in subscriptions {
      r.child(Self.subscription, instance: subscription.key) {
        subscription.endpoint.describe(into: r, topic: Self.arn.of(r.name))
      }
    }
  }
}

extension Topic.Subscription.Endpoint {
  /// The properties of a subscription of a topic.
  func describe(into r: ResourceWriter, topic: Value<String>) {
    r.set(PropertyName("topic_arn", pulumi: "topic"), "TopicArn", topic, .replaces)
    r.set("protocol", "Protocol", protocolName, .replaces)
    r.set("endpoint", "Endpoint", address, .replaces)
    r.set("raw_message_delivery", "RawMessageDelivery", takesRawMessages)
  }

  fileprivate var protocolName: String {
    switch self {
    case .email: "email"
    case .queue: "sqs"
    case .https: "https"
    case .function: "lambda"
    }
  }

  fileprivate var address: Value<String> {
    switch self {
    case .email(let address): address
    case .queue(let arn): arn
    case .https(let address): address
    case .function(let function): function.arn
    }
  }

  /// True if messages are delivered without SNS metadata; nil if the protocol has no such option.
  fileprivate var takesRawMessages: Bool? {
    switch self {
    case .email, .https, .function: nil
    case .queue: true
    }
  }
}

extension Ref<Topic> {
  /// ARN of the topic.
  public var arn: Value<String> { attribute(Topic.arn) }
  /// Name of the topic.
  public var name: Value<String> { attribute(Topic.topicName) }
}
