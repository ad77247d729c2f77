internal import Configuration

/// Changes of the properties of one generated resource, in the names of each target.
struct PatchSettings: Settings {
  var provider: JSON5Value?
  var terraform: JSON5Value?
  var pulumi: JSON5Value?
  var cloudFormation: JSON5Value?

  static let title = "Changes of the properties of one resource that infragen generates."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "provider", &provider, .optional(.freeObject),
      "Properties for Terraform and Pulumi, in Terraform's names: a path and its value, null removes, \"name+\" appends to "
        + "a list.")
    each.setting("terraform", &terraform, .optional(.freeObject), "Properties for Terraform alone, after provider.")
    each.setting(
      "pulumi", &pulumi, .optional(.freeObject), "Properties for Pulumi alone, in Pulumi's names, after provider.")
    each.setting(
      "cloudFormation", &cloudFormation, .optional(.freeObject),
      "Properties for CloudFormation; {} says that it needs none.")
  }
}
