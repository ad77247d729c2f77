extension RuleCase {
  private static func queue(_ rest: String) -> String { "queues={ jobs: { \(rest) } }" }

  static let messaging = [
    RuleCase(
      "events.pattern", inside: ["bus={}", queue("on: { bus: { paid: { detail: { amount: [{ exists: true }] } } } }")],
      outside: ["bus={}", queue("on: { bus: { paid: { detail: { kind: 'paid' } } } }")],
      "queues.jobs.on.bus.paid.detail.kind: a field is compared with a list of values, such as [\"value\"], or of operators"
    ),
    RuleCase(
      "events.pattern", inside: ["buses={ ledger: { archives: { all: {} } } }"],
      outside: ["buses={ ledger: { archives: { all: { pattern: {} } } } }"],
      "buses.ledger.archives.all.pattern: a pattern names at least one field, such as { source: [\"payments\"] }"),
    RuleCase(
      "events.pattern", inside: [],
      outside: ["buses={ ledger: {} }", queue("on: { buses: { ledger: { paid: { source: [null] } } } }")],
      "queues.jobs.on.buses.ledger.paid.source: null is not possible here; use { exists: false }"),
    RuleCase(
      "queues.fifo-topic", inside: ["topics={ paid: { fifo: true } }", queue("fifo: true, on: { topics: ['paid'] }")],
      outside: ["topics={ paid: {} }", queue("fifo: true, on: { topics: ['paid'] }")],
      "queues.jobs.on.topics.paid: SNS delivers to a FIFO queue from a FIFO topic only: set topics.paid.fifo to true, or remove fifo here"
    ),
    RuleCase(
      "topics.fifo-subscription", inside: ["topics={ paid: { subscriptions: { ops: 'ops@example.com' } } }"],
      outside: ["topics={ paid: { fifo: true, subscriptions: { ops: 'ops@example.com' } } }"],
      "topics.paid.subscriptions.ops: SNS delivers messages of a FIFO topic to queues only: remove it, or use a topic without fifo"
    ),
    RuleCase(
      "topics.fifo-subscription", inside: [],
      outside: ["topics={ paid: { fifo: true } }", "functions.pay={code: 'code/app.py', on: {topics: ['paid']}}"],
      "functions.pay.on.topics.paid: SNS delivers messages of a FIFO topic to queues only: let the function handle a queue of the topic"
    ),
    RuleCase(
      "queues.fifo-batch",
      inside: [
        "queues={ q: { fifo: true } }", "functions.pay={code: 'code/app.py', on: {queues: {q: {batchSize: 10}}}}",
      ],
      outside: [
        "queues={ q: { fifo: true } }",
        "functions.pay={code: 'code/app.py', on: {queues: {q: {batchSize: 10, windowSeconds: 1}}}}",
      ],
      "functions.pay.on.queues.q.windowSeconds: Lambda does not wait for messages of a FIFO queue; remove it, with a batchSize of 10 or less"
    ),
  ]
}
