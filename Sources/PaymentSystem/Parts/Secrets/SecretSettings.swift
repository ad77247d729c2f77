internal import Configuration

/// A secret whose value is set manually, never in a program.
struct SecretSettings: AdoptableResource {
  var description = "Set by hand."
  var recoveryDays: Int?
  var existing: Existing<ExistingResourceSettings>?

  static let title = "A secret whose value is set manually, never in a program."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("description", &description, .text(.sentence), "What it contains.")
    each.setting(
      "recoveryDays", &recoveryDays, .optional(.integer(oneOf: [0] + Array(7...30), unit: "days")),
      "Days during which a deleted secret can be restored and its name is in use (Terraform and Pulumi); 7 with protectData, otherwise 0."
    )
    each.setting(
      "existing", &existing, .existing(),
      "The secret that exists already, in place of a new one, by its ARN; with true its ARN is set when deploying.")
  }
}
