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

  /// Lets the account's users and roles use the key through one service, such as `rds.us-east-1.amazonaws.com`, where
  /// their own policies allow it; nobody else in the world, which a principal `*` would leave to the conditions alone.
  /// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
  public static func letsViaService(
    _ id: String, _ service: Value<String>, account: Value<String>
  ) -> PolicyStatement {
    PolicyStatement(
      id,
      allow: [
        "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey",
      ],
      on: ["*"], to: .aws(everybody(in: account)),
      when: [
        .init("StringEquals", "kms:ViaService", service), .init("StringEquals", "kms:CallerAccount", account),
      ])
  }
}
