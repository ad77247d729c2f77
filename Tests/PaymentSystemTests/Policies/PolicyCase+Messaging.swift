import AWSResources
import InfraModel

extension PolicyCase {
  static let messaging = [
    policy("sns.cmk", fails: .changing(Topic.self) { $0.key = nil }),
    policy("sns.not-public", fails: .changing(Topic.self) { $0.statements = { _ in [everyone] } }),
    policy("sqs.cmk", fails: .changing(Queue.self) { $0.key = nil }),
    policy("sqs.not-public", fails: .changing(Queue.self) { $0.statements = { _ in [everyone] } }),
  ]
}
