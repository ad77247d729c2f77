import AWSResources
import InfraModel

extension PolicyCase {
  /// For every policy a system that violates it, and one that complies.
  static let all: [PolicyCase] =
    network + loadBalancing + services + database + secrets + cache + tables + paymentKeys + storage + contentDelivery
    + api
    + functions + workflows + monitoring + waf + access + logging + messaging + patches

  private static let patches = [
    policy("patch.unjudged", fails: .mixed("patches={ vpc: { provider: { tags: { Team: 'payments' } } } }")),
    policy("raw.unjudged", fails: .mixed("raw={ bus: { cloudFormation: { type: 'AWS::Events::EventBus' } } }")),
  ]

  static func policy(_ id: String, fails: Sample, passes: Sample = .mixed()) -> PolicyCase {
    PolicyCase(id: id, fails: fails, passes: passes)
  }

  /// A single RDS instance in place of the cluster.
  static let server =
    "database={ engine: 'postgres', version: '15', instanceClass: 'db.t3.medium', capacity: null, checkBackups: false }"
  static let mysql =
    "database={ engine: 'mysql', version: null, instanceClass: 'db.t3.medium', capacity: null, checkBackups: false }"
  static let auroraMySQL =
    "database={ engine: 'aurora-mysql', version: null, instanceClass: 'db.r6g.large', capacity: null }"
  static let anywhere = SecurityRule.Peer.cidr("0.0.0.0/0")
  static let everyone = PolicyStatement("All", allow: ["*"], on: ["*"], to: .everyone)
}
