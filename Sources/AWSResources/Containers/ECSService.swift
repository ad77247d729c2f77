import InfraModel

/// A number of equal tasks that ECS keeps running behind a load balancer.
public struct ECSService: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_ecs_service", pulumi: "aws:ecs:Service", cloudFormation: "AWS::ECS::Service", noun: "service")

  /// How a new version replaces the old one.
  public enum Deployment: Sendable {
    /// ECS replaces task by task, and goes back by itself when the new ones do not become healthy.
    case rolling
    /// CodeDeploy starts the new tasks beside the old ones and then switches the traffic.
    case codeDeploy
  }

  /// Its name.
  public var name: Value<String>
  /// The cluster.
  public var cluster: Ref<ECSCluster>
  /// What its tasks are.
  public var taskDefinition: Ref<TaskDefinition>
  /// How many tasks.
  public var tasks: Int
  /// How a new version replaces the old one.
  public var deployment: Deployment
  /// Where the tasks are registered first.
  public var targetGroup: Ref<TargetGroup>
  /// The container that takes the traffic.
  public var container: String
  /// The port it takes it on.
  public var port: Int
  /// The private subnets that tasks start in.
  public var subnets: [Ref<Subnet>]
  /// The groups that the tasks carry.
  public var securityGroups: [Ref<SecurityGroup>]
  /// What its tasks run on, among its cluster's; none for Fargate alone. A CodeDeploy deployment drops it unless its
  /// ``AppSpec`` has it.
  public var capacityProviders: [CapacityProvider]
  /// Whether ECS Exec may run commands in its containers; the task role must let it.
  public var allowsExec: Bool
  /// Whether a ``ScalableTarget`` changes the number of tasks.
  public var isScaled: Bool
  /// How other services reach it by name.
  public var connect: ServiceConnect?

  /// Creates a service; it must depend on what forwards traffic to its target group, and with capacity providers on its
  /// cluster.
  public init(
    name: Value<String>, cluster: Ref<ECSCluster>, taskDefinition: Ref<TaskDefinition>, tasks: Int,
    deployment: Deployment, targetGroup: Ref<TargetGroup>, container: String, port: Int, subnets: [Ref<Subnet>],
    securityGroups: [Ref<SecurityGroup>], capacityProviders: [CapacityProvider] = [], allowsExec: Bool = false,
    isScaled: Bool = false, connect: ServiceConnect? = nil
  ) {
    self.name = name
    self.cluster = cluster
    self.taskDefinition = taskDefinition
    self.tasks = tasks
    self.deployment = deployment
    self.targetGroup = targetGroup
    self.container = container
    self.port = port
    self.subnets = subnets
    self.securityGroups = securityGroups
    self.capacityProviders = capacityProviders
    self.allowsExec = allowsExec
    self.isScaled = isScaled
    self.connect = connect
  }

  public static let lookups: Lookups = .region
  public var physicalNames: [PhysicalName] { [PhysicalName("ECS service", name, maximum: 255, in: .parent)] }
  public var limitations: [Limitation] {
    (isScaled ? [Self.scaled] : [])
      + (deployment == .codeDeploy ? [deployed, Self.unsteady] : [])
  }

  private static let scaled = Limitation(
    .cloudFormation, "keeping the number of tasks that scaling has set", ignored: ["desired_count"],
    because: """
      An update of the stack that changes the service sets DesiredCount again, and scaling continues from there. Take \
      DesiredCount out of the template once the service exists, and CloudFormation leaves the number alone.
      """)
  private static let unsteady = Limitation(
    .provider, "waiting until the tasks of a blue/green service are healthy",
    because: """
      The provider's wait_for_steady_state looks at ECS's own deployments, which a service with CodeDeploy's controller never \
      has, and would wait until it times out (terraform-provider-aws #29252). Run aws ecs describe-services and compare \
      runningCount with desiredCount.
      """)
  private var deployed: Limitation {
    Limitation(
      .cloudFormation,
      "keeping the task definition, target group, network and capacity providers that CodeDeploy deployed",
      ignored: Self.deployedKeys.map(\.name),
      because: """
        A template that changes one of them makes CloudFormation update the service, which ECS refuses with CodeDeploy's \
        controller ("Unable to update …"). Keep them in the template as they were, and change them with the AppSpec of a \
        CodeDeploy deployment. Where the capacity providers differ from those of the last deployment, any other update of the \
        service may set them again.
        """)
  }
  /// What the AppSpec of a CodeDeploy deployment decides; ECS refuses any other change of it.
  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
  private static let deployedKeys: [ProviderKey] = [
    "task_definition", ProviderKey("load_balancer", pulumi: "loadBalancers"), "network_configuration",
    "platform_version", ProviderKey("capacity_provider_strategy", pulumi: "capacityProviderStrategies"),
  ]

  private static let minimumPercent = 100
  private static let maximumPercent = 200
  private static let graceSeconds = 60
  static let platformVersion = "LATEST"

  /// Where tasks start, as CloudFormation and an AppSpec write it.
  var network: Expression {
    .object([
      "AwsvpcConfiguration": Expression.object([
        "AssignPublicIp": "DISABLED", "SecurityGroups": securityGroups.map { $0.id },
        "Subnets": subnets.map { $0.id },
      ])
    ])
  }

  private var rebalancing: String { deployment == .rolling ? "ENABLED" : "DISABLED" }

  public var portrait: Portrait? {
    Portrait("ECS service", detail: tasks == 1 ? "1 task" : "\(tasks) tasks", .compute, isInNetwork: true)
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var service = ProviderResource(id)
    service.set("name", name, .renames)
    service.set("cluster", cluster.arn, .replaces)
    service.set("task_definition", taskDefinition.arn, rule: deploymentRule)
    if capacityProviders.isEmpty { service.set("launch_type", "FARGATE", .replaces, rule: .keptWhenRemoved) }
    service.set("platform_version", Self.platformVersion, rule: deploymentRule)
    service.set("desired_count", tasks, rule: isScaled ? .changedByScaling : [])
    service.set("deployment_minimum_healthy_percent", Self.minimumPercent)
    service.set("deployment_maximum_percent", Self.maximumPercent)
    service.set("health_check_grace_period_seconds", Self.graceSeconds)
    service.set("availability_zone_rebalancing", rebalancing)
    service.set("propagate_tags", "SERVICE")
    if allowsExec { service.set("enable_execute_command", true) }
    // CloudFormation waits by itself.
    if deployment == .rolling { service.set("wait_for_steady_state", true) }
    if !capacityProviders.isEmpty {
      // A strategy can be changed only along with a new deployment; without it the provider replaces the service.
      if deployment == .rolling { service.set("force_new_deployment", true) }
      service.blocks("capacity_provider_strategy", capacityProviders.map(\.provider), rule: deploymentRule)
    }
    service.ignoreChanges = ignoredChanges
    if deployment == .codeDeploy {
      service.block("deployment_controller", ProviderBody(["type": "CODE_DEPLOY"]), .replaces)
    } else {
      service.block("deployment_circuit_breaker", ProviderBody(["enable": true, "rollback": true]))
    }
    service.block(
      "network_configuration",
      ProviderBody([
        "subnets": subnets.map { $0.id }, "security_groups": securityGroups.map { $0.id }, "assign_public_ip": false,
      ]), rule: [.holds, deploymentRule])
    service.blocks(
      "load_balancer",
      [
        ProviderBody([
          "target_group_arn": targetGroup.arn, "container_name": container, "container_port": port,
        ])
      ], rule: deploymentRule)
    if let connect { service.block("service_connect_configuration", connect.provider) }
    service.tags()
    return [service]
  }

  /// What AWS makes of changes of what a deployment with CodeDeploy decides.
  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
  private var deploymentRule: UpdateRule { deployment == .codeDeploy ? [.changedByCodeDeploy, .refusedByECS] : [] }

  /// What CodeDeploy and scaling change by themselves.
  private var ignoredChanges: [ProviderKey] {
    var keys = deployment == .codeDeploy ? Self.deployedKeys : []
    if capacityProviders.isEmpty { keys.removeAll { $0.name == "capacity_provider_strategy" } }
    if isScaled { keys.append("desired_count") }
    return keys
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var service = CloudFormationResource(id)
    service.set("ServiceName", name, .renames)
    service.set("Cluster", cluster.arn, .replaces)
    service.set("TaskDefinition", taskDefinition.arn, rule: deploymentRule)
    if capacityProviders.isEmpty {
      service.set("LaunchType", "FARGATE", .mayReplace)
    } else {
      service.set("CapacityProviderStrategy", capacityProviders.map(\.cloudFormation), rule: deploymentRule)
    }
    service.set("PlatformVersion", Self.platformVersion, rule: deploymentRule)
    service.set("DesiredCount", tasks)
    if deployment == .codeDeploy {
      service.set("DeploymentController", Expression.object(["Type": "CODE_DEPLOY"]), .mayReplace)
    }
    service.set(
      "DeploymentConfiguration",
      Expression.object([
        "MinimumHealthyPercent": Self.minimumPercent, "MaximumPercent": Self.maximumPercent,
        "DeploymentCircuitBreaker": deployment == .rolling
          ? Expression.object(["Enable": true, "Rollback": true]) : nil,
      ]))
    service.set("HealthCheckGracePeriodSeconds", Self.graceSeconds)
    service.set("AvailabilityZoneRebalancing", rebalancing)
    service.set("PropagateTags", "SERVICE")
    if allowsExec { service.set("EnableExecuteCommand", true) }
    service.set("NetworkConfiguration", network, rule: deploymentRule)
    service.set(
      "LoadBalancers",
      [
        Expression.object([
          "TargetGroupArn": targetGroup.arn, "ContainerName": container, "ContainerPort": port,
        ])
      ], rule: deploymentRule)
    service.set("ServiceConnectConfiguration", connect?.cloudFormation)
    service.tags()
    return [service]
  }

  static let name = AttributeName("name", cloudFormation: .getAtt("Name"))
}

extension Ref<ECSService> {
  /// The service's name.
  public var name: Value<String> { attribute(ECSService.name) }
}
