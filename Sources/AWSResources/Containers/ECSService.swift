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

  /// Creates a service; it must depend on what forwards traffic to its target group.
  public init(
    name: Value<String>, cluster: Ref<ECSCluster>, taskDefinition: Ref<TaskDefinition>, tasks: Int,
    deployment: Deployment, targetGroup: Ref<TargetGroup>, container: String, port: Int, subnets: [Ref<Subnet>],
    securityGroups: [Ref<SecurityGroup>]
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
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("ECS service", name, maximum: 255)] }

  private static let minimumPercent = 100
  private static let maximumPercent = 200
  private static let graceSeconds = 60

  private var rebalancing: String { deployment == .rolling ? "ENABLED" : "DISABLED" }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var service = ProviderResource(id)
    service.set("name", name)
    service.set("cluster", cluster.arn)
    service.set("task_definition", taskDefinition.arn)
    service.set("launch_type", "FARGATE")
    service.set("platform_version", "LATEST")
    service.set("desired_count", tasks)
    service.set("deployment_minimum_healthy_percent", Self.minimumPercent)
    service.set("deployment_maximum_percent", Self.maximumPercent)
    service.set("health_check_grace_period_seconds", Self.graceSeconds)
    service.set("availability_zone_rebalancing", rebalancing)
    service.set("propagate_tags", "SERVICE")
    if deployment == .codeDeploy {
      service.block("deployment_controller", ProviderBody(["type": "CODE_DEPLOY"]))
      service.ignoreChanges = ["task_definition", ProviderKey("load_balancer", pulumi: "loadBalancers")]
    } else {
      service.block("deployment_circuit_breaker", ProviderBody(["enable": true, "rollback": true]))
    }
    service.block(
      "network_configuration",
      ProviderBody([
        "subnets": subnets.map { $0.id }, "security_groups": securityGroups.map { $0.id }, "assign_public_ip": false,
      ]))
    service.blocks(
      "load_balancer",
      [
        ProviderBody([
          "target_group_arn": targetGroup.arn, "container_name": container, "container_port": port,
        ])
      ])
    service.tags()
    return [service]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var service = CloudFormationResource(id)
    service.set("ServiceName", name)
    service.set("Cluster", cluster.arn)
    service.set("TaskDefinition", taskDefinition.arn)
    service.set("LaunchType", "FARGATE")
    service.set("PlatformVersion", "LATEST")
    service.set("DesiredCount", tasks)
    if deployment == .codeDeploy { service.set("DeploymentController", Expression.object(["Type": "CODE_DEPLOY"])) }
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
    service.set(
      "NetworkConfiguration",
      Expression.object([
        "AwsvpcConfiguration": Expression.object([
          "Subnets": subnets.map { $0.id }, "SecurityGroups": securityGroups.map { $0.id },
          "AssignPublicIp": "DISABLED",
        ])
      ]))
    service.set(
      "LoadBalancers",
      [
        Expression.object([
          "TargetGroupArn": targetGroup.arn, "ContainerName": container, "ContainerPort": port,
        ])
      ])
    service.tags()
    return [service]
  }

  static let name = AttributeName("name", cloudFormation: .getAtt("Name"))
}

extension Ref<ECSService> {
  /// The service's name.
  public var name: Value<String> { attribute(ECSService.name) }
}
