import InfraModel

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
