extension RuleCase {
  /// A key with a usage, and more settings.
  private static func key(_ usage: String, _ rest: String) -> String {
    "paymentKeys={ pin: { usage: 'TR31_\(usage)', \(rest) } }"
  }

  private static let pinKey = key("P0_PIN_ENCRYPTION_KEY", "algorithm: 'TDES_3KEY'")

  private static func use(_ access: String) -> String { "services.api.uses={ paymentKeys: { pin: \(access) } }" }

  static let paymentKeys = [
    RuleCase(
      "payment-keys.required", inside: [pinKey], outside: ["paymentKeys={ pin: { algorithm: 'TDES_3KEY' } }"],
      "paymentKeys.pin: usage is missing: say what the key is for, such as \"TR31_P0_PIN_ENCRYPTION_KEY\""),
    RuleCase(
      "payment-keys.required",
      inside: ["paymentKeys={ pin: { existing: true } }"], outside: [key("M1_ISO_9797_1_MAC_KEY", "")],
      "paymentKeys.pin: algorithm is missing: for this usage AWS has \"TDES_2KEY\" or \"TDES_3KEY\""),
    RuleCase(
      "payment-keys.algorithm", inside: [key("M1_ISO_9797_1_MAC_KEY", "algorithm: 'TDES_2KEY'")],
      outside: [key("M1_ISO_9797_1_MAC_KEY", "algorithm: 'AES_128'")],
      "paymentKeys.pin.algorithm: AWS makes no TR31_M1_ISO_9797_1_MAC_KEY with AES_128; use \"TDES_2KEY\" or \"TDES_3KEY\""
    ),
    RuleCase(
      "payment-keys.modes",
      inside: [key("B0_BASE_DERIVATION_KEY", "algorithm: 'AES_128', modes: ['noRestrictions']")],
      outside: [key("B0_BASE_DERIVATION_KEY", "algorithm: 'AES_128', modes: ['encrypt', 'wrap']")],
      "paymentKeys.pin.modes: AWS does not allow this combination for TR31_B0_BASE_DERIVATION_KEY; use [\"deriveKey\"] or [\"noRestrictions\"]"
    ),
    RuleCase(
      "payment-keys.operation", inside: [pinKey, use("['translatePin', 'verifyPin']")],
      outside: [pinKey, use("'generateMac'")],
      "services.api.uses.paymentKeys.pin: a TR31_P0_PIN_ENCRYPTION_KEY takes no part in generateMac; use \"translatePin\" or \"generatePin\" or \"verifyPin\" or \"changePin\""
    ),
    RuleCase(
      "payment-keys.operation",
      inside: [key("C0_CARD_VERIFICATION_KEY", "algorithm: 'TDES_2KEY'"), use("'verifyCardData'")],
      outside: [key("C0_CARD_VERIFICATION_KEY", "algorithm: 'AES_128'"), use("'verifyCardData'")],
      "services.api.uses.paymentKeys.pin: no operation uses a TR31_C0_CARD_VERIFICATION_KEY with AES_128: give the key another algorithm"
    ),
    RuleCase(
      "payment-keys.operation", inside: [],
      outside: [
        key("V2_VISA_PIN_VERIFICATION_KEY", "algorithm: 'TDES_3KEY', modes: ['verify']"), use("'generatePin'"),
      ],
      "services.api.uses.paymentKeys.pin: the key's modes do not allow generatePin: add \"generate\""),
    RuleCase(
      "payment-keys.operation", inside: [],
      outside: [key("K1_KEY_BLOCK_PROTECTION_KEY", "algorithm: 'AES_256'"), use("'encrypt'")],
      "services.api.uses.paymentKeys.pin: a TR31_K1_KEY_BLOCK_PROTECTION_KEY takes no part in encrypt; no operation with data uses it"
    ),
    RuleCase(
      "payment-keys.region", inside: [pinKey, "region=us-west-2"],
      outside: [pinKey, "region=us-gov-west-1", "frontend=false"],
      "paymentKeys.pin: us-gov-west-1 is in the partition aws-us-gov, which has no AWS Payment Cryptography; use a region such as us-east-1"
    ),
  ]
}
