import AWSResources
internal import Configuration
import InfraModel

extension Service {
  /// Execution role and task role, and the dependencies with which a task definition waits for their policies.
  static func roles(
    _ named: Keyed<ServiceSettings>, _ grants: Grants, _ logGroup: Ref<LogGroup>, _ repository: Ref<ECRRepository>?,
    _ around: Context, in stack: inout Stack
  ) -> (execution: Ref<Role>, task: Ref<Role>, settled: [ResourceID]) {
    let label = named.label
    let account = stack.lookup(.accountID)
    let ours = [PolicyStatement.Condition("StringEquals", "aws:SourceAccount", account)]
    let execution = stack.add(
      "\(label.key)_execution_role",
      Role(
        name: around.name("\(label.name)-execution-role"),
        description: "Allows ECS to start tasks of the \(label.name) service",
        service: "ecs-tasks.amazonaws.com", when: ours,
        policies: [
          .init("start_tasks", startStatements(named.value, grants, logGroup, repository, around, in: &stack))
        ]))
    let own = around.context.references.permissions(ofService: named.name)
    let run = runStatements(named, grants, around) + own
    let task = stack.add(
      "\(label.key)_task_role",
      Role(
        name: around.name("\(label.name)-task-role"), description: "Permissions of the \(label.name) service",
        service: "ecs-tasks.amazonaws.com", when: ours, policies: run.isEmpty ? [] : [.init("run", run)]),
      comment: run.isEmpty ? "Without permissions: the service calls no AWS API." : nil)
    return (execution, task, [execution.name] + (run.isEmpty ? [] : [task.name]))
  }

  /// Statements that ECS needs to start a task.
  private static func startStatements(
    _ settings: ServiceSettings, _ grants: Grants, _ logGroup: Ref<LogGroup>, _ repository: Ref<ECRRepository>?,
    _ around: Context, in stack: inout Stack
  ) -> [PolicyStatement] {
    let logGroups = [logGroup] + (around.groups.tracing.map { [$0] } ?? [])
    var statements = [
      PolicyStatement("GetRegistryToken", allow: ["ecr:GetAuthorizationToken"], on: ["*"]),
      PolicyStatement(
        "PullImage",
        allow: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        on: images(settings, repository, in: &stack)),
      PolicyStatement(
        "WriteLogs", allow: ["logs:CreateLogStream", "logs:PutLogEvents"], on: logGroups.map { "\($0.arn):*" }),
    ]
    statements += grants.startStatements
    let secrets = settings.secrets.compactMap { $0.value.split(separator: ":").first }.withoutRepeats
      .compactMap { around.context.links.secret($0) }
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

  /// ECR repositories that can contain the image.
  private static func images(
    _ settings: ServiceSettings, _ repository: Ref<ECRRepository>?, in stack: inout Stack
  ) -> [Value<String>] {
    let partition = stack.lookup(.partition)
    var arns = repository.map { [$0.arn] } ?? []
    if let image = settings.image.flatMap(ECRImage.init) {
      arns.append(
        "arn:\(partition):ecr:\(String(image.region)):\(String(image.account)):repository/\(String(image.repository))")
    }
    if !arns.isEmpty { return arns }
    return ["arn:\(partition):ecr:\(stack.lookup(.region)):\(stack.lookup(.accountID)):repository/*"]
  }

  /// Statements for running tasks.
  private static func runStatements(
    _ named: Keyed<ServiceSettings>, _ grants: Grants, _ around: Context
  ) -> [PolicyStatement] {
    var statements = grants.statements
    if around.groups.tracing != nil {
      statements.append(
        PolicyStatement(
          "SendTraces",
          allow: [
            "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets",
          ], on: ["*"]))
    }
    if named.value.exec, let group = around.groups.shell {
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
