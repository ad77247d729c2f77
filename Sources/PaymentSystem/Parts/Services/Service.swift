import AWSResources
internal import Configuration
import InfraModel

/// A service: task, target groups, listener rule and deployment.
struct Service {
  let label: DisplayName
  let settings: ServiceSettings
  let container: ContainerTask
  let service: Ref<ECSService>
  /// Initial target group; the only one of a service with rolling deployments, nil without a load balancer.
  let blue: Ref<TargetGroup>?
  let green: Ref<TargetGroup>?
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
          healthCheckPath: settings.healthCheckPath, healthCheckCodes: settings.healthCheckCodes,
          intervalSeconds: settings.healthCheckIntervalSeconds, drainSeconds: settings.deregistrationDelaySeconds),
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
    let container = ContainerTask(
      TaskEntry(service: named), port: around.listening.contains(named.name) ? settings.port : nil, around, in: &stack)
    let equalTasks = ECSService(
      name: name(settings.name ?? label.name), cluster: around.cluster, taskDefinition: container.definition,
      tasks: settings.desiredCount,
      deployment: isSwitched ? .codeDeploy : .rolling, targetGroup: blue, container: label.name, port: settings.port,
      subnets: around.context.placement.subnets, hasPublicAddresses: around.context.placement.isPublic,
      securityGroups: container.group.map { [$0] } ?? [],
      capacityProviders: around.context.system.cluster.capacityProviders, allowsExec: settings.exec,
      isScaled: settings.scaling != nil,
      connect: around.namespace.map {
        .init(
          namespace: $0, discoveryName: label.name,
          endpoint: around.listening.contains(named.name) ? .init(portName: "http", port: settings.port) : nil,
          logGroup: container.logGroup)
      })
    service = stack.add(
      Self.key(of: label), equalTasks,
      comment: isSwitched
        ? "CodeDeploy manages the task definition and the target group; its controller supports no circuit breaker."
        : nil,
      dependsOn: (rule.map { [$0.name] } ?? []) + container.prerequisites(around))
    self.label = label
    self.settings = settings
    self.container = container
    self.blue = blue
    self.green = green
    appSpec = isSwitched ? equalTasks.appSpec : nil
    if let scaling = settings.scaling { addScaling(scaling, around, in: &stack) }
    if let listener, let blue, let green { addDeployment(around, listener, (blue, green), in: &stack) }
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
