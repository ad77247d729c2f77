import AWSResources
import EmitterConformance
import InfraModel
import PaymentSystem
import Testing

/// Every statement of a key policy grants a permission, and the policy grants each service the permissions that it
/// documents.
@Suite struct KeyPolicyTests {
  /// The permissions that each service documents, with the page.
  private static let needed: [String: (actions: Set<String>, page: String)] = [
    "logs": (
      ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html"
    ),
    "delivery.logs.amazonaws.com": (
      ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-cmk-policy.html"
    ),
    "config.amazonaws.com": (
      ["kms:Decrypt", "kms:GenerateDataKey*"],
      "https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html"
    ),
    "cloudwatch.amazonaws.com": (
      ["kms:Decrypt", "kms:GenerateDataKey*"],
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html"
    ),
    "sns.amazonaws.com": (
      ["kms:Decrypt", "kms:GenerateDataKey*"],
      "https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html"
    ),
    "events.amazonaws.com": (
      ["kms:Decrypt", "kms:GenerateDataKey*"], "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html"
    ),
  ]

  /// The only service that sends neither `aws:SourceAccount` nor `aws:SourceArn` to KMS.
  private static let withoutSource = "events.amazonaws.com"

  @Test(arguments: GoldenTests.environments) func keyPolicyStatementsAreNeededAndSufficient(
    _ system: (name: String, environment: String)
  ) throws {
    try Self.check(try GoldenTests.stack(system.name, system.environment))
  }

  @Test func kitchenSinkKeyPoliciesAreNeededAndSufficient() throws { try Self.check(try KitchenSink.stack()) }

  private static func check(_ stack: Stack) throws {
    for entry in stack.entries {
      for statement in (entry.resource as? KMSKey)?.statements ?? [] {
        let name = "\(entry.name.key): \(statement.id)"
        let service: String
        switch statement.principal {
        case .service(let text): service = text
        case .regionalService: service = "logs"
        // The first statement of each policy grants the account all permissions.
        case .aws, .federated, .everyone, nil:
          Issue.record("\(name) grants nothing that the account has not")
          continue
        }
        let need = try #require(needed[service], "\(name): which page says what \(service) needs?")
        #expect(Set(statement.actions) == need.actions, "\(name): see \(need.page)")
        #expect(statement.conditions.isEmpty == (service == withoutSource), "\(name)")
      }
    }
  }
}
