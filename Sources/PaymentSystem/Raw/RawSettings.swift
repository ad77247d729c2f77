internal import Configuration

/// A resource of any type that infragen does not know.
struct RawSettings: Settings {
  var terraform: RawTerraformSettings?
  var pulumi: RawTargetSettings?
  var cloudFormation: RawTargetSettings?
  var attributes: [Keyed<RawAttributeSettings>] = []
  var permissions: [Keyed<PermissionSettings>] = []
  var keepsData = false

  static let title = "A resource of any type, as each target writes it."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("terraform", &terraform, .optional(.group()), "Resource, data source or module in Terraform.")
    each.setting("pulumi", &pulumi, .optional(.group()), "Resource in Pulumi; its body is Terraform's unless given.")
    each.setting("cloudFormation", &cloudFormation, .optional(.group()), "Resource in CloudFormation.")
    each.setting(
      "attributes", &attributes, .named(key: .parameterName),
      "Attributes that ${raw.key.attribute} refers to and that links give as variables, with their names in each target."
    )
    each.setting(
      "permissions", &permissions, .named(key: .permissionName),
      "Statements that links grant: uses.raw with true grants all, with names only those.")
    each.setting(
      "keepsData", &keepsData, .boolean,
      "Whether deleting it loses data: diff warns of that, and protectData applies to it.")
  }
}

/// A resource in Terraform.
struct RawTerraformSettings: Settings {
  /// True if Terraform deliberately has no such resource: `terraform: {}`.
  var isUnneeded: Bool { type == nil && module == nil && body == nil }

  var type: String?
  var data = false
  var module: String?
  var version: String?
  var body: JSON5Value?

  static let title = "A resource, data source or module in Terraform."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("type", &type, .optional(.text(.terraformType)), "Type such as aws_mq_broker; none for a module.")
    each.setting("data", &data, .boolean, "Whether it is a data source.")
    each.setting("module", &module, .optional(.text(.nonEmpty)), "Source of a module, in place of a type.")
    each.setting("version", &version, .optional(.text(.versionConstraint)), "Versions of a module of a registry.")
    each.setting(
      "body", &body, .optional(.freeObject),
      "Arguments and blocks: an object is a block, a list of objects several, \"name=\" an argument.")
  }
}

/// A resource in Pulumi or CloudFormation.
struct RawTargetSettings: Settings {
  var type: String?
  var body: JSON5Value?

  /// True for `{}`: the target needs no such resource.
  var isUnneeded: Bool { type == nil && body == nil }

  static let title = "A resource in one target."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "type", &type, .optional(.text(.rawType)),
      "Type such as aws:mq:Broker or AWS::AmazonMQ::Broker; null and no body say that the target needs no such resource."
    )
    each.setting("body", &body, .optional(.freeObject), "Properties.")
  }
}

/// Names of an attribute in each target.
struct RawAttributeSettings: Settings {
  var provider: String?
  var pulumi: String?
  var cloudFormation: String?

  static let title = "Names of an attribute in each target."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "provider", &provider, .optional(.text(.nonEmpty)), "Name in Terraform, which serves Pulumi by its naming rule.")
    each.setting("pulumi", &pulumi, .optional(.text(.nonEmpty)), "Name in Pulumi, where the rule gives another one.")
    each.setting(
      "cloudFormation", &cloudFormation, .optional(.text(.nonEmpty)), "Ref, or the name for Fn::GetAtt.")
  }
}
