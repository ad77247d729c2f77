import InfraModel

/// The addresses of tasks that a load balancer forwards to, and how it finds out whether they are well.
public struct TargetGroup: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_lb_target_group", pulumi: "aws:lb:TargetGroup",
    cloudFormation: "AWS::ElasticLoadBalancingV2::TargetGroup", noun: "target_group")

  /// Its name, up to 32 letters, digits and hyphens.
  public var name: Value<String>
  /// The network.
  public var vpc: Ref<VPC>
  /// The path that answers 200 when a task is well.
  public var healthPath: String

  /// Creates a group for addresses that speak HTTP.
  public init(name: Value<String>, vpc: Ref<VPC>, healthPath: String) {
    self.name = name
    self.vpc = vpc
    self.healthPath = healthPath
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("target group", name, maximum: 32)] }

  /// The port of targets that are registered without one. ECS registers each task with its container's port, so this one
  /// is never used, and it is constant because a change replaces the group.
  private static let port = 8000
  private static let drainSeconds = 30
  private static let intervalSeconds = 30
  private static let timeoutSeconds = 5
  private static let healthyCount = 2
  private static let unhealthyCount = 3

  public var portrait: Portrait? { .passage }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var group = ProviderResource(id)
    group.set("name", name, .renames)
    group.set("vpc_id", vpc.id, .replaces, rule: .isNetwork)
    group.set("target_type", "ip", .replaces)
    group.set("protocol", "HTTP", .replaces)
    group.set("port", Self.port, .replaces)
    group.set("deregistration_delay", Self.drainSeconds)
    group.block(
      "health_check",
      ProviderBody([
        "path": healthPath, "protocol": "HTTP", "matcher": "200", "interval": Self.intervalSeconds,
        "timeout": Self.timeoutSeconds, "healthy_threshold": Self.healthyCount,
        "unhealthy_threshold": Self.unhealthyCount,
      ]))
    group.tags()
    // Listeners and rules use the group, which cannot be deleted before they use another one.
    group.createBeforeDestroy = true
    return [group]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var group = CloudFormationResource(id)
    group.set("Name", name, .renames)
    group.set("VpcId", vpc.id, .replaces, rule: .isNetwork)
    group.set("TargetType", "ip", .replaces)
    group.set("Protocol", "HTTP", .replaces)
    group.set("Port", Self.port, .replaces)
    group.set("HealthCheckPath", healthPath)
    group.set("HealthCheckProtocol", "HTTP")
    group.set("Matcher", Expression.object(["HttpCode": "200"]))
    group.set("HealthCheckIntervalSeconds", Self.intervalSeconds)
    group.set("HealthCheckTimeoutSeconds", Self.timeoutSeconds)
    group.set("HealthyThresholdCount", Self.healthyCount)
    group.set("UnhealthyThresholdCount", Self.unhealthyCount)
    group.set(
      "TargetGroupAttributes",
      [Expression.object(["Key": "deregistration_delay.timeout_seconds", "Value": String(Self.drainSeconds)])])
    group.tags()
    return [group]
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
  static let fullName = AttributeName("arn_suffix", cloudFormation: .getAtt("TargetGroupFullName"))
  static let name = AttributeName("name", cloudFormation: .getAtt("TargetGroupName"))
}

extension Ref<TargetGroup> {
  /// The group's ARN.
  public var arn: Value<String> { attribute(TargetGroup.arn) }
  /// The group's name.
  public var name: Value<String> { attribute(TargetGroup.name) }
  /// The last part of the ARN, by which CloudWatch knows the group.
  public var fullName: Value<String> { attribute(TargetGroup.fullName) }
}
