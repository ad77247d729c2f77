import InfraModel

/// An SQS queue: encrypted, accessible over TLS only, with long polling.
public struct Queue: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_sqs_queue", pulumi: "aws:sqs:Queue", cloudFormation: "AWS::SQS::Queue", noun: "queue",
    identity: "QueueUrl",
    reading: Reading("sqs:GetQueueAttributes", "sqs:ListQueueTags", only: [.queuePolicy]))
  public static let keepsData = true

  /// Name, up to 80 letters, digits, hyphens and underscores.
  public var name: Value<String>
  /// If true, messages are delivered in order and once: a FIFO queue, whose name ends in `.fifo`. Equal bodies within
  /// five minutes are one message.
  public var isFIFO: Bool
  /// Key that encrypts messages; nil uses SQS's own.
  public var key: Ref<KMSKey>?
  /// Visibility timeout in seconds, 0 to 43200.
  public var visibilitySeconds: Int
  /// Retention of messages in days, 1 to 14.
  public var retentionDays: Int
  /// Dead-letter queue and the number of receives after which a message is moved there, 1 to 1000. Nil retries until
  /// the message expires.
  public var deadLetters: (queue: Ref<Queue>, attempts: Int)?
  /// Additional statements of the queue policy, which always denies access without TLS.
  public var statements: @Sendable (_ arn: Value<String>) -> [PolicyStatement]

  /// Creates a queue.
  public init(
    name: Value<String>, isFIFO: Bool = false, key: Ref<KMSKey>?, visibilitySeconds: Int, retentionDays: Int,
    deadLetters: (queue: Ref<Queue>, attempts: Int)?,
    statements: @escaping @Sendable (_ arn: Value<String>) -> [PolicyStatement] = { _ in [] }
  ) {
    self.name = name
    self.isFIFO = isFIFO
    self.key = key
    self.visibilitySeconds = visibilitySeconds
    self.retentionDays = retentionDays
    self.deadLetters = deadLetters
    self.statements = statements
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("queue", name, maximum: 80)] }

  // Set explicitly because the engines' defaults differ: the provider's default is a quarter of SQS's current maximum.
  private static let maximumMessageBytes = 262_144
  private static let delaySeconds = 0
  private static let pollingSeconds = 20
  private static let dataKeySeconds = 300
  private static let secondsPerDay = 86_400

  private static let policy = ChildType(
    terraform: "aws_sqs_queue_policy", pulumi: "aws:sqs:QueuePolicy", cloudFormation: "AWS::SQS::QueuePolicy",
    words: "policy",
    identity: Identity(.physicalID("Id"), import: "{queue_url}", stackImport: .written),
    reading: Reading("sqs:GetQueueAttributes"))
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let url = AttributeName("url", cloudFormation: .ref)
  static let queueName = AttributeName("name", cloudFormation: .getAtt("QueueName"))

  private func policy(_ id: ResourceID) -> Expression {
    let arn: Value<String> = Self.arn.of(id)
    return PolicyDocument(statements(arn) + [.denyWithoutTLS("sqs:*", on: arn)]).expression
  }

  private var redrive: Expression? {
    deadLetters.map { .object(["deadLetterTargetArn": $0.queue.arn, "maxReceiveCount": $0.attempts]) }
  }

  public var diagramNode: DiagramNode? { DiagramNode("SQS", .data) }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = .delete
    r.set("name", "QueueName", name, .renames)
    if isFIFO {
      r.set("fifo_queue", "FifoQueue", true, .replaces)
      r.set("content_based_deduplication", "ContentBasedDeduplication", true)
    }
    r.set("visibility_timeout_seconds", "VisibilityTimeout", visibilitySeconds)
    r.set(
      "message_retention_seconds", "MessageRetentionPeriod", retentionDays * Self.secondsPerDay, rule: .retains)
    r.set("max_message_size", "MaximumMessageSize", Self.maximumMessageBytes)
    r.set("delay_seconds", "DelaySeconds", Self.delaySeconds)
    r.set("receive_wait_time_seconds", "ReceiveMessageWaitTimeSeconds", Self.pollingSeconds)
    if let key {
      r.set("kms_master_key_id", "KmsMasterKeyId", key.arn)
      r.set(
        "kms_data_key_reuse_period_seconds", "KmsDataKeyReusePeriodSeconds", Self.dataKeySeconds,
        rule: .keptWhenRemoved)
    } else {
      r.set("sqs_managed_sse_enabled", "SqsManagedSseEnabled", true, rule: .keptWhenRemoved)
    }
    r.set("redrive_policy", "RedrivePolicy", redrive.map { r.document($0) }, rule: .keptWhenRemoved)
    r.tags()

    r.child(Self.policy) {
      r.provider { r.set("queue_url", Self.url.of(r.name), .replaces) }
      r.cloudFormation { r.set("Queues", [Self.url.of(r.name)]) }
      r.set("policy", "PolicyDocument", r.document(policy(r.name)))
      r.options.isReadinessGate = true
    }
  }
}

extension Ref<Queue> {
  /// ARN of the queue.
  public var arn: Value<String> { attribute(Queue.arn) }
  /// URL of the queue, for sending and receiving.
  public var url: Value<String> { attribute(Queue.url) }
  /// Name of the queue.
  public var name: Value<String> { attribute(Queue.queueName) }
}
