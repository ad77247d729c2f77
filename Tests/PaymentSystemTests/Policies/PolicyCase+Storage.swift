import AWSResources
import InfraModel

extension PolicyCase {
  static let storage = [
    policy("s3.no-acl", fails: .mixed(), passes: .starter("fargate-migration")),
    policy("s3.policy", fails: .changing(Bucket.self) { $0.statements = { _ in [everyone] } }),
    policy("s3.kms", fails: .mixed(), passes: .starter("fargate-migration")),
    policy("s3.access-logging", fails: .changing(Bucket.self) { $0.accessLogs = nil }),
  ]
}
