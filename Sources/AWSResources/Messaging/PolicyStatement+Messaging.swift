import InfraModel

extension PolicyStatement {
  /// Allows an AWS service, such as `cloudwatch.amazonaws.com` for alarms, to publish to a topic on behalf of this
  /// account.
  public static func publishing(by service: String, to topic: Value<String>, for account: Value<String>) -> Self {
    Self(
      "AllowPublish", allow: ["sns:Publish"], on: [topic], to: .service(service),
      when: [.sourceAccount(account)])
  }

  /// Allows a topic to send its messages to a queue.
  public static func sending(from topic: Value<String>, to queue: Value<String>) -> Self {
    Self(
      "AllowTopic", allow: ["sqs:SendMessage"], on: [queue], to: .service("sns.amazonaws.com"),
      when: [.init("ArnEquals", "aws:SourceArn", topic)])
  }

  /// Allows a rule of EventBridge to send events to a queue. `rule` is its ARN.
  public static func sending(fromRule rule: Value<String>, to queue: Value<String>) -> Self {
    Self(
      "AllowEvents", allow: ["sqs:SendMessage"], on: [queue], to: .service("events.amazonaws.com"),
      when: [.init("ArnEquals", "aws:SourceArn", rule)])
  }

  /// Denies an action for all requests without TLS.
  static func denyWithoutTLS(_ action: String, on resource: Value<String>) -> Self {
    Self(
      id: "DenyInsecureTransport", allows: false, principal: .everyone, actions: [action], resources: [resource],
      conditions: [.init("Bool", "aws:SecureTransport", "false")])
  }
}

extension PolicyStatement {
  /// Allows sending messages to queues.
  public static func sending(to queues: [Ref<Queue>]) -> PolicyStatement {
    PolicyStatement("SendMessages", allow: ["sqs:SendMessage"], on: queues.map { $0.arn })
  }

  /// Allows using the key of topics and queues, for publishers, senders and receivers.
  public static func usingMessageKey(_ key: Ref<KMSKey>) -> PolicyStatement {
    PolicyStatement("UseMessageKey", allow: ["kms:Decrypt", "kms:GenerateDataKey"], on: [key.arn])
  }
}
