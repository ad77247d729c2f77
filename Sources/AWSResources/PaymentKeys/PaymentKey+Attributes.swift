import InfraModel

/// What a key is for, and what follows from it.
/// https://docs.aws.amazon.com/payment-cryptography/latest/userguide/keys-validattributes.html
extension PaymentKey {
  /// Algorithm of a key.
  public enum Algorithm: String, CaseIterable, Sendable {
    case tdes2 = "TDES_2KEY"
    case tdes3 = "TDES_3KEY"
    case aes128 = "AES_128"
    case aes192 = "AES_192"
    case aes256 = "AES_256"
    case rsa2048 = "RSA_2048"
    case rsa3072 = "RSA_3072"
    case rsa4096 = "RSA_4096"

    static let tdes: [Algorithm] = [.tdes2, .tdes3]
    static let aes: [Algorithm] = [.aes128, .aes192, .aes256]
    static let rsa: [Algorithm] = [.rsa2048, .rsa3072, .rsa4096]

    var isSymmetric: Bool { !Self.rsa.contains(self) }
  }

  /// A way in which a key can be used.
  public enum Mode: String, CaseIterable, Sendable {
    case encrypt
    case decrypt
    case wrap
    case unwrap
    case generate
    case verify
    case deriveKey
    case sign
    case noRestrictions

    /// Its argument in the provider.
    var name: PropertyName {
      switch self {
      case .deriveKey: "derive_key"
      case .noRestrictions: "no_restrictions"
      default: PropertyName(rawValue)
      }
    }
  }

  /// What a key is for, in TR-31's words. Key agreement and HMAC have no case, because Terraform's provider lacks
  /// `DeriveKeyUsage` and the algorithms of HMAC.
  public enum Usage: String, CaseIterable, Sendable {
    case baseDerivation = "TR31_B0_BASE_DERIVATION_KEY"
    case cardVerification = "TR31_C0_CARD_VERIFICATION_KEY"
    case dataEncryption = "TR31_D0_SYMMETRIC_DATA_ENCRYPTION_KEY"
    case asymmetricDataEncryption = "TR31_D1_ASYMMETRIC_KEY_FOR_DATA_ENCRYPTION"
    case cryptograms = "TR31_E0_EMV_MKEY_APP_CRYPTOGRAMS"
    case confidentiality = "TR31_E1_EMV_MKEY_CONFIDENTIALITY"
    case integrity = "TR31_E2_EMV_MKEY_INTEGRITY"
    case dynamicNumbers = "TR31_E4_EMV_MKEY_DYNAMIC_NUMBERS"
    case cardPersonalization = "TR31_E5_EMV_MKEY_CARD_PERSONALIZATION"
    case otherCard = "TR31_E6_EMV_MKEY_OTHER"
    case keyEncryption = "TR31_K0_KEY_ENCRYPTION_KEY"
    case keyBlockProtection = "TR31_K1_KEY_BLOCK_PROTECTION_KEY"
    case keyExchange = "TR31_K2_TR34_ASYMMETRIC_KEY"
    case mac1 = "TR31_M1_ISO_9797_1_MAC_KEY"
    case mac3 = "TR31_M3_ISO_9797_3_MAC_KEY"
    case cmac = "TR31_M6_ISO_9797_5_CMAC_KEY"
    case pinEncryption = "TR31_P0_PIN_ENCRYPTION_KEY"
    case signature = "TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE"
    case ibmPINVerification = "TR31_V1_IBM3624_PIN_VERIFICATION_KEY"
    case visaPINVerification = "TR31_V2_VISA_PIN_VERIFICATION_KEY"

    /// Algorithms with which the service makes such a key.
    public var algorithms: [Algorithm] {
      switch self {
      case .mac1, .mac3: Algorithm.tdes
      case .asymmetricDataEncryption, .keyExchange, .signature: Algorithm.rsa
      default: Algorithm.tdes + Algorithm.aes
      }
    }

    /// Algorithms with which no operation of the service uses such a key, although it can be made.
    public var idleAlgorithms: [Algorithm] {
      switch self {
      case .cryptograms: [.tdes3] + Algorithm.aes
      case .cardVerification, .confidentiality, .integrity, .dynamicNumbers, .cardPersonalization, .otherCard:
        Algorithm.aes
      default: []
      }
    }

    /// Combinations of modes that the service accepts; the widest without `noRestrictions` is the first.
    public var modes: [[Mode]] {
      let encryption: [[Mode]] = [[.encrypt, .decrypt, .wrap, .unwrap], [.encrypt, .wrap], [.decrypt, .unwrap]]
      return switch self {
      case .baseDerivation, .cryptograms, .confidentiality, .integrity, .dynamicNumbers, .cardPersonalization,
        .otherCard:
        [[.deriveKey], [.noRestrictions]]
      case .cardVerification, .mac1, .mac3, .cmac, .ibmPINVerification, .visaPINVerification:
        [[.generate, .verify], [.generate], [.verify], [.noRestrictions]]
      case .dataEncryption, .keyEncryption, .keyBlockProtection, .pinEncryption: encryption + [[.noRestrictions]]
      case .asymmetricDataEncryption, .keyExchange: encryption
      case .signature: [[.sign], [.verify]]
      }
    }
  }
}
