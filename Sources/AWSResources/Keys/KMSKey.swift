import InfraModel

/// A customer managed KMS key with an alias, for encryption at rest. Its key material is rotated every year.
public struct KMSKey: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_kms_key", pulumi: "aws:kms:Key", cloudFormation: "AWS::KMS::Key", noun: "key", identity: "KeyId",
    reading: Reading(
      "kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags",
      untold: ["PendingWindowInDays"], unstated: ["Enabled": .boolean(true)]))
  public static let keepsData = true

  /// Alias without `alias/`: letters, digits, hyphens, underscores and slashes, not starting with `aws/`.
  public var alias: Value<String>
  /// Description, such as the encrypted data.
  public var description: String
  /// Waiting period before a scheduled deletion in days, 7 to 30.
  /// https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
  public var windowDays: Int
  /// If true, the engines refuse to delete the key or retain it, because encrypted data is lost with it.
  public var isProtected: Bool
  /// Additional statements of the key policy. The account itself always has access, restricted by its IAM policies.
  public var statements: [PolicyStatement]

  /// Creates a key. The resource of each statement is `*`, which in a key policy means the key itself.
  public init(
    alias: Value<String>, description: String, windowDays: Int, isProtected: Bool = false,
    statements: [PolicyStatement] = []
  ) {
    self.isProtected = isProtected
    self.alias = alias
    self.description = description
    self.windowDays = windowDays
    self.statements = statements
  }

  public static let lookups: Lookups = [.accountID, .partition]
  public var nameConstraints: [NameConstraint] { [NameConstraint("key alias", aliasName, maximum: 256)] }

  private static let aliasType = ChildType(
    terraform: "aws_kms_alias", pulumi: "aws:kms:Alias", cloudFormation: "AWS::KMS::Alias", words: "alias",
    identity: "AliasName",
    reading: Reading("kms:ListAliases"))
  static let id = AttributeName("key_id", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))

  private var aliasName: Value<String> { "alias/\(alias)" }

  /// Principal for all users and roles of an account, restricted by their own policies.
  static func everybody(in account: Value<String>) -> Value<String> {
    "arn:\(Value<String>(.lookup(.partition))):iam::\(account):root"
  }

  private var policy: Expression {
    let administration = PolicyStatement(
      "AllowAccountAdministration", allow: ["kms:*"], on: ["*"],
      to: .aws(Self.everybody(in: Value(.lookup(.accountID)))))
    return PolicyDocument([administration] + statements).expression
  }

  /// https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html
  public func quotas(as name: ResourceID) -> [Quota] {
    [
      Quota(
        "bytes of the policy of the key \(name.key)", used: policy.compactSize(), of: 32_768,
        remedy: "let fewer services use it")
    ]
  }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = isProtected ? .retain : .delete
    r.options.protect = isProtected
    r.set("description", "Description", description)
    r.set("deletion_window_in_days", "PendingWindowInDays", windowDays, rule: .recovers)
    r.set("enable_key_rotation", "EnableKeyRotation", true)
    r.set("policy", "KeyPolicy", r.document(policy))
    r.tags()
    r.child(Self.aliasType) {
      r.set("name", "AliasName", aliasName, .renames)
      r.set("target_key_id", "TargetKeyId", Self.id.of(r.name))
    }
  }
}

extension Ref<KMSKey> {
  /// ID of the key.
  public var id: Value<String> { attribute(KMSKey.id) }
  /// ARN of the key. A resource that refers to it waits for the key and its policy.
  public var arn: Value<String> { attribute(KMSKey.arn) }
}
