import InfraModel

/// What AWS services need to be allowed by the policy of a key that they use.
extension KMSKey {
  /// Lets CloudWatch Logs encrypt the account's log groups of one region.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  public static func letsLogs(
    region: Value<String>, account: Value<String>, partition: Value<String>, domain: String = "amazonaws.com"
  ) -> PolicyStatement {
    PolicyStatement(
      "LogsEncrypts",
      allow: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], on: ["*"],
      to: .regionalService("logs.\(region).\(domain)"),
      when: [
        .init("ArnLike", "kms:EncryptionContext:aws:logs:arn", "arn:\(partition):logs:\(region):\(account):*")
      ])
  }

  /// Lets a service, such as `cloudwatch.amazonaws.com`, write to what is encrypted with the key, on the account's behalf.
  public static func letsService(_ id: String, _ service: String, account: Value<String>) -> PolicyStatement {
    PolicyStatement(
      id, allow: ["kms:Decrypt", "kms:GenerateDataKey*"], on: ["*"], to: .service(service),
      when: [.init("StringEquals", "aws:SourceAccount", account)])
  }

  /// Lets flow logs be delivered to a bucket that is encrypted with the key.
  /// https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-cmk-policy.html
  public static func letsLogDelivery(account: Value<String>) -> PolicyStatement {
    PolicyStatement(
      "AllowFlowLogs",
      allow: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], on: ["*"],
      to: .service("delivery.logs.amazonaws.com"), when: [.init("StringEquals", "aws:SourceAccount", account)])
  }

  /// Lets EventBridge publish to a topic that is encrypted with the key. It has no condition, because EventBridge sends
  /// neither `aws:SourceAccount` nor `aws:SourceArn` to KMS.
  /// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  public static func letsEvents() -> PolicyStatement {
    PolicyStatement(
      "AllowEvents", allow: ["kms:Decrypt", "kms:GenerateDataKey*"], on: ["*"], to: .service("events.amazonaws.com"))
  }
}
