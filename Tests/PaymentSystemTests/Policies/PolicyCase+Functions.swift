import AWSResources
import InfraModel

extension PolicyCase {
  static let functions = [
    policy("fn.vpc", fails: .mixed(), passes: .starter("serverless-api")),
    policy("fn.multi-az", fails: .changing(LambdaFunction.self) { $0.subnets = Array($0.subnets.prefix(1)) }),
    policy("fn.tracing", fails: .changing(LambdaFunction.self) { $0.isTraced = false }),
    policy("fn.dead-letters", fails: .starter("serverless-api", "alarms=false")),
    policy("fn.concurrency", fails: .mixed(), passes: .changing(LambdaFunction.self) { $0.reservedConcurrency = 10 }),
    policy("fn.env-key", fails: .mixed("encryption.customerManagedKeys=['logs']")),
    policy("fn.no-plain-secrets", fails: .changing(LambdaFunction.self) { $0.environment = [("API_TOKEN", "a")] }),
  ]
}
