import InfraModel

/// A plan of AWS Backup: schedule, retention and selection of resources.
public struct BackupPlan: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_backup_plan", pulumi: "aws:backup:Plan", cloudFormation: "AWS::Backup::BackupPlan",
    noun: "plan", identity: "BackupPlanId",
    reading: Reading("backup:GetBackupPlan", "backup:ListTags"))

  /// Name, 1 to 50 characters.
  public var name: Value<String>
  /// Name of the rule, such as `every-6-hours`.
  public var rule: String
  /// EventBridge schedule in UTC, such as `cron(0 */6 * * ? *)`.
  public var schedule: String
  /// Retention of recovery points in days.
  public var keepDays: Int
  /// Vault for the recovery points.
  public var vault: Ref<BackupVault>
  /// Role assumed by AWS Backup.
  public var role: Ref<Role>
  /// Name of the resource selection.
  public var selection: Value<String>
  /// ARNs of the resources to back up.
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

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("backup plan", name, maximum: 50), NameConstraint("backup selection", selection, maximum: 50)]
  }

  // AWS Backup's default windows of 8 hours and 7 days would overlap with a run every few hours.
  private static let startMinutes = 60
  private static let completionMinutes = 180
  private static let selectionType = ChildType(
    terraform: "aws_backup_selection", pulumi: "aws:backup:Selection",
    cloudFormation: "AWS::Backup::BackupSelection", words: "selection",
    identity: Identity(.physicalID("Id", "{id}_{plan_id}"), import: "{plan_id}|{id}"),
    reading: Reading("backup:GetBackupSelection"))
  static let id = AttributeName("id", cloudFormation: .ref)

  public func describe(into r: ResourceWriter) {
    r.block(nil, "BackupPlan") {
      r.set("name", "BackupPlanName", name, .replaces, cloudFormation: .inPlace)
      r.block("rule", "BackupPlanRule", list: .inBoth) {
        r.set("rule_name", "RuleName", rule)
        r.set("target_vault_name", "TargetBackupVault", vault.name)
        r.set("schedule", "ScheduleExpression", schedule)
        r.set("start_window", "StartWindowMinutes", Self.startMinutes)
        r.set("completion_window", "CompletionWindowMinutes", Self.completionMinutes)
        r.set("enable_continuous_backup", "EnableContinuousBackup", false)
        r.block("lifecycle", "Lifecycle", rule: .expires) { r.set("delete_after", "DeleteAfterDays", keepDays) }
      }
    }
    r.tags(cloudFormation: "BackupPlanTags", as: .map)
    r.child(Self.selectionType) {
      r.provider { r.set("name", selection, .replaces) }
      r.set("plan_id", "BackupPlanId", Self.id.of(r.name), .replaces)
      r.block(nil, "BackupSelection", .replaces) {
        r.cloudFormation { r.set("SelectionName", selection) }
        r.set("iam_role_arn", "IamRoleArn", role.arn, .replaces)
        r.set("resources", "Resources", resources, .replaces)
      }
    }
  }
}
