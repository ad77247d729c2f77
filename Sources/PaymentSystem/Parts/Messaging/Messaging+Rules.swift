internal import Configuration

extension ValidationRules {
  static let messaging = [messageAge, deadLetterName]

  /// Rules of AWS.
  static let events = [eventPattern, fifoTopics, fifoSubscriptions, fifoBatches]

  private static let messageAge = ValidationRule(
    "queues.message-age", "A queue keeps messages for longer than its alarm waits."
  ) { system in
    guard let minutes = system.alarms?.messageAgeMinutes else { return [] }
    let days = minutes / (24 * 60) + 1
    return system.queues.filter { $0.value.retentionDays < days }.map {
      Violation(
        Setting.queues[$0.name].retentionDays,
        "no message becomes as old as alarms.messageAgeMinutes, \(minutes); use \(days) days or more, or fewer minutes")
    }
  }

  private static let deadLetterName = ValidationRule(
    "queues.dead-letter-name", "No queue has the name of the dead-letter queue of another."
  ) { system in
    let ending = "-dead-letter"
    let names = Set(system.queues.filter(\.value.deadLetters).map { $0.name + ending })
    return system.queues.filter { names.contains($0.name) }.map {
      Violation(
        Setting.queues[$0.name],
        "queues.\($0.name.dropLast(ending.utf8.count)) has a dead-letter queue of this name; use another name")
    }
  }

  /// https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html
  private static let fifoTopics = ValidationRule(
    "queues.fifo-topic", "A FIFO queue subscribes to FIFO topics only.",
    page: "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-delivery.html"
  ) { system in
    let topics = Dictionary(system.topics.map { ($0.name, $0.value) }) { first, _ in first }
    return system.queues.filter(\.value.fifo).flatMap { queue in
      queue.value.on.topics.compactMap { link in
        guard let topic = topics[link.name], !topic.isExisting, !topic.fifo else { return nil }
        return Violation(
          Setting.queues[queue.name].on.topics[link.name],
          "SNS delivers to a FIFO queue from a FIFO topic only: set topics.\(link.name).fifo to true, or remove fifo here"
        )
      }
    }
  }

  private static let fifoSubscriptions = ValidationRule(
    "topics.fifo-subscription", "A FIFO topic delivers to queues only.",
    page: "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-delivery.html"
  ) { system in
    system.topics.filter(\.value.fifo).flatMap { topic in
      topic.value.subscriptions.map {
        Violation(
          Setting.topics[topic.name].subscriptions[$0.name],
          "SNS delivers messages of a FIFO topic to queues only: remove it, or use a topic without fifo")
      }
    }
      + system.functions.made().flatMap { function in
        function.value.on.topics.filter { link in system.topics.contains { $0.name == link.name && $0.value.fifo } }.map
        {
          Violation(
            Setting.functions[function.name].on.topics[$0.name],
            "SNS delivers messages of a FIFO topic to queues only: let the function handle a queue of the topic")
        }
      }
  }

  private static let fifoBatches = ValidationRule(
    "queues.fifo-batch", "A function takes the messages of a FIFO queue without waiting for a batch.",
    page: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html"
  ) { system in
    let queues = Set(system.queues.filter(\.value.fifo).map(\.name))
    return system.functions.made().flatMap { function in
      function.value.on.queues.filter { queues.contains($0.name) && $0.value.windowSeconds > 0 }.map {
        Violation(
          Setting.functions[function.name].on.queues[$0.name].windowSeconds,
          "Lambda does not wait for messages of a FIFO queue; remove it, with a batchSize of 10 or less")
      }
    }
  }
}
