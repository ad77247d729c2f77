import AWSResources

/// An operation with a payment key, which is the access level of links.
enum PaymentKeyOperation: String, CaseIterable {
  case encrypt
  case decrypt
  case reEncrypt
  case translatePin
  case generatePin
  case verifyPin
  case generateMac
  case verifyMac
  case verifyCryptogram
  case generateCardData
  case verifyCardData
  case changePin

  /// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awspaymentcryptography.html
  private var action: (name: String, verb: String) {
    switch self {
    case .encrypt: ("EncryptData", "encrypts with")
    case .decrypt: ("DecryptData", "decrypts with")
    case .reEncrypt: ("ReEncryptData", "re-encrypts with")
    case .translatePin: ("TranslatePinData", "translates PINs with")
    case .generatePin: ("GeneratePinData", "generates PINs with")
    case .verifyPin: ("VerifyPinData", "verifies PINs with")
    case .generateMac: ("GenerateMac", "generates MACs with")
    case .verifyMac: ("VerifyMac", "verifies MACs with")
    case .verifyCryptogram: ("VerifyAuthRequestCryptogram", "verifies cryptograms with")
    case .generateCardData: ("GenerateCardValidationData", "generates card data with")
    case .verifyCardData: ("VerifyCardValidationData", "verifies card data with")
    case .changePin: ("GenerateMacEmvPinChange", "changes PINs with")
    }
  }

  var level: AccessLevel {
    AccessLevel(
      name: rawValue, verb: action.verb, statement: action.name, actions: ["payment-cryptography:\(action.name)"])
  }

  /// Operations that a key with a usage takes part in, with the modes of which it needs one.
  /// https://docs.aws.amazon.com/payment-cryptography/latest/userguide/crypto-ops-validkeys-ops.html
  static func all(for usage: PaymentKey.Usage) -> [(operation: PaymentKeyOperation, modes: [PaymentKey.Mode])] {
    switch usage {
    case .baseDerivation:
      [.encrypt, .decrypt, .reEncrypt, .translatePin, .verifyPin, .generateMac, .verifyMac].map { ($0, [.deriveKey]) }
    case .cardVerification: [(.generateCardData, [.generate]), (.verifyCardData, [.verify, .generate])]
    case .dataEncryption:
      [(.encrypt, [.encrypt]), (.decrypt, [.decrypt]), (.reEncrypt, [.encrypt, .decrypt])]
    case .asymmetricDataEncryption: [(.encrypt, [.encrypt]), (.decrypt, [.decrypt])]
    case .cryptograms: [(.verifyCryptogram, [.deriveKey]), (.changePin, [.deriveKey])]
    case .confidentiality: [.encrypt, .decrypt, .changePin].map { ($0, [.deriveKey]) }
    case .integrity:
      [(.generateMac, [.deriveKey]), (.verifyMac, [.deriveKey]), (.changePin, [.noRestrictions])]
    case .dynamicNumbers: [.generateCardData, .verifyCardData].map { ($0, [.deriveKey]) }
    case .otherCard: [.generateCardData, .verifyCardData, .encrypt, .decrypt].map { ($0, [.deriveKey]) }
    case .mac1, .mac3, .cmac: [(.generateMac, [.generate]), (.verifyMac, [.verify])]
    case .pinEncryption:
      [
        (.translatePin, [.encrypt, .decrypt]), (.generatePin, [.encrypt]), (.verifyPin, [.decrypt]),
        (.changePin, [.decrypt]),
      ]
    case .ibmPINVerification, .visaPINVerification: [(.generatePin, [.generate]), (.verifyPin, [.verify])]
    case .cardPersonalization, .keyEncryption, .keyBlockProtection, .keyExchange, .signature: []
    }
  }
}
