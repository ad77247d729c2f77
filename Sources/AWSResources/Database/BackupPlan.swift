import InfraModel

/// When AWS Backup takes recovery points, how long it keeps them, and of what.
public struct BackupPlan: ResourceType {
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

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("backup plan", name, maximum: 50), NameConstraint("backup selection", selection, maximum: 50)]
  }

  // AWS Backup's own defaults for a window are 8 hours and 7 days; with a run every few hours they would overlap.
  private static let startMinutes = 60
  private static let completionMinutes = 180
  private static let selectionType = ChildType(
    terraform: "aws_backup_selection", pulumi: "aws:backup:Selection",
    cloudFormation: "AWS::Backup::BackupSelection", words: "selection")
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
