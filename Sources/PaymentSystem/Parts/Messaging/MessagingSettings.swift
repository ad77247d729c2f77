internal import Configuration

/// An SNS topic.
struct TopicSettings: AdoptableResource {
  var fifo = false
  var subscriptions: [Keyed<String>] = []
  var outputs: String?
  var existing: Existing<ExistingResourceSettings>?

  static let title = "An SNS topic, which delivers each message to all its subscribers."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "fifo", &fifo, .boolean, "Whether messages are delivered in order and once, to FIFO queues only.")
    each.setting(
      "subscriptions", &subscriptions, .texts(key: .label(maximum: 40), value: .subscriber),
      "Other receivers of its messages: e-mail addresses, and addresses with https.")
    each.setting(
      "outputs", &outputs, .optional(.text(.outputPrefix)),
      "Prefix of its outputs' names; none when empty, its key by default.")
    each.setting(
      "existing", &existing, .existing(),
      "The topic that exists already, in place of a new one, by its name or ARN; with true its name is set when deploying."
    )
  }
}

/// An SQS queue.
struct QueueSettings: AdoptableResource {
  /// Maximum retention of SQS.
  static let maxRetentionDays = 14

  var fifo = false
  var visibilitySeconds = 60
  var retentionDays = 4
  var deadLetters = true
  var maxReceives = 5
  var on = QueueTriggers()
  var outputs: String?
  var existing: Existing<ExistingResourceSettings>?

  static let title = "An SQS queue, by default with a dead-letter queue."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "fifo", &fifo, .boolean,
      "Whether messages are delivered in order and once; equal bodies within five minutes are one message.")
    each.setting(
      "visibilitySeconds", &visibilitySeconds, .integer(0...43200, unit: "seconds"),
      "Seconds for which a received message is hidden from other consumers; longer than its handling takes.")
    each.setting(
      "retentionDays", &retentionDays, .integer(1...Self.maxRetentionDays, unit: "days"),
      "Days after which an unhandled message is deleted.")
    each.setting(
      "deadLetters", &deadLetters, .boolean,
      "Whether it has a dead-letter queue, which keeps messages that could not be handled for 14 days.")
    each.setting(
      "maxReceives", &maxReceives, .integer(1...1000),
      "Number of times that a message is received before it goes to the dead-letter queue.")
    each.setting("on", &on, .removableGroup(), "What is delivered to the queue.")
    each.setting(
      "outputs", &outputs, .optional(.text(.outputPrefix)),
      "Prefix of its outputs' names; none when empty, its key by default.")
    each.setting(
      "existing", &existing, .existing(),
      "The queue that exists already, in place of a new one, by its name or ARN; with true its name is set when deploying."
    )
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html
  static let subscriber = TextFormat(
    "an e-mail address, or an address such as https://example.com/hook",
    pattern: "^(https://[!-~]+|[!-?A-z|~]+@[a-z0-9.-]+)$", minLength: 6, maxLength: 254
  ) { text in
    guard text.hasPrefix("https://") else { return email.accepts(text) }
    let host = text.dropFirst(8).prefix { !"/:?#".contains($0) }
    return hostName.accepts(String(host)) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
