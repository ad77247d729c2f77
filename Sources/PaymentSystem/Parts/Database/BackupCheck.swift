import AWSResources
import InfraModel
import Templates

/// A function that checks every day that the cluster has a recent automated backup, and raises an alarm if not.
struct BackupCheck {
  private static let maximumAgeHours = 26
  private static let timeoutSeconds = 60
  private static let memoryMiB = 128

  init(
    _ label: DisplayName, _ cluster: Ref<AuroraCluster>, _ alarms: Alarms, _ context: BuildContext,
    in stack: inout Stack
  ) {
    let name = context.name(label.name("backup-checker"))
    let key = label.key("backup_checker")
    let region = stack.lookup(.region)
    let account = stack.lookup(.accountID)
    let partition = stack.lookup(.partition)
    let logGroup = stack.add(
      "\(key)_log_group",
      LogGroup(name: "/aws/lambda/\(name)", keepDays: context.system.logs.retentionDays, key: context.keys.logs))
    var statements = [
      LambdaFunctions.writeLogs(logGroup), LambdaFunctions.sendTraces,
      PolicyStatement(
        "ReadBackups", allow: ["rds:DescribeDBClusterSnapshots"],
        on: [cluster.arn, "arn:\(partition):rds:\(region):\(account):cluster-snapshot:*"]),
    ]
    statements += Alarms.publishing(to: alarms.topic, context)
    if let key = context.keys.functions { statements.append(LambdaFunctions.decryptVariables(key)) }
    let role = stack.add(
      "\(key)_role",
      Role(
        name: context.name(label.name("backup-checker-role")),
        description: "Allows the backup checker to read backups and raise an alarm",
        service: "lambda.amazonaws.com", policies: [.init("check", statements)]))
    let function = stack.add(
      "\(key)_function",
      LambdaFunction(
        name: name, description: "Raises an alarm when the \(label.text("database")) has no recent automated backup",
        code: .python(SourceFile(name: "backup_checker", file: "index.py", text: Functions.backupChecker)), role: role,
        timeoutSeconds: Self.timeoutSeconds, memoryMiB: Self.memoryMiB,
        environment: [
          ("CLUSTER_IDENTIFIER", cluster.identifier),
          ("MAXIMUM_AGE_HOURS", Value(.string(String(Self.maximumAgeHours)))),
          ("TOPIC_ARN", alarms.topic.arn),
        ], key: context.keys.functions, logGroup: logGroup, deadLetters: alarms.topic.arn),
      comment:
        "A check that fails after all retries counts as a missing backup, so its dead letter also raises an alarm.",
      dependsOn: [role.name])
    stack.add(
      "\(key)_schedule",
      EventRule(
        name: context.name(label.name("backup-check")), description: "Runs the backup check every day",
        on: .schedule("cron(0 6 * * ? *)"), to: .function(function)))
  }
}

extension Part {
  static let backupCheck = Part { built, context, stack in
    guard let alarms = built.alarms else { return }
    let checked = built.databases.filter(\.settings.checkBackups)
    if !checked.isEmpty { stack.begin("backup_check", "Backup check") }
    for database in checked {
      guard case .cluster(let cluster, _) = database.server else { continue }
      _ = BackupCheck(database.label, cluster, alarms, context, in: &stack)
    }
  }
}
