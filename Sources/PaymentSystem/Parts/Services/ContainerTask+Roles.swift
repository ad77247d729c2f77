import AWSResources
internal import Configuration
import InfraModel

extension ContainerTask {
  /// Keys of the execution role and the task role.
  static func roleKeys(of label: DisplayName) -> (execution: LogicalName, task: LogicalName) {
    ("\(label.key)_execution_role", "\(label.key)_task_role")
  }

  /// Execution role and task role, and the dependencies with which a task definition waits for their policies.
  static func roles(
    _ entry: TaskEntry, _ grants: Grants, _ logGroup: Ref<LogGroup>, images: [Value<String>],
    _ around: Service.Context, in stack: inout Stack
  ) -> (execution: Ref<Role>, task: Ref<Role>, settled: [ResourceID]) {
    let (label, keys) = (entry.label, roleKeys(of: entry.label))
    let account = stack.lookup(.accountID)
    let ours = [PolicyStatement.Condition.sourceAccount(account)]
    let execution = stack.add(
      keys.execution,
      Role(
        name: around.name("\(label.name)-execution-role"),
        description: "Allows ECS to start tasks of the \(label.name) \(entry.noun)",
        service: "ecs-tasks.amazonaws.com", when: ours,
        policies: [
          .init("start_tasks", startStatements(entry.settings, grants, logGroup, images, around))
        ]))
    let own = around.context.texts.permissions(of: entry.part)
    let run = runStatements(entry.settings, grants, around) + own
    let task = stack.add(
      keys.task,
      Role(
        name: around.name("\(label.name)-task-role"), description: "Permissions of the \(label.name) \(entry.noun)",
        service: "ecs-tasks.amazonaws.com", when: ours, policies: run.isEmpty ? [] : [.init("run", run)]),
      comment: run.isEmpty ? "Without permissions: the \(entry.noun) calls no AWS API." : nil)
    return (execution, task, [execution.name] + (run.isEmpty ? [] : [task.name]))
  }

  /// Statements that ECS needs to start a task.
  private static func startStatements(
    _ settings: any TaskSettings, _ grants: Grants, _ logGroup: Ref<LogGroup>, _ images: [Value<String>],
    _ around: Service.Context
  ) -> [PolicyStatement] {
    let logGroups = [logGroup] + (around.groups.tracing.map { [$0] } ?? [])
    var statements = [
      PolicyStatement("GetRegistryToken", allow: ["ecr:GetAuthorizationToken"], on: ["*"]),
      PolicyStatement(
        "PullImage",
        allow: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        on: images),
      PolicyStatement(
        "WriteLogs", allow: ["logs:CreateLogStream", "logs:PutLogEvents"], on: logGroups.map { "\($0.arn):*" }),
    ]
    statements += grants.startStatements
    let secrets = secretsAtStart(of: settings, around)
    if secrets.isEmpty { return statements }
    statements.append(
      PolicyStatement("ReadSecrets", allow: ["secretsmanager:GetSecretValue"], on: secrets.map { $0.secret.arn }))
    let keys = secrets.compactMap(\.encryption)
    if let first = keys.first {
      var decrypt = PolicyStatement.decryptingSecrets(with: first)
      decrypt.resources += keys.dropFirst().filter { $0.name.key != first.name.key }.map { $0.arn }
      statements.append(decrypt)
    }
    return statements
  }

  /// The secrets that ECS reads into variables of the containers, each once.
  static func secretsAtStart(of settings: any TaskSettings, _ around: Service.Context) -> [SecretTarget] {
    let variables = settings.secrets + settings.sidecars.flatMap(\.value.secrets)
    return variables.compactMap { $0.value.split(separator: ":").first }.withoutRepeats
      .compactMap { around.context.links.secret($0) }
  }

  /// ECR repositories that can contain the images of a task.
  static func images(
    _ settings: any TaskSettings, _ repository: Ref<ECRRepository>?, in stack: inout Stack
  ) -> [Value<String>] {
    let partition = stack.lookup(.partition)
    func repositories(_ images: [String]) -> [Value<String>] {
      images.compactMap(ECRImage.init).map {
        "arn:\(partition):ecr:\(String($0.region)):\(String($0.account)):repository/\(String($0.repository))"
      }
    }
    var arns = (repository.map { [$0.arn] } ?? []) + repositories(settings.image.map { [$0] } ?? [])
    if arns.isEmpty {
      arns = ["arn:\(partition):ecr:\(stack.lookup(.region)):\(stack.lookup(.accountID)):repository/*"]
    }
    for arn in repositories(settings.sidecars.map(\.value.image))
    where !arns.contains(where: { $0.expression == arn.expression }) {
      arns.append(arn)
    }
    return arns
  }

  /// Statements for running tasks.
  private static func runStatements(
    _ settings: any TaskSettings, _ grants: Grants, _ around: Service.Context
  ) -> [PolicyStatement] {
    var statements = grants.statements
    if around.groups.tracing != nil {
      statements.append(.sendingTraces)
    }
    if settings.exec, let group = around.groups.shell {
      statements += [
        PolicyStatement(
          "AllowExecChannels",
          allow: [
            "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel",
          ], on: ["*"]),
        PolicyStatement(
          "FindShellLog", allow: ["logs:DescribeLogGroups"], on: ["*"]),
        PolicyStatement(
          "LogShell", allow: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          on: ["\(group.arn):*"]),
      ]
      if let key = around.context.keys.logs {
        statements.append(PolicyStatement("DecryptShell", allow: ["kms:Decrypt"], on: [key.arn]))
      }
    }
    return statements
  }
}
