import AWSResources
import InfraModel

/// A service: its roles, task definition, target groups and rule, and how new versions of it are deployed.
struct Service {
  let key: String
  let settings: ServiceSettings
  let task: Ref<TaskDefinition>
  let service: Ref<ECSService>
  let blue: Ref<TargetGroup>
  let green: Ref<TargetGroup>?

  /// What the services share.
  struct Surroundings {
    let network: Network
    let firewall: Firewall
    let database: Database
    let balancing: Balancing
    let cluster: Ref<ECSCluster>
    let logGroup: Ref<LogGroup>
    let name: Naming
  }

  /// Minutes for which CodeDeploy keeps the old tasks to go back to.
  private static let keepMinutes = 15

  init(_ label: String, _ settings: ServiceSettings, _ around: Surroundings, in stack: inout Stack) {
    let key = String(decoding: label.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    let name = around.name
    let isSwitched = settings.deployment == .blueGreen
    func targetGroup(_ colour: String) -> Ref<TargetGroup> {
      stack.add(
        "\(key)_\(colour)_target_group",
        TargetGroup(
          name: name("\(label)-\(colour)"), vpc: around.network.vpc, port: settings.port,
          healthPath: settings.healthPath))
    }
    let blue = targetGroup("blue")
    let green = isSwitched ? targetGroup("green") : nil
    let rule = stack.add(
      "\(key)_rule",
      ListenerRule(
        listener: around.balancing.listener, priority: settings.priority, paths: settings.paths, targetGroup: blue,
        isSwitched: isSwitched),
      comment: isSwitched ? "CodeDeploy switches the rule between the blue and the green target group." : nil)
    let image = stack.parameter(
      Parameter(
        .init("\(key)_image"), group: "Services", default: settings.image.map { .string($0) },
        pattern: "^[!-~]+$", maximumLength: 255,
        constraint: "Give an image such as 123456789012.dkr.ecr.us-east-1.amazonaws.com/payment:1.0.",
        "Container image of the \(label) service."))
    let roles = Self.roles(label, key, settings, around, in: &stack)
    let database = settings.usesDatabase ? around.database : nil
    task = stack.add(
      "\(key)_task_definition",
      TaskDefinition(
        family: name(label), cpu: settings.cpu, memoryMiB: settings.memoryMiB, executionRole: roles.execution,
        taskRole: roles.task,
        containers: [
          Container(
            name: label, image: image, port: settings.port,
            environment: settings.environment.map { .init($0.name, Value(.string($0.value))) }
              + (database?.environment ?? []),
            secrets: database?.secrets ?? [], logGroup: around.logGroup)
        ]),
      dependsOn: [roles.execution.name])
    service = stack.add(
      "\(key)_service",
      ECSService(
        name: name(settings.name ?? label), cluster: around.cluster, taskDefinition: task, tasks: settings.tasks,
        deployment: isSwitched ? .codeDeploy : .rolling, targetGroup: blue, container: label, port: settings.port,
        subnets: around.network.privateSubnets, securityGroups: [around.firewall.tasks]),
      comment: isSwitched
        ? "CodeDeploy changes the task definition and the target group; its controller allows no circuit breaker."
        : nil,
      dependsOn: [rule.name])
    self.key = key
    self.settings = settings
    self.blue = blue
    self.green = green
    if let green { addDeployment(label, around, (blue, green), in: &stack) }
  }

  private static func roles(
    _ label: String, _ key: String, _ settings: ServiceSettings, _ around: Surroundings, in stack: inout Stack
  ) -> (execution: Ref<Role>, task: Ref<Role>) {
    let account = stack.lookup(.accountID)
    let ours = [PolicyStatement.Condition("StringEquals", "aws:SourceAccount", account)]
    let repositories: Value<String> =
      "arn:\(stack.lookup(.partition)):ecr:\(stack.lookup(.region)):\(account):repository/*"
    var start = [
      PolicyStatement("LogIn", allow: ["ecr:GetAuthorizationToken"], on: ["*"]),
      PolicyStatement(
        "PullImage",
        allow: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        on: [repositories]),
      PolicyStatement(
        "WriteLogs", allow: ["logs:CreateLogStream", "logs:PutLogEvents"], on: ["\(around.logGroup.arn):*"]),
    ]
    if settings.usesDatabase {
      start.append(
        PolicyStatement(
          "ReadDatabaseSecret", allow: ["secretsmanager:GetSecretValue"],
          on: [around.database.instance.masterSecretARN]))
    }
    let execution = stack.add(
      "\(key)_execution_role",
      Role(
        name: around.name("\(label)-execution-role"), description: "Lets ECS start tasks of the \(label) service",
        service: "ecs-tasks.amazonaws.com", when: ours, policies: [.init("start_tasks", start)]))
    let task = stack.add(
      "\(key)_task_role",
      Role(
        name: around.name("\(label)-task-role"), description: "What tasks of the \(label) service may do",
        service: "ecs-tasks.amazonaws.com", when: ours),
      comment: "The service calls no AWS API of its own yet; what it may do goes here.")
    return (execution, task)
  }

  private func addDeployment(
    _ label: String, _ around: Surroundings, _ targetGroups: (Ref<TargetGroup>, Ref<TargetGroup>),
    in stack: inout Stack
  ) {
    let role = stack.add(
      "\(key)_deployment_role",
      Role(
        name: around.name("\(label)-deployment-role"), description: "Lets CodeDeploy deploy the \(label) service",
        service: "codedeploy.amazonaws.com", managedPolicies: [.init("ecs", "AWSCodeDeployRoleForECS")]))
    let application = stack.add("\(key)_deployment", CodeDeployApplication(name: around.name(label)))
    stack.add(
      "\(key)_deployment_group",
      CodeDeployGroup(
        application: application, name: around.name("\(label)-blue-green"), role: role, cluster: around.cluster,
        service: service, listener: around.balancing.listener, targetGroups: targetGroups,
        keepMinutes: Self.keepMinutes),
      dependsOn: [role.name])
  }
}
