import AWSResources
import InfraModel

extension PolicyPack {
  static let messages: [Policy] = [
    Policy(
      "sns.cmk", "Topics are encrypted with a customer managed key.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "FSBP SNS.1"],
      [
        .of(
          Topic.self, setting: customerManagedKeys, remedy: customerManagedKey("messages"),
          checks: [.nag("PCI.DSS.321-SNSEncryptedKMS")]
        ) { topic, _, _ in keyless(topic.key) }
      ]),
    Policy(
      "sns.not-public", "No topic policy grants access to everyone.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP SNS.4"],
      [
        .of(
          Topic.self, setting: Setting.alarms, remedy: nameThem,
          checks: [.terraform("CKV_AWS_169", on: "aws_sns_topic_policy")]
        ) { topic, _, _ in
          topic.statements("*").contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
    Policy(
      "sqs.cmk", "Queues are encrypted with a customer managed key.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "FSBP SQS.1"],
      [
        .of(Queue.self, setting: customerManagedKeys, remedy: customerManagedKey("messages")) { queue, _, _ in
          keyless(queue.key)
        }
      ]),
    Policy(
      "sqs.not-public", "No queue policy grants access to everyone.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP SQS.3"],
      [
        .of(
          Queue.self, setting: Setting.services, remedy: nameThem,
          checks: [.terraform("CKV_AWS_168", on: "aws_sqs_queue_policy")]
        ) { queue, _, _ in
          queue.statements("*").contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
    .notApplicable(
      "events.bus-policy", "Event buses have a policy.", serves: ["FSBP EventBridge.3"],
      because: "Only roles of the account send to its buses, as their own policies say."),
    .notApplicable(
      "scheduler.cmk", "Schedules are encrypted with a customer managed key.", serves: ["PCI DSS 4.0 3.6.1"],
      because: "A schedule contains a time and arguments; secrets reach functions and jobs through Secrets Manager.",
      [.notApplicable(Schedule.self, checks: [.terraform("CKV_AWS_297")])]),
    .enforcedByDesign(
      "sns.tls", "Topics and queues deny requests without TLS.", serves: ["PCI DSS 4.0 4.2.1"],
      scanners: ["CKV_AWS_26", "CKV_AWS_27"]),
  ]
}
