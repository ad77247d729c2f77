import InfraModel

/// A place for log events, which are deleted after a while; always encrypted, with a key of the account's where one is given.
public struct LogGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_log_group", pulumi: "aws:cloudwatch:LogGroup", cloudFormation: "AWS::Logs::LogGroup",
    noun: "log_group")
  public static let keepsData = true

  /// The numbers of days that CloudWatch Logs can keep events.
  /// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
  public static let retentionDays = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
  ]

  /// Its name, such as `/ecs/payment-dev`.
  public var name: Value<String>
  /// How many days events are kept, one of ``retentionDays``.
  public var keepDays: Int
  /// The key that encrypts the events; its policy must let CloudWatch Logs use it. Nil leaves it to CloudWatch Logs.
  public var key: Ref<KMSKey>?

  /// The region that it must be in, of which its key must be, too; nil for the stack's.
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
  // `Fn::GetAtt … Arn` ends in ":*", the provider's attribute does not: the same ARN is put together.
  static let arn = AttributeName(
    "arn",
    cloudFormation: .composed { id in
      let parts: Value<String> =
        "arn:\(Value<String>(.lookup(.partition))):logs:\(Value<String>(.lookup(.region))):\(Value<String>(.lookup(.accountID))):log-group:\(LogGroup.name.of(id))"
      return parts.expression
    })
}

extension Ref<LogGroup> {
  /// The group's name.
  public var name: Value<String> { attribute(LogGroup.name) }
  /// The group's ARN, without `:*` at its end.
  public var arn: Value<String> { attribute(LogGroup.arn) }
}
