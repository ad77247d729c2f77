import AWSResources
import InfraModel

extension PolicyCase {
  static let api = [
    policy("api.auth", fails: .mixed("api.key=false")),
    policy("api.logs", fails: .changing(APIStage.self) { $0.logGroup = nil }),
    policy("api.tracing", fails: .changing(APIStage.self) { $0.isTraced = false }),
    policy("api.waf", fails: .mixed("waf=false")),
  ]
}
