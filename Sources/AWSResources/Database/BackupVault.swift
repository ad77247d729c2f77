import InfraModel

/// An encrypted vault for AWS Backup's recovery points.
public struct BackupVault: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_backup_vault", pulumi: "aws:backup:Vault", cloudFormation: "AWS::Backup::BackupVault",
    noun: "vault", identity: "BackupVaultName",
    reading: Reading(
      "backup:DescribeBackupVault", "backup:GetBackupVaultAccessPolicy", "backup:GetBackupVaultNotifications",
      "backup:ListTags"))
  public static let keepsData = true

  /// Name, 2 to 50 letters, digits, hyphens and underscores.
  public var name: Value<String>
  /// Key that encrypts the recovery points; nil uses the AWS managed key.
  public var key: Ref<KMSKey>?
  /// If true, Terraform and Pulumi delete the recovery points when they destroy the vault. If false, CloudFormation
  /// retains the vault.
  public var emptiesOnDestroy: Bool

  /// Creates a vault.
  public init(name: Value<String>, key: Ref<KMSKey>? = nil, emptiesOnDestroy: Bool) {
    self.name = name
    self.key = key
    self.emptiesOnDestroy = emptiesOnDestroy
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("backup vault", name, minimum: 2, maximum: 50)] }

  public var unsupportedFeatures: [UnsupportedFeature] { emptiesOnDestroy ? [.unemptied] : [] }

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = emptiesOnDestroy ? .delete : .retain
    r.set("name", "BackupVaultName", name, .renames)
    r.set("kms_key_arn", "EncryptionKeyArn", key?.arn, .replaces, rule: .keptWhenRemoved)
    r.provider { if emptiesOnDestroy { r.set("force_destroy", true, rule: .exposes) } }
    r.tags(cloudFormation: "BackupVaultTags", as: .map)
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<BackupVault> {
  /// Name of the vault.
  public var name: Value<String> { attribute(BackupVault.name) }
}
