import InfraModel

/// A subscription of a topic that belongs to another stack.
public struct TopicSubscription: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_sns_topic_subscription", pulumi: "aws:sns:TopicSubscription",
    cloudFormation: "AWS::SNS::Subscription", noun: "subscription", identity: "Arn",
    reading: Reading("sns:GetSubscriptionAttributes"))

  /// The topic.
  public var topic: Ref<Topic>
  /// Where messages are delivered.
  public var endpoint: Topic.Subscription.Endpoint

  /// Creates a subscription.
  public init(topic: Ref<Topic>, endpoint: Topic.Subscription.Endpoint) {
    self.topic = topic
    self.endpoint = endpoint
  }

  public func describe(into r: ResourceWriter) { endpoint.describe(into: r, topic: topic.arn) }
}
