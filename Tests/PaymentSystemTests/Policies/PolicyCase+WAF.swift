import AWSResources
import InfraModel

extension PolicyCase {
  static let waf = [
    policy(
      "waf.rules",
      fails: .changing(WebACL.self) {
        $0.managedGroups = []
        $0.rateLimit = nil
      }),
    policy(
      "waf.rules",
      fails: .changing(WebACL.self) {
        $0.managedGroups = [.init("AWSManagedRulesKnownBadInputsRuleSet", counts: true)]
      }),
    policy("waf.logs", fails: .changing(WebACL.self) { $0.logGroup = nil }),
  ]
}
