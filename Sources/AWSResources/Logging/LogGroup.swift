import InfraModel

/// A log group with a retention period; always encrypted, with a customer managed key if one is given.
public struct LogGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_log_group", pulumi: "aws:cloudwatch:LogGroup", cloudFormation: "AWS::Logs::LogGroup",
    noun: "log_group", identity: "LogGroupName",
    reading: Reading(
      "logs:DescribeIndexPolicies", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies",
      "logs:GetDataProtectionPolicy", "logs:ListTagsForResource"))
  public static let keepsData = true

  /// Retention periods of CloudWatch Logs, in days.
  /// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
  public static let retentionDays = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
  ]

  /// Name, such as `/ecs/payment-dev`.
  public var name: Value<String>
  /// Retention in days, one of ``retentionDays``.
  public var keepDays: Int
  /// Key that encrypts the events. Its policy must allow CloudWatch Logs to use it. Nil uses the encryption of
  /// CloudWatch Logs.
  public var key: Ref<KMSKey>?

  /// Region of the log group and its key; nil for the stack's region.
  public var region: String?

  /// Creates a log group.
  public init(name: Value<String>, keepDays: Int, key: Ref<KMSKey>? = nil, region: String? = nil) {
    self.region = region
    self.name = name
    self.keepDays = keepDays
    self.key = key
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("log group", name, maximum: 512)] }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = .delete
    r.set("name", "LogGroupName", name, .renames)
    r.set("retention_in_days", "RetentionInDays", keepDays, rule: .expires)
    r.set("kms_key_id", "KmsKeyId", key?.arn)
    r.tags()
  }

  static let name = AttributeName("name", cloudFormation: .ref)
  // `Fn::GetAtt … Arn` ends in ":*", unlike the provider's attribute, so the ARN is composed.
  static let arn = AttributeName(
    "arn",
    cloudFormation: .composed { id in
      let parts: Value<String> =
        "arn:\(Value<String>(.lookup(.partition))):logs:\(Value<String>(.lookup(.region))):\(Value<String>(.lookup(.accountID))):log-group:\(LogGroup.name.of(id))"
      return parts.expression
    })
}

extension Ref<LogGroup> {
  /// Name of the log group.
  public var name: Value<String> { attribute(LogGroup.name) }
  /// ARN of the log group, without `:*` at the end.
  public var arn: Value<String> { attribute(LogGroup.arn) }
}
