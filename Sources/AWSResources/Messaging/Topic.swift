import InfraModel

/// A topic of SNS, which hands on each message to all its subscribers: encrypted, published to over TLS only.
public struct Topic: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_sns_topic", pulumi: "aws:sns:Topic", cloudFormation: "AWS::SNS::Topic", noun: "topic")

  /// Who gets the messages.
  public struct Subscription: Sendable {
    /// Where messages go.
    public enum Endpoint: Sendable {
      /// A mail address, which confirms the subscription by the link in its first mail.
      case email(Value<String>)
      /// A queue, which gets the messages as they were published; its policy must let `sns.amazonaws.com` send to it.
      case queue(arn: Value<String>)
    }

    /// The words that tell it from the topic's other subscriptions, in snake case.
    public var key: LogicalName
    /// Where messages go.
    public var endpoint: Endpoint

    /// Creates a subscription.
    public init(key: LogicalName, to endpoint: Endpoint) {
      self.key = key
      self.endpoint = endpoint
    }
  }

  /// Its name, up to 256 letters, digits, hyphens and underscores.
  public var name: Value<String>
  /// The key that encrypts messages; nil takes SNS's own, with which AWS services such as CloudWatch's alarms cannot publish.
  /// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  public var key: Ref<KMSKey>?
  /// Who gets the messages.
  public var subscriptions: [Subscription]
  /// What its policy allows others, besides refusing everything without TLS: AWS services publish only when it says so.
  public var statements: @Sendable (_ arn: Value<String>) -> [PolicyStatement]

  /// Creates a topic.
  public init(
    name: Value<String>, key: Ref<KMSKey>?, subscriptions: [Subscription],
    statements: @escaping @Sendable (_ arn: Value<String>) -> [PolicyStatement] = { _ in [] }
  ) {
    self.name = name
    self.key = key
    self.subscriptions = subscriptions
    self.statements = statements
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("topic", name, maximum: 256)] }

  private static let policy = ChildType(
    terraform: "aws_sns_topic_policy", pulumi: "aws:sns:TopicPolicy", cloudFormation: "AWS::SNS::TopicPolicy",
    words: "policy")
  private static let subscription = ChildType(
    terraform: "aws_sns_topic_subscription", pulumi: "aws:sns:TopicSubscription",
    cloudFormation: "AWS::SNS::Subscription", words: "subscription")
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
        r.set(PropertyName("topic_arn", pulumi: "topic"), "TopicArn", Self.arn.of(r.name), .replaces)
        r.set("protocol", "Protocol", subscription.endpoint.protocolName, .replaces)
        r.set("endpoint", "Endpoint", subscription.endpoint.address, .replaces)
        r.set("raw_message_delivery", "RawMessageDelivery", subscription.endpoint.takesRawMessages)
      }
    }
  }
}

extension Topic.Subscription.Endpoint {
  fileprivate var protocolName: String {
    switch self {
    case .email: "email"
    case .queue: "sqs"
    }
  }

  fileprivate var address: Value<String> {
    switch self {
    case .email(let address): address
    case .queue(let arn): arn
    }
  }

  /// Whether messages arrive as published; nil where SNS has no such choice.
  fileprivate var takesRawMessages: Bool? {
    switch self {
    case .email: nil
    case .queue: true
    }
  }
}

extension Ref<Topic> {
  /// The topic's ARN.
  public var arn: Value<String> { attribute(Topic.arn) }
  /// The topic's name.
  public var name: Value<String> { attribute(Topic.topicName) }
}
