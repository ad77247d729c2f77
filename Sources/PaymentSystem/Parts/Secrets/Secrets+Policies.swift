import AWSResources
internal import Configuration

extension PolicyPack {
  static let secrets: [Policy] = [
    Policy(
      "secret.cmk", "Secrets are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        keyed(remedy: customerManagedKey("secrets")) { !$1.cacheTokens.contains($0) },
        keyed(remedy: customerManagedKey("cache")) { $1.cacheTokens.contains($0) },
      ]),
    Policy(
      "secret.in-state", "The values of secrets are in no engine's state.", .medium, serves: ["PCI DSS 4.0 8.6.2"],
      [
        .of(
          Secret.self, setting: Setting.secrets,
          remedy: "set its value by hand, or waive it if only a few people can read the state"
        ) { secret, key, index in
          secret.generated == nil || index.cacheTokens.contains(key)
            ? nil : "has a generated value, which Terraform and Pulumi keep in their state"
        },
        .of(
          ReplicationGroup.self, setting: Setting.cache.auth, remedy: "waive it if only a few people can read the state"
        ) { cache, _, _ in
          cache.authSecret == nil ? nil : "has a token, which Terraform and Pulumi keep in their state"
        },
      ]),
    Policy(
      "secret.rotation", "Secrets are rotated automatically.", .medium,
      serves: ["PCI DSS 4.0 8.6.3", "FSBP SecretsManager.1"],
      [
        rotated(setting: Setting.secrets) { !$1.cacheTokens.contains($0) },
        rotated(setting: Setting.cache.auth) { $1.cacheTokens.contains($0) },
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

  /// The rule that secrets have a customer managed key, for those that fit.
  private static func keyed(
    remedy: String, where fits: @escaping @Sendable (_ key: String, _ index: StackIndex) -> Bool
  ) -> PolicyRule {
    .of(
      Secret.self, setting: customerManagedKeys, remedy: remedy,
      checks: [.both("CKV_AWS_149"), .nag("PCI.DSS.321-SecretsManagerUsingKMSKey")]
    ) { secret, key, index in
      fits(key, index) ? keyless(secret.key) : nil
    }
  }

  /// The rule that secrets are rotated, for those that fit.
  private static func rotated<Place: SettingPathConvertible & SendableMetatype>(
    setting: @autoclosure @escaping @Sendable () -> Place,
    where fits: @escaping @Sendable (_ key: String, _ index: StackIndex) -> Bool
  ) -> PolicyRule {
    .of(
      Secret.self, setting: setting(), remedy: "waive it if its value is changed by hand",
      checks: [.terraform("CKV2_AWS_57"), .nag("AwsSolutions-SMG4")]
    ) { _, key, index in
      fits(key, index) && !index.rotated.contains(key) ? "has no automatic rotation" : nil
    }
  }
}
