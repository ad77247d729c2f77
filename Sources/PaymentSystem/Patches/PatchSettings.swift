internal import Configuration
import InfraModel

/// Changes of the properties of one generated resource, in the names of each target.
struct PatchSettings: Settings {
  var provider: JSON5Value?
  var terraform: JSON5Value?
  var pulumi: JSON5Value?
  var cloudFormation: JSON5Value?
  var lifecycle: LifecycleSettings?

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
    each.setting(
      "lifecycle", &lifecycle, .optional(.group()), "How the engines replace and delete it, and what they leave alone.")
  }
}

/// How the engines replace and delete one generated resource.
struct LifecycleSettings: Settings {
  /// What CloudFormation does with it when the template no longer has it.
  enum DeletionPolicy: String, CaseIterable {
    case retain, snapshot, delete

    /// The policy in a template.
    var policy: CloudFormationResource.DeletionPolicy {
      switch self {
      case .retain: .retain
      case .snapshot: .snapshot
      case .delete: .delete
      }
    }
  }

  var preventDestroy: Bool?
  var createBeforeDestroy: Bool?
  var ignoreChanges: [String] = []
  var deletionPolicy: DeletionPolicy?

  static let title = "How the engines replace and delete one generated resource, and what they leave alone."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "preventDestroy", &preventDestroy, .optional(.boolean),
      "Whether Terraform (prevent_destroy) and Pulumi (protect) refuse to destroy it; with true CloudFormation retains it, unless deletionPolicy says otherwise."
    )
    each.setting(
      "createBeforeDestroy", &createBeforeDestroy, .optional(.boolean),
      "Whether Terraform and Pulumi create a replacement first, as CloudFormation always does.")
    each.setting(
      "ignoreChanges", &ignoreChanges, .list(of: .text(.nonEmpty)),
      "Properties, in Terraform's names, whose changes Terraform and Pulumi leave alone; CloudFormation cannot.")
    each.setting(
      "deletionPolicy", &deletionPolicy, .optional(.choice()),
      "DeletionPolicy and UpdateReplacePolicy in CloudFormation; Terraform and Pulumi have preventDestroy instead.")
  }
}
