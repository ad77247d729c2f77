internal import Configuration

/// A secret whose value is set manually, never in a program.
struct SecretSettings: Settings {
  var description = "Set by hand."
  var recoveryDays: Int?

  static let title = "A secret whose value is set manually, never in a program."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("description", &description, .text(.sentence), "What it contains.")
    each.setting(
      "recoveryDays", &recoveryDays, .optional(.integer(oneOf: [0] + Array(7...30), unit: "days")),
      "Days during which a deleted secret can be restored and its name is in use (Terraform and Pulumi); 7 with protectData, otherwise 0."
    )
  }
}
