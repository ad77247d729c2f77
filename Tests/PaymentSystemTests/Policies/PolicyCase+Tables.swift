import AWSResources
import InfraModel

extension PolicyCase {
  static let tables = [
    policy("ddb.pitr", fails: .mixed("tables.ledger.pointInTimeRecovery=false")),
    policy("ddb.cmk", fails: .mixed("encryption.customerManagedKeys=['logs']")),
    policy(
      "ddb.autoscaling", fails: .mixed(),
      passes: .mixed("tables.ledger.billing=onDemand", "tables.sessions.billing=onDemand")),
    policy("ddb.deletion-protection", fails: .mixed(), passes: .mixed("protectData=true")),
    policy("ddb.backup-plan", fails: .mixed(), passes: .starter("payment-web-app")),
  ]
}
