import InfraModel

/// A key of AWS Payment Cryptography with an alias. The service makes the key, in its hardware security modules.
public struct PaymentKey: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_paymentcryptography_key", pulumi: "aws:paymentcryptography:Key",
    cloudFormation: "AWS::PaymentCryptography::Key", noun: "payment_key", identity: "KeyIdentifier",
    reading: Reading("payment-cryptography:GetKey", "payment-cryptography:ListTagsForResource"))
  public static let keepsData = true

  /// Alias without `alias/`: letters, digits, hyphens, underscores and slashes.
  public var alias: Value<String>
  /// What the key is for. It cannot be changed.
  public var usage: Usage
  /// Algorithm, one of those that ``usage`` allows. It cannot be changed.
  public var algorithm: Algorithm
  /// Modes of use, one of the combinations that ``usage`` allows. They cannot be changed.
  public var modes: [Mode]
  /// If true, the key can be exported, encrypted with another key. It cannot be changed.
  public var isExportable: Bool
  /// Waiting period before a scheduled deletion in days, 3 to 180.
  /// https://docs.aws.amazon.com/payment-cryptography/latest/APIReference/API_DeleteKey.html
  public var windowDays: Int
  /// If true, the engines refuse to delete the key or retain it.
  public var isProtected: Bool

  /// Creates a key.
  public init(
    alias: Value<String>, usage: Usage, algorithm: Algorithm, modes: [Mode], isExportable: Bool, windowDays: Int,
    isProtected: Bool
  ) {
    self.alias = alias
    self.usage = usage
    self.algorithm = algorithm
    self.modes = modes
    self.isExportable = isExportable
    self.windowDays = windowDays
    self.isProtected = isProtected
  }

  /// Waiting period of a key that CloudFormation deletes, in days.
  static let standardWindowDays = 7

  public var nameConstraints: [NameConstraint] { [NameConstraint("payment key alias", aliasName, maximum: 256)] }

  public var unsupportedFeatures: [UnsupportedFeature] {
    windowDays == Self.standardWindowDays
      ? []
      : [
        UnsupportedFeature(
          .cloudFormation, "the waiting period of a deleted payment key",
          because: """
            The type has no such property, and a key that CloudFormation deletes can be restored for \
            \(Self.standardWindowDays) days.
            """)
      ]
  }

  private static let aliasType = ChildType(
    terraform: "aws_paymentcryptography_key_alias", pulumi: "aws:paymentcryptography:KeyAlias",
    cloudFormation: "AWS::PaymentCryptography::Alias", words: "alias", identity: "AliasName",
    reading: Reading("payment-cryptography:GetAlias"))
  static let arn = AttributeName("arn", cloudFormation: .getAtt("KeyIdentifier"))

  private var aliasName: Value<String> { "alias/\(alias)" }

  public var diagramNode: DiagramNode? { DiagramNode("Payment Cryptography", .data) }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .retain : .delete
    r.options.protect = isProtected
    r.set("exportable", "Exportable", isExportable, .replaces, cloudFormation: .inPlace, rule: .isFixed)
    r.set("enabled", "Enabled", true)
    r.provider { r.set("deletion_window_in_days", windowDays, rule: .recovers) }
    r.block("key_attributes", "KeyAttributes", list: .inProvider, rule: .isFixed) {
      r.set("key_usage", "KeyUsage", usage.rawValue, .replaces, cloudFormation: .inPlace)
      r.set("key_algorithm", "KeyAlgorithm", algorithm.rawValue, .replaces, cloudFormation: .inPlace)
      r.set(
        "key_class", "KeyClass", algorithm.isSymmetric ? "SYMMETRIC_KEY" : "ASYMMETRIC_KEY_PAIR", .replaces,
        cloudFormation: .inPlace)
      r.block("key_modes_of_use", "KeyModesOfUse", list: .inProvider) {
        // All of them, because the provider keeps a mode that a program no longer names.
        for mode in Mode.allCases {
          r.set(
            mode.name, CaseStyle.capitalized(mode.rawValue), modes.contains(mode), .replaces, cloudFormation: .inPlace)
        }
      }
    }
    r.tags()
    r.child(Self.aliasType) {
      r.set("alias_name", "AliasName", aliasName, .renames)
      r.set("key_arn", "KeyArn", Self.arn.of(r.name))
    }
  }
}

extension Ref<PaymentKey> {
  /// ARN of the key.
  public var arn: Value<String> { attribute(PaymentKey.arn) }
}
