import AWSResources
import InfraModel

extension PolicyCase {
  private static func key(_ rest: String) -> String {
    "paymentKeys.pin={ usage: 'TR31_P0_PIN_ENCRYPTION_KEY', algorithm: 'TDES_3KEY'\(rest) }"
  }

  static let paymentKeys = [
    policy(
      "payment-keys.exportable", fails: .mixed(key(", exportable: true")), passes: .mixed(key(""))),
    policy(
      "payment-keys.modes", fails: .mixed(key(", modes: ['noRestrictions']")), passes: .mixed(key(""))),
    policy(
      "payment-keys.protection", fails: .mixed(key("")), passes: .mixed(key(""), "protectData=true")),
  ]
}
