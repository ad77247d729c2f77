import AWSResources

extension PolicyPack {
  static let secrets: [Policy] = [
    Policy(
      "secret.cmk", "Secrets are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          Secret.self, setting: customerManagedKeys, remedy: customerManagedKey("secrets"),
          checks: [.both("CKV_AWS_149"), .nag("PCI.DSS.321-SecretsManagerUsingKMSKey")]
        ) { secret, _, _ in
          keyless(secret.key)
        }
      ]),
    Policy(
      "secret.rotation", "Secrets are rotated automatically.", .medium,
      serves: ["PCI DSS 4.0 8.6.3", "FSBP SecretsManager.1"],
      [
        .of(
          Secret.self, setting: Setting.secrets, remedy: "waive it if its value is changed by hand",
          checks: [.terraform("CKV2_AWS_57"), .nag("AwsSolutions-SMG4")]
        ) { _, key, index in index.rotated.contains(key) ? nil : "has no automatic rotation" }
      ]),
    .notApplicable(
      "parameter.encrypted", "Parameters are encrypted.",
      because: "Parameters hold plain text such as addresses and limits; secret values are in Secrets Manager.",
      [.notApplicable(StoredParameter.self, checks: [.terraform("CKV2_AWS_34"), .terraform("CKV_AWS_337")])]),
    Policy(
      "backup.cmk", "Backups are encrypted with a customer managed key.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "FSBP Backup.1"],
      [
        .of(
          BackupVault.self, setting: customerManagedKeys, remedy: customerManagedKey("database"),
          checks: [.both("CKV_AWS_166")]
        ) {
          vault, _, _ in
          keyless(vault.key)
        }
      ]),
  ]
}
