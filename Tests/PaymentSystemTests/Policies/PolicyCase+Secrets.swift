import AWSResources
import InfraModel

extension PolicyCase {
  static let secrets = [
    policy("secret.rotation-period", fails: .mixed("database.secretRotationDays=91"), passes: .mixed()),
    policy("secret.cmk", fails: .mixed("encryption.customerManagedKeys=['logs']")),
    policy("secret.in-state", fails: .mixed("secrets.api-credentials.generate={}")),
    policy("secret.in-state", fails: .mixed("cache.auth=true")),
    policy("secret.rotation", fails: .mixed(), passes: .starter("payment-web-app")),
  ]
}
