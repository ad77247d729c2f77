import InfraModel

/// A secret of Secrets Manager. Its value is generated, or set manually and never part of the stack.
public struct Secret: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_secretsmanager_secret", pulumi: "aws:secretsmanager:Secret",
    cloudFormation: "AWS::SecretsManager::Secret", noun: "secret", identity: "Id",
    reading: Reading("secretsmanager:DescribeSecret", untold: ["GenerateSecretString", "SecretString"]))
  public static let keepsData = true

  /// Name, up to 512 letters, digits and `/_+=.@-`; not ending in a hyphen and six characters, which is the form of ARN
  /// suffixes.
  public var name: Value<String>
  /// Description of the value.
  public var description: String
  /// Key that encrypts the value; nil uses the AWS managed key.
  public var key: Ref<KMSKey>?
  /// Recovery window in days, 7 to 30, or 0 to delete the secret immediately.
  /// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
  public var recoveryDays: Int
  /// How its value is generated; nil if it is set manually.
  public var generated: GeneratedSecret?

  /// Creates a secret, without a value if none is generated.
  public init(
    name: Value<String>, description: String, key: Ref<KMSKey>?, recoveryDays: Int, generated: GeneratedSecret? = nil
  ) {
    self.name = name
    self.description = description
    self.key = key
    self.recoveryDays = recoveryDays
    self.generated = generated
  }

  public var hasDataSources: Bool { generated != nil }

  public var nameConstraints: [NameConstraint] { [NameConstraint("secret", name, maximum: 512)] }

  public var unsupportedFeatures: [UnsupportedFeature] {
    (recoveryDays == 0 ? [] : [Self.recovery]) + (generated == nil ? [] : [Self.generatedOnce])
  }

  private static let recovery =
    UnsupportedFeature(
      .cloudFormation, "the recovery window of a deleted secret",
      because: """
        The type has no such property, and CloudFormation deletes a secret immediately. Keep a copy of its \
        value before the stack is deleted.
        """)

  private static let generatedOnce = UnsupportedFeature(
    .cloudFormation, "keeping a generated value when its length or characters change", ignored: ["secret_string"],
    because: "CloudFormation generates another value then; Terraform and Pulumi generate a value once.")

  public var diagramNode: DiagramNode? { DiagramNode("Secrets Manager", .data) }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = .delete
    r.set("name", "Name", name, .renames)
    r.set("description", "Description", description)
    r.set("kms_key_id", "KmsKeyId", key?.arn)
    r.provider { r.set("recovery_window_in_days", recoveryDays, rule: .recovers) }
    generated?.describeProperty(into: r)
    r.tags()
    generated?.describeChildren(into: r)
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
}

extension Ref<Secret> {
  /// ARN of the secret.
  public var arn: Value<String> { attribute(Secret.arn) }
  /// Its generated value.
  public var generatedValue: Value<String> { attribute(GeneratedSecret.value) }
}
