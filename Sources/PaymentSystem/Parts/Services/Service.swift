import AWSResources
internal import Configuration
import InfraModel

/// A service: roles, task definition, target groups, listener rule and deployment.
struct Service {
  let label: DisplayName
  let settings: ServiceSettings
  let task: Ref<TaskDefinition>
  let service: Ref<ECSService>
  /// Initial target group; the only one of a service with rolling deployments, nil without a load balancer.
  let blue: Ref<TargetGroup>?
  let green: Ref<TargetGroup>?
  /// ECR repository of the service, if the system has repositories.
  let repository: Ref<ECRRepository>?
  /// AppSpec for CodeDeploy; nil for a rolling deployment.
  let appSpec: Value<String>?
  /// Suffix of the output with the AppSpec.
  static let appSpecOutput = "app_spec"

  /// Maximum number of tasks in a target group. A rolling deployment starts the new tasks while the old ones run.
  var maximumTargets: Int { (settings.scaling?.maxCount ?? settings.desiredCount) * (green == nil ? 2 : 1) }

  /// Key of the ECS service.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_service" }

  /// Shared context of all services.
  struct Context {
    let context: BuildContext
    let balancing: LoadBalancing?
    let cluster: Ref<ECSCluster>
    let tasks: Ref<SecurityGroup>
    let namespace: Ref<Namespace>?
    let groups: LogGroups
    /// Names of the services whose port is in use.
    let listening: Set<String>
    var name: Naming { context.name }
  }

  init(_ named: Keyed<ServiceSettings>, _ around: Context, in stack: inout Stack) {
    let (label, settings) = (named.label, named.value)
    let key = label.key
    let name = around.name
    let listener = settings.paths.isEmpty ? nil : around.balancing?.listener
    let isSwitched = settings.isBlueGreen
    func targetGroup(_ colour: String?) -> Ref<TargetGroup> {
      stack.add(
        colour.map { "\(key)_\($0)_target_group" } ?? "\(key)_target_group",
        TargetGroup(
          name: name(colour.map { "\(label.name)-\($0)" } ?? label.name), vpc: around.context.network.vpc,
          healthCheckPath: settings.healthCheckPath),
        comment: "Required but unused: ECS registers each task with its container's port.")
    }
    let blue = listener == nil ? nil : targetGroup(isSwitched ? "blue" : nil)
    let green = isSwitched && blue != nil ? targetGroup("green") : nil
    var rule: Ref<ListenerRule>?
    if let listener, let blue {
      rule = stack.add(
        "\(key)_rule",
        ListenerRule(
          listener: listener, priority: settings.priority, paths: settings.paths, targetGroup: blue,
          isSwitched: isSwitched, header: settings.headers.first.map { .init(name: $0.name, values: [$0.value]) }),
        comment: isSwitched ? "CodeDeploy switches this rule between the blue and the green target group." : nil,
        // After an odd number of deployments the rule uses the green group, and must be deleted before it.
        dependsOn: green.map { [$0.name] } ?? [])
    }
    let logGroup = around.groups.group(of: label, around.context, in: &stack)
    let repository = Self.repository(label, around, in: &stack)
    let grants = around.context.links.grants(of: .service(named.name))
    let roles = Self.roles(named, grants, logGroup, repository, around, in: &stack)
    let image = Self.image(label, settings, repository, around, in: &stack)
    task = stack.add(
      "\(key)_task_definition",
      TaskDefinition(
        family: name(label.name), cpu: settings.cpu, memoryMiB: settings.memoryMiB, executionRole: roles.execution,
        taskRole: roles.task,
        containers: Self.containers(named, grants, image, logGroup, around)),
      dependsOn: roles.settled)
    let equalTasks = ECSService(
      name: name(settings.name ?? label.name), cluster: around.cluster, taskDefinition: task,
      tasks: settings.desiredCount,
      deployment: isSwitched ? .codeDeploy : .rolling, targetGroup: blue, container: label.name, port: settings.port,
      subnets: around.context.network.privateSubnets, securityGroups: [around.tasks],
      capacityProviders: around.context.system.cluster.capacityProviders, allowsExec: settings.exec,
      isScaled: settings.scaling != nil,
      connect: around.namespace.map {
        .init(
          namespace: $0, discoveryName: label.name,
          endpoint: around.listening.contains(named.name) ? .init(portName: "http", port: settings.port) : nil,
          logGroup: logGroup)
      })
    service = stack.add(
      Self.key(of: label), equalTasks,
      comment: isSwitched
        ? "CodeDeploy manages the task definition and the target group; its controller supports no circuit breaker."
        : nil,
      dependsOn: (rule.map { [$0.name] } ?? []) + Self.prerequisites(grants, around))
    self.label = label
    self.settings = settings
    self.blue = blue
    self.green = green
    self.repository = repository
    appSpec = isSwitched ? equalTasks.appSpec : nil
    if let scaling = settings.scaling { addScaling(scaling, around, in: &stack) }
    if let listener, let blue, let green { addDeployment(around, listener, (blue, green), in: &stack) }
  }

  /// Resources that a task needs at startup, without a reference from the service and its task definition.
  private static func prerequisites(
    _ grants: Grants, _ around: Context
  ) -> [ResourceID] {
    let context = around.context
    var names = context.network.outboundPath
    if context.system.cluster.spotWeight > 0 { names.append(around.cluster.name) }
    names += grants.waitsFor
    names += [context.firewall.loadBalancer, around.tasks].compactMap { $0?.name }
    return names + grants.securityGroups
  }

  private static func repository(
    _ label: DisplayName, _ around: Context, in stack: inout Stack
  ) -> Ref<ECRRepository>? {
    around.context.system.registry.map { settings in
      stack.add(
        "\(label.key)_repository",
        ECRRepository(
          name: settings.prefix.map { around.name.own("\($0)-\(label.name)") } ?? around.name(label.name),
          isMutable: settings.mutableTags, keepImages: settings.keepImages,
          emptiesOnDestroy: !around.context.system.protectData))
    }
  }

  /// Container image: the service's own, otherwise that of its repository with a tag. Both can be overridden at
  /// deployment.
  private static func image(
    _ label: DisplayName, _ settings: ServiceSettings, _ repository: Ref<ECRRepository>?, _ around: Context,
    in stack: inout Stack
  ) -> Value<String> {
    if settings.image == nil, let repository {
      let parameter: Value<String> = stack.parameter(
        Parameter(
          .init("\(label.words)_image_tag"), group: "Services",
          default: around.context.system.registry?.tag.map { .string($0) },
          pattern: TextFormat.imageTagPattern, refusedPattern: EngineText.valuePattern, maximumLength: 128,
          constraint: "Use a tag such as 1.4.2, and no number, date or boolean.",
          "Image tag of the \(label.name) service in its ECR repository."))
      return "\(repository.url):\(parameter)"
    }
    return stack.parameter(
      Parameter(
        .init("\(label.words)_image"), group: "Services", default: settings.image.map { .string($0) },
        pattern: TextFormat.imagePattern, maximumLength: 255,
        constraint: "Use an image with its tag or registry, such as nginx:1.27.",
        "Container image of the \(label.name) service\(origin(settings, repository))."))
  }

  /// Description of the registries from which the execution role can pull the image.
  private static func origin(_ settings: ServiceSettings, _ repository: Ref<ECRRepository>?) -> String {
    if repository != nil { return "; the default is a placeholder until the repository has an image" }
    if let image = settings.image.flatMap(ECRImage.init) {
      return ", in the repository \(image.repository) of account \(image.account) in \(image.region)"
    }
    return ", from a public registry or from ECR in this account and region"
  }

  private static func containers(
    _ named: Keyed<ServiceSettings>, _ grants: Grants, _ image: Value<String>, _ logGroup: Ref<LogGroup>,
    _ around: Context
  ) -> [Container] {
    let settings = named.value
    let plain = around.context.references.environment(ofService: named.name)
    let own = settings.secrets.compactMap { entry -> Container.Variable? in
      let parts = entry.value.split(separator: ":")
      guard let secret = parts.first.flatMap({ around.context.links.secret($0) })?.secret else { return nil }
      return .init(entry.name, parts.count > 1 ? "\(secret.arn):\(String(parts[1]))::" : secret.arn)
    }
    var environment = plain + grants.environment
    if around.groups.tracing != nil {
      // Service name for the X-Ray SDK, which the system's sampling rule matches.
      environment.append(.init("AWS_XRAY_TRACING_NAME", around.context.name(named.originalName)))
    }
    let main = Container(
      name: named.originalName, image: image,
      port: around.listening.contains(named.name) ? settings.port : nil, environment: environment,
      secrets: grants.secrets + own, logGroup: logGroup,
      portName: around.namespace == nil ? nil : "http", isReadOnly: !settings.exec, initProcess: settings.exec)
    return [main] + (around.groups.tracing.map { [Container.xrayDaemon(logGroup: $0)] } ?? [])
  }

  private func addScaling(_ scaling: ScalingSettings, _ around: Context, in stack: inout Stack) {
    func policy(_ metric: ScalableTarget.Policy.Metric, _ word: String, _ percent: Int) -> ScalableTarget.Policy {
      .init(
        key: word, name: around.name("\(label.name)-\(word)"), metric: metric, target: percent,
        scaleOutSeconds: scaling.scaleOutCooldownSeconds, scaleInSeconds: scaling.scaleInCooldownSeconds)
    }
    stack.add(
      "\(label.key)_scaling",
      ScalableTarget(
        cluster: around.cluster, service: service,
        tasks: settings.desiredCount...max(settings.desiredCount, scaling.maxCount),
        policies: [
          policy(.cpu, "cpu", scaling.cpuPercent), policy(.memory, "memory", scaling.memoryPercent),
        ]))
  }
}
