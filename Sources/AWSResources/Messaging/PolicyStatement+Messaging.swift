import InfraModel

extension PolicyStatement {
  /// Lets an AWS service, such as `cloudwatch.amazonaws.com` for alarms, publish to a topic on behalf of this account.
  public static func publishing(by service: String, to topic: Value<String>, for account: Value<String>) -> Self {
    Self(
      "AllowPublish", allow: ["sns:Publish"], on: [topic], to: .service(service),
      when: [.init("StringEquals", "aws:SourceAccount", account)])
  }

  /// Lets a topic send its messages to a queue.
  public static func sending(from topic: Value<String>, to queue: Value<String>) -> Self {
    Self(
      "AllowTopic", allow: ["sqs:SendMessage"], on: [queue], to: .service("sns.amazonaws.com"),
      when: [.init("ArnEquals", "aws:SourceArn", topic)])
  }

  /// Refuses an action to everybody who does not use TLS.
  static func denyWithoutTLS(_ action: String, on resource: Value<String>) -> Self {
    Self(
      id: "DenyInsecureTransport", allows: false, principal: .everyone, actions: [action], resources: [resource],
      conditions: [.init("Bool", "aws:SecureTransport", "false")])
  }
}

extension PolicyStatement {
  /// Allows to publish to topics.
  public static func publishing(to topics: [Ref<Topic>]) -> PolicyStatement {
    PolicyStatement("PublishEvents", allow: ["sns:Publish"], on: topics.map { $0.arn })
  }

  /// Allows to send messages to queues.
  public static func sending(to queues: [Ref<Queue>]) -> PolicyStatement {
    PolicyStatement("SendMessages", allow: ["sqs:SendMessage"], on: queues.map { $0.arn })
  }

  /// Allows to receive the messages of queues and to delete them.
  public static func receiving(from queues: [Ref<Queue>]) -> PolicyStatement {
    PolicyStatement(
      "ReceiveEvents",
      allow: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
      on: queues.map { $0.arn })
  }

  /// Allows to use the key of topics and queues, for those who publish, send or receive.
  public static func usingMessageKey(_ key: Ref<KMSKey>) -> PolicyStatement {
    PolicyStatement("UseMessageKey", allow: ["kms:Decrypt", "kms:GenerateDataKey"], on: [key.arn])
  }
}
