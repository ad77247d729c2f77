import AWSResources
import InfraModel

extension PolicyCase {
  private static let cors = "api.cors={ origins: ['https://shop.dev'] }"

  static let api = [
    policy("api.auth", fails: .mixed("api.key=false"), passes: .mixed("api.key=false", "api.auth=iam", cors)),
    policy(
      "api.auth", fails: .mixed("api.key=false", cors),
      passes: .mixed("api.key=false", "api.auth={ userPool: '${ssm:/pool}' }", cors)),
    policy("api.logs", fails: .changing(APIStage.self) { $0.logGroup = nil }),
    policy("api.tracing", fails: .changing(APIStage.self) { $0.isTraced = false }),
    policy("api.waf", fails: .mixed("waf=false")),
  ]
}
