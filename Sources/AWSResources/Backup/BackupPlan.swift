import InfraModel

/// When AWS Backup takes recovery points, how long it keeps them, and of what.
public struct BackupPlan: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_backup_plan", pulumi: "aws:backup:Plan", cloudFormation: "AWS::Backup::BackupPlan",
    noun: "plan")

  /// Its name, 1 to 50 characters.
  public var name: Value<String>
  /// The rule's name, such as `every-6-hours`.
  public var rule: String
  /// When it runs: an EventBridge schedule such as `cron(0 */6 * * ? *)`, in UTC.
  public var schedule: String
  /// Days that a recovery point is kept.
  public var keepDays: Int
  /// Where the recovery points go.
  public var vault: Ref<BackupVault>
  /// The role that AWS Backup takes on.
  public var role: Ref<Role>
  /// The name of the selection of what is backed up.
  public var selection: Value<String>
  /// The ARNs of what is backed up.
  public var resources: [Value<String>]

  /// Creates a plan with one rule and one selection.
  public init(
    name: Value<String>, rule: String, schedule: String, keepDays: Int, vault: Ref<BackupVault>, role: Ref<Role>,
    selection: Value<String>, resources: [Value<String>]
  ) {
    self.name = name
    self.rule = rule
    self.schedule = schedule
    self.keepDays = keepDays
    self.vault = vault
    self.role = role
    self.selection = selection
    self.resources = resources
  }

  public var physicalNames: [PhysicalName] {
    [PhysicalName("backup plan", name, maximum: 50), PhysicalName("backup selection", selection, maximum: 50)]
  }

  // AWS Backup's own defaults for a window are 8 hours and 7 days; with a run every few hours they would overlap.
  private static let startMinutes = 60
  private static let completionMinutes = 180
  private static let selectionType = ChildType(
    terraform: "aws_backup_selection", pulumi: "aws:backup:Selection", words: "selection")
  static let id = AttributeName("id", cloudFormation: .ref)

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var plan = ProviderResource(id)
    plan.set("name", name, .replaces)
    plan.blocks(
      "rule",
      [
        ProviderBody([
          "rule_name": rule, "target_vault_name": vault.name, "schedule": schedule,
          "start_window": Self.startMinutes, "completion_window": Self.completionMinutes,
          "enable_continuous_backup": false,
        ]).adding(block: ProviderKey("lifecycle", rule: .expires), ProviderBody(["delete_after": keepDays]))
      ])
    plan.tags()
    var selection = ProviderResource(id, Self.selectionType)
    selection.set("name", self.selection, .replaces)
    selection.set("plan_id", Self.id.of(id), .replaces)
    selection.set("iam_role_arn", role.arn, .replaces)
    selection.set("resources", resources, .replaces)
    return [plan, selection]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var plan = CloudFormationResource(id)
    plan.set(
      "BackupPlan",
      Expression.object([
        "BackupPlanName": name,
        "BackupPlanRule": [
          Expression.object([
            "RuleName": rule, "TargetBackupVault": vault.name, "ScheduleExpression": schedule,
            "StartWindowMinutes": Self.startMinutes, "CompletionWindowMinutes": Self.completionMinutes,
            "EnableContinuousBackup": false, "Lifecycle": Expression.object(["DeleteAfterDays": keepDays]),
          ])
        ],
      ]))
    plan.rule(.expires, at: "BackupPlan.BackupPlanRule.Lifecycle.DeleteAfterDays")
    plan.set("BackupPlanTags", Expression.tags(name: nil, as: .map))
    var selection = CloudFormationResource(id, "AWS::Backup::BackupSelection", words: "selection")
    selection.set("BackupPlanId", Self.id.of(id), .replaces)
    selection.set(
      "BackupSelection",
      Expression.object(["SelectionName": self.selection, "IamRoleArn": role.arn, "Resources": resources]), .replaces)
    return [plan, selection]
  }
}
