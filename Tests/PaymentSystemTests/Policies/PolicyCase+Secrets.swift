import AWSResources
import InfraModel

extension PolicyCase {
  static let secrets = [
    policy("secret.rotation-period", fails: .mixed("database.rotateSecretDays=91"), passes: .mixed()),
    policy("secret.cmk", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("secret.rotation", fails: .mixed(), passes: .starter("payment-web-app")),
  ]
}
