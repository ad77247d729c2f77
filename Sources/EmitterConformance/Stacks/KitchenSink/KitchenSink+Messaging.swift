import AWSResources
import InfraModel

extension KitchenSink {
  static func addMessages(
    to stack: inout Stack, suffix: Value<String>, account: Value<String>
  ) -> (alarms: Ref<Topic>, queue: Ref<Queue>) {
    let key = stack.add(
      "messages_key",
      KMSKey(
        alias: "alias/sink-messages-\(suffix)", description: "Encrypts messages.", windowDays: 7,
        statements: [
          PolicyStatement(
            "AllowServices", allow: ["kms:Decrypt", "kms:GenerateDataKey*"], on: ["*"],
            to: .service("cloudwatch.amazonaws.com"), when: [.sourceAccount(account)]),
          KMSKey.letsEvents(),
        ]))
    let deadLetters = stack.add(
      "dead_letter_queue",
      Queue(name: "sink-dead-\(suffix)", key: nil, visibilitySeconds: 30, retentionDays: 14, deadLetters: nil))
    let alarms: Ref<Topic> = stack.forwardReference("alarms_topic")
    let queue = stack.add(
      "alarms_queue",
      Queue(
        name: "sink-alarms-\(suffix)", key: key, visibilitySeconds: 180, retentionDays: 4,
        deadLetters: (queue: deadLetters, attempts: 5)
      ) { arn in [.sending(from: alarms.arn, to: arn)] })
    stack.add(
      "alarms_topic",
      Topic(
        name: "sink-alarms-\(suffix)", key: key,
        subscriptions: [
          .init(key: "on_call", to: .email("on-call@example.com")), .init(key: "queue", to: .queue(arn: queue.arn)),
        ]
      ) { arn in
        [
          .publishing(by: "cloudwatch.amazonaws.com", to: arn, for: account),
          PolicyStatement("AllowEvents", allow: ["sns:Publish"], on: [arn], to: .service("events.amazonaws.com")),
        ]
      },
      comment: "People and programs that must know when something is wrong.")
    stack.add(
      "stopped_tasks",
      EventRule(
        name: "sink-stopped-\(suffix)", description: "Tells of tasks that stop",
        on: .event(
          .object([
            "source": ["aws.ecs"], "detail-type": ["ECS Task State Change"],
            "detail": Expression.object([
              "lastStatus": ["STOPPED"],
              "cpu": [Expression.object(["numeric": Expression.list([.string(">="), .integer(256)])])],
            ]),
          ])), to: .topic(alarms)))
    let pattern = Expression.object([
      "source": ["payments"], "detail": Expression.object(["amount": [Expression.object(["exists": true])]]),
    ])
    let bus = stack.add(
      "ledger_event_bus",
      EventBus(
        name: "sink-ledger-\(suffix)",
        archives: [
          .init(key: "all", name: "sink-all-\(suffix)", retentionDays: 0, pattern: nil),
          .init(key: "payments", name: "sink-payments-\(suffix)", retentionDays: 30, pattern: pattern),
        ]))
    let postings = stack.add(
      "postings_queue",
      Queue(
        name: "sink-postings-\(suffix).fifo", isFIFO: true, key: nil, visibilitySeconds: 30, retentionDays: 4,
        deadLetters: nil))
    stack.add(
      "postings_rule",
      EventRule(
        name: "sink-postings-\(suffix)", description: "Posts payments", on: .event(pattern),
        to: .queue(postings, group: "postings"), bus: bus))
    stack.add(
      "orders_topic",
      Topic(
        name: "sink-orders-\(suffix).fifo", isFIFO: true, key: nil,
        subscriptions: [.init(key: "postings", to: .queue(arn: postings.arn))]))
    stack.add(
      "hooks_topic",
      Topic(
        name: "sink-hooks-\(suffix)", key: nil,
        subscriptions: [.init(key: "shop", to: .https("https://shop.example.com/hook"))]))
    let news = stack.add("news_topic", Topic(name: "sink-news-\(suffix)", key: nil, subscriptions: []))
    stack.add("news_subscription", TopicSubscription(topic: news, endpoint: .email("news@example.com")))
    stack.outputs += [
      StackOutput("ledger_event_bus_arn", bus.arn, "ARN of the bus of the ledger."),
      StackOutput("ledger_event_bus_name", bus.name, "Name of the bus of the ledger."),
      StackOutput("alarms_topic_arn", alarms.arn, "ARN of the topic for alarms."),
      StackOutput("news_topic_name", news.name, "Name of the topic for news."),
      StackOutput("alarms_queue_url", queue.url, "URL of the queue for alarms."),
      StackOutput("dead_letter_queue_name", deadLetters.name, "Name of the queue for what nobody could work on."),
    ]
    return (alarms, queue)
  }
}
