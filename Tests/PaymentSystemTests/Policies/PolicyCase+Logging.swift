import AWSResources
import InfraModel

extension PolicyCase {
  static let logging = [
    policy("logs.retention", fails: .mixed(), passes: .mixed("logs.retentionDays=365")),
    policy("logs.cmk", fails: .mixed(), passes: .starter("fargate-migration")),
  ]
}
