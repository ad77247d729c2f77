internal import Configuration

/// Where Terraform keeps the state, which versions it takes, and who it is.
struct TerraformSettings: Settings {
  /// What the program is for Terraform.
  enum Form: String, CaseIterable {
    case root
    case module
  }

  var form = Form.root
  var backend: [Keyed<JSON5Value>] = []
  var requiredVersion: String?
  var awsVersion: String?
  var providers: [Keyed<RequiredProviderSettings>] = []
  var provider = ProviderSettings()
  var tfvars = false

  static let title = "Where Terraform keeps the state, which versions it takes, and who it is."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "form", &form, .choice(),
      "A root module, or a module without provider and backend that another configuration calls.")
    each.setting(
      "backend", &backend, .freeObjects(key: .label(maximum: 20), member: .functionName),
      "Where the state is: the type of one backend with its arguments; {environment} and {system} are replaced, and {} is "
        + "completed by terraform init -backend-config.")
    each.setting(
      "requiredVersion", &requiredVersion, .optional(.text(.versionConstraint)),
      "The versions of Terraform; when null, those that the program needs.")
    each.setting(
      "awsVersion", &awsVersion, .optional(.text(.versionConstraint)),
      "The versions of the AWS provider; when null, those that the program is written for.")
    each.setting(
      "providers", &providers, .named(key: .label(maximum: 40)),
      "Further providers, for files of your own beside the program.")
    each.setting("provider", &provider, .group(), "The AWS provider.")
    each.setting(
      "tfvars", &tfvars, .boolean, "Whether a folder has <environment>.auto.tfvars with the values of the variables.")
  }
}

/// Who deploys; Pulumi's provider and stack file have the role and the profile, too.
struct ProviderSettings: Settings {
  var assumeRole: AssumeRoleSettings?
  var profile: String?
  var defaultTags = false

  static let title = "Who deploys; Pulumi's provider and stack file have the role and the profile, too."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("assumeRole", &assumeRole, .optional(.group()), "The role that is assumed to deploy.")
    each.setting(
      "profile", &profile, .optional(.text(.profile)), "The profile of the AWS configuration that is used to deploy.")
    each.setting(
      "defaultTags", &defaultTags, .boolean,
      "Whether Terraform's provider sets the system's tags, instead of each resource.")
  }
}

/// A role that is assumed to deploy.
struct AssumeRoleSettings: Settings {
  var roleArn = ""
  var sessionName: String?
  var externalId: String?

  static let title = "A role that is assumed to deploy."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("roleArn", &roleArn, .text(.roleARN), "ARN of the role. Required.")
    each.setting(
      "sessionName", &sessionName, .optional(.text(.sessionName)), "Name of the session, which CloudTrail shows.")
    each.setting(
      "externalId", &externalId, .optional(.text(.externalID)), "The external id that the role's trust policy asks for."
    )
  }
}

/// A provider that files beside the program use.
struct RequiredProviderSettings: Settings {
  var source = ""
  var version = ""

  static let title = "A provider that files beside the program use."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "source", &source, .text(.providerSource), "Where it comes from, such as hashicorp/random. Required.")
    each.setting("version", &version, .text(.versionConstraint), "The versions, such as ~> 3.6. Required.")
  }
}
