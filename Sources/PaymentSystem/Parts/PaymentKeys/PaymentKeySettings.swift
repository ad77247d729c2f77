import AWSResources
internal import Configuration

/// A key of AWS Payment Cryptography.
struct PaymentKeySettings: AdoptableResource {
  var usage: PaymentKey.Usage?
  var algorithm: PaymentKey.Algorithm?
  var modes: [PaymentKey.Mode] = []
  var exportable = false
  var deletionDays = 7
  var existing: Existing<ExistingResourceSettings>?

  static let title = "A key of AWS Payment Cryptography, which its hardware security modules make and keep."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "usage", &usage, .optional(.choice()), "What the key is for, in TR-31's words; required for a new key.")
    each.setting("algorithm", &algorithm, .optional(.choice()), "Its algorithm; required for a new key.")
    each.setting(
      "modes", &modes, .list(of: .choice()),
      "Ways in which it is used, one of the combinations that AWS allows for the usage; the widest when empty.")
    each.setting("exportable", &exportable, .boolean, "Whether it can be exported, encrypted with another key.")
    each.setting(
      "deletionDays", &deletionDays, .integer(3...180, unit: "days"),
      "Days during which a deleted key can be restored (Terraform and Pulumi; CloudFormation always 7).")
    each.setting(
      "existing", &existing, .existing(),
      "The key that exists already, in place of a new one, by its ARN; with true its ARN is set when deploying.")
  }
}

extension PaymentKeySettings {
  /// Its modes, or the widest combination of its usage.
  func effectiveModes(of usage: PaymentKey.Usage) -> [PaymentKey.Mode] { modes.isEmpty ? usage.modes[0] : modes }
}
