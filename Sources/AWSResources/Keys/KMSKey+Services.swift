import InfraModel

/// Statements that AWS services need in the policy of a key they use.
extension KMSKey {
  /// Allows CloudWatch Logs to encrypt the account's log groups of one region.
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  public static func letsLogs(
    region: Value<String>, account: Value<String>, partition: Value<String>, domain: String = "amazonaws.com"
  ) -> PolicyStatement {
    PolicyStatement(
      "AllowCloudWatchLogs",
      allow: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], on: ["*"],
      to: .regionalService("logs.\(region).\(domain)"),
      when: [
        .init("ArnLike", "kms:EncryptionContext:aws:logs:arn", "arn:\(partition):logs:\(region):\(account):*")
      ])
  }

  /// Allows a service, such as `cloudwatch.amazonaws.com`, to write to resources encrypted with the key, on behalf of
  /// the account.
  public static func letsService(_ id: String, _ service: String, account: Value<String>) -> PolicyStatement {
    PolicyStatement(
      id, allow: ["kms:Decrypt", "kms:GenerateDataKey*"], on: ["*"], to: .service(service),
      when: [.sourceAccount(account)])
  }

  /// Allows the delivery of flow logs to a bucket that is encrypted with the key.
  /// https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-cmk-policy.html
  public static func letsLogDelivery(account: Value<String>) -> PolicyStatement {
    PolicyStatement(
      "AllowFlowLogs",
      allow: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], on: ["*"],
      to: .service("delivery.logs.amazonaws.com"), when: [.sourceAccount(account)])
  }

  /// Allows EventBridge to publish to a topic that is encrypted with the key. There is no condition, because
  /// EventBridge sends neither `aws:SourceAccount` nor `aws:SourceArn` to KMS.
  /// https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  public static func letsEvents() -> PolicyStatement {
    PolicyStatement(
      "AllowEvents", allow: ["kms:Decrypt", "kms:GenerateDataKey*"], on: ["*"], to: .service("events.amazonaws.com"))
  }
}
