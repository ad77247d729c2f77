import InfraModel

/// An ECS service: a number of identical tasks, behind a load balancer or without one.
public struct ECSService: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_ecs_service", pulumi: "aws:ecs:Service", cloudFormation: "AWS::ECS::Service", noun: "service",
    identity: Identity(
      [.physicalID("ServiceArn"), .property("Cluster", "{cluster}")], import: "{cluster/}/{name}"),
    reading: Reading("ecs:DescribeServices", untold: ["ServiceConnectConfiguration"]))

  /// Deployment type.
  public enum Deployment: Sendable {
    /// ECS replaces tasks gradually, and rolls back if the new ones do not become healthy.
    case rolling
    /// CodeDeploy starts the new tasks while the old ones run and then switches the traffic.
    case codeDeploy
  }

  /// Name of the service.
  public var name: Value<String>
  /// Cluster of the service.
  public var cluster: Ref<ECSCluster>
  /// Task definition of the tasks.
  public var taskDefinition: Ref<TaskDefinition>
  /// Number of tasks.
  public var tasks: Int
  /// Deployment type.
  public var deployment: Deployment
  /// Initial target group; nil for a service without a load balancer, which cannot use CodeDeploy.
  public var targetGroup: Ref<TargetGroup>?
  /// Name of the container that receives the traffic.
  public var container: String
  /// Port of that container.
  public var port: Int
  /// Subnets of the tasks.
  public var subnets: [Ref<Subnet>]
  /// If true, tasks have public addresses, with which they reach the internet from public subnets.
  public var hasPublicAddresses: Bool
  /// Security groups of the tasks.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Capacity providers, among those of the cluster; empty for Fargate without a strategy. A CodeDeploy deployment
  /// drops them unless its ``AppSpec`` contains them.
  public var capacityProviders: [CapacityProvider]
  /// If true, ECS Exec can run commands in the containers. The task role needs permission for that.
  public var allowsExec: Bool
  /// If true, a ``ScalableTarget`` changes the number of tasks.
  public var isScaled: Bool
  /// Service Connect configuration, with which other services reach it by name.
  public var connect: ServiceConnect?

  /// Creates a service. It must depend on the listener or rule that forwards traffic to its target group, and with
  /// capacity providers on its cluster.
  public init(
    name: Value<String>, cluster: Ref<ECSCluster>, taskDefinition: Ref<TaskDefinition>, tasks: Int,
    deployment: Deployment, targetGroup: Ref<TargetGroup>?, container: String, port: Int, subnets: [Ref<Subnet>],
    hasPublicAddresses: Bool = false, securityGroups: [Ref<SecurityGroup>], capacityProviders: [CapacityProvider] = [],
    allowsExec: Bool = false,
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
    self.hasPublicAddresses = hasPublicAddresses
    self.securityGroups = securityGroups
    self.capacityProviders = capacityProviders
    self.allowsExec = allowsExec
    self.isScaled = isScaled
    self.connect = connect
  }

  public static let lookups: Lookups = .region
  public var nameConstraints: [NameConstraint] { [NameConstraint("ECS service", name, maximum: 255, in: .parent)] }
  public var unsupportedFeatures: [UnsupportedFeature] {
    (isScaled ? [Self.scaled] : [])
      + (deployment == .codeDeploy ? [deployed, Self.unsteady] : [])
  }

  private static let scaled = UnsupportedFeature(
    .cloudFormation, "keeping the number of tasks that scaling has set", ignored: ["desired_count"],
    because: """
      An update of the stack that changes the service sets DesiredCount again, and scaling continues from there. Take \
      DesiredCount out of the template once the service exists, and CloudFormation leaves the number alone.
      """)
  private static let unsteady = UnsupportedFeature(
    .provider, "waiting until the tasks of a blue/green service are healthy",
    because: """
      The provider's wait_for_steady_state looks at ECS's own deployments, which a service with CodeDeploy's controller never \
      has, and would wait until it times out (terraform-provider-aws #29252). Run aws ecs describe-services and compare \
      runningCount with desiredCount.
      """)
  private var deployed: UnsupportedFeature {
    UnsupportedFeature(
      .cloudFormation,
      "keeping the task definition, target group, network and capacity providers that CodeDeploy deployed",
      ignored: Self.deployedKeys.map { $0.name },
      because: """
        A template that changes one of them makes CloudFormation update the service, which ECS refuses with CodeDeploy's \
        controller ("Unable to update …"). Keep them in the template as they were, and change them with the AppSpec of a \
        CodeDeploy deployment. Where the capacity providers differ from those of the last deployment, any other update of the \
        service may set them again.
        """)
  }
  /// Arguments that the AppSpec of a CodeDeploy deployment determines; ECS rejects any other change of them.
  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
  private static let deployedKeys: [PropertyName] = [
    "task_definition", PropertyName("load_balancer", pulumi: "loadBalancers"), "network_configuration",
    "platform_version", PropertyName("capacity_provider_strategy", pulumi: "capacityProviderStrategies"),
  ]

  private static let minimumPercent = 100
  private static let maximumPercent = 200
  private static let graceSeconds = 60
  static let platformVersion = "LATEST"

  /// Network configuration, in the syntax of CloudFormation and AppSpec.
  var network: Expression {
    .object([
      "AwsvpcConfiguration": Expression.object([
        "AssignPublicIp": Expression.string(Self.publicAddress(hasPublicAddresses)),
        "SecurityGroups": securityGroups.map { $0.id },
        "Subnets": subnets.map { $0.id },
      ])
    ])
  }

  /// Word of ECS for tasks with or without public addresses.
  public static func publicAddress(_ hasOne: Bool) -> String { hasOne ? "ENABLED" : "DISABLED" }

  private var rebalancing: String { deployment == .rolling ? "ENABLED" : "DISABLED" }

  public var diagramNode: DiagramNode? {
    DiagramNode("ECS service", detail: tasks == 1 ? "1 task" : "\(tasks) tasks", .compute, isInNetwork: true)
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "ServiceName", name, .renames)
    r.set("cluster", "Cluster", cluster.arn, .replaces)
    r.set("task_definition", "TaskDefinition", taskDefinition.arn, rule: deploymentRule)
    // The provider's arguments precede its blocks.
    let strategy = {
      r.blocks(
        "capacity_provider_strategy", "CapacityProviderStrategy", capacityProviders, rule: deploymentRule
      ) { $0.describe(into: r) }
    }
    r.cloudFormation(strategy)
    if capacityProviders.isEmpty {
      r.set("launch_type", "LaunchType", "FARGATE", .replaces, cloudFormation: .mayReplace, rule: .keptWhenRemoved)
    }
    r.set("platform_version", "PlatformVersion", Self.platformVersion, rule: deploymentRule)
    r.set("desired_count", "DesiredCount", tasks, rule: isScaled ? .changedByScaling : [])
    r.cloudFormation {
      if deployment == .codeDeploy { controller(r) }
      r.block("DeploymentConfiguration") {
        percentages(r)
        if deployment == .rolling { circuitBreaker(r) }
      }
    }
    r.provider { percentages(r) }
    if targetGroup != nil {
      r.set("health_check_grace_period_seconds", "HealthCheckGracePeriodSeconds", Self.graceSeconds)
    }
    r.set("availability_zone_rebalancing", "AvailabilityZoneRebalancing", rebalancing)
    r.set("propagate_tags", "PropagateTags", "SERVICE")
    if allowsExec { r.set("enable_execute_command", "EnableExecuteCommand", true) }
    r.provider {
      // CloudFormation waits without an option.
      if deployment == .rolling { r.set("wait_for_steady_state", true) }
      // A strategy can be changed only with a new deployment. Without one, the provider replaces the service.
      if deployment == .rolling && !capacityProviders.isEmpty { r.set("force_new_deployment", true) }
      strategy()
      if deployment == .codeDeploy { controller(r) } else { circuitBreaker(r) }
    }
    r.options.ignoreChanges = ignoredChanges
    describeNetwork(into: r)
    r.tags()
  }

  private func describeNetwork(into r: ResourceWriter) {
    r.provider {
      r.block("network_configuration", rule: [.holds, deploymentRule]) {
        r.set("subnets", subnets.map { $0.id })
        r.set("security_groups", securityGroups.map { $0.id })
        r.set("assign_public_ip", hasPublicAddresses)
      }
    }
    r.cloudFormation { r.set("NetworkConfiguration", network, rule: deploymentRule) }
    if let targetGroup {
      r.block("load_balancer", "LoadBalancers", list: .inBoth, rule: deploymentRule) {
        r.set("target_group_arn", "TargetGroupArn", targetGroup.arn)
        r.set("container_name", "ContainerName", container)
        r.set("container_port", "ContainerPort", port)
      }
    }
    connect?.describe(into: r)
  }

  private func controller(_ r: ResourceWriter) {
    r.block("deployment_controller", "DeploymentController", .replaces, cloudFormation: .mayReplace) {
      r.set("type", "Type", "CODE_DEPLOY")
    }
  }

  private func circuitBreaker(_ r: ResourceWriter) {
    r.block("deployment_circuit_breaker", "DeploymentCircuitBreaker") {
      r.set("enable", "Enable", true)
      r.set("rollback", "Rollback", true)
    }
  }

  private func percentages(_ r: ResourceWriter) {
    r.set("deployment_minimum_healthy_percent", "MinimumHealthyPercent", Self.minimumPercent)
    r.set("deployment_maximum_percent", "MaximumPercent", Self.maximumPercent)
  }

  /// Update rules of the properties that a CodeDeploy deployment determines.
  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
  private var deploymentRule: UpdateRule { deployment == .codeDeploy ? [.changedByCodeDeploy, .refusedByECS] : [] }

  /// Arguments that CodeDeploy and scaling change.
  private var ignoredChanges: [PropertyName] {
    var keys = deployment == .codeDeploy ? Self.deployedKeys : []
    if capacityProviders.isEmpty { keys.removeAll { $0.name == "capacity_provider_strategy" } }
    if isScaled { keys.append("desired_count") }
    return keys
  }

  static let name = AttributeName("name", cloudFormation: .getAtt("Name"), physicalID: "{id/}")
}

extension Ref<ECSService> {
  /// Name of the service.
  public var name: Value<String> { attribute(ECSService.name) }
}
