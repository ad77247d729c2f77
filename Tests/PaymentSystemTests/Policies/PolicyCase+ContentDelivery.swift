import AWSResources
import InfraModel

extension PolicyCase {
  static let contentDelivery = [
    policy("cdn.origin-https", fails: .starter("payment-web-app")),
    policy("cdn.certificate", fails: .mixed(), passes: .starter("serverless-api")),
    policy("cdn.waf", fails: .mixed("waf=false")),
    policy("cdn.logs", fails: .changing(Distribution.self) { $0.logs = nil }),
    policy("cdn.root-object", fails: .changing(Distribution.self) { $0.rootObject = nil }),
    policy("dns.query-log", fails: .starter("serverless-api"), passes: .starter("payment-web-app")),
    policy("cdn.oac", fails: .mixed(), passes: .starter("serverless-api")),
  ]
}
