import InfraModel

/// A target group for the IP addresses of tasks, with a health check.
public struct TargetGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lb_target_group", pulumi: "aws:lb:TargetGroup",
    cloudFormation: "AWS::ElasticLoadBalancingV2::TargetGroup", noun: "target_group", identity: "TargetGroupArn",
    reading: Reading(
      "elasticloadbalancing:DescribeTags", "elasticloadbalancing:DescribeTargetGroupAttributes",
      "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth"))

  /// Name, up to 32 letters, digits and hyphens.
  public var name: Value<String>
  /// VPC of the targets.
  public var vpc: Ref<VPC>
  /// Path of the health check.
  public var healthCheckPath: String
  /// Status codes of a healthy task, such as `200` or `200-299,401`.
  public var healthCheckCodes: String
  /// Seconds between two health checks of a task, more than the timeout of 5 seconds.
  public var intervalSeconds: Int
  /// Seconds for which a deregistered task may finish its requests.
  public var drainSeconds: Int

  /// Creates a target group for IP addresses with the protocol HTTP.
  public init(
    name: Value<String>, vpc: Ref<VPC>, healthCheckPath: String, healthCheckCodes: String = "200",
    intervalSeconds: Int = 30, drainSeconds: Int = 30
  ) {
    self.name = name
    self.vpc = vpc
    self.healthCheckPath = healthCheckPath
    self.healthCheckCodes = healthCheckCodes
    self.intervalSeconds = intervalSeconds
    self.drainSeconds = drainSeconds
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("target group", name, maximum: 32)] }

  /// Port of targets that are registered without one. ECS registers each task with its container's port, so this port
  /// is never used. It is constant because a change replaces the group.
  private static let port = 8000
  private static let timeoutSeconds = 5
  private static let healthyCount = 2
  private static let unhealthyCount = 3

  public var diagramNode: DiagramNode? { .connector }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.set("vpc_id", "VpcId", vpc.id, .replaces, rule: .isNetwork)
    r.set("target_type", "TargetType", "ip", .replaces)
    r.set("protocol", "Protocol", "HTTP", .replaces)
    r.set("port", "Port", Self.port, .replaces)
    r.provider { r.set("deregistration_delay", drainSeconds) }
    r.block("health_check", nil) {
      r.set("path", "HealthCheckPath", healthCheckPath)
      r.set("protocol", "HealthCheckProtocol", "HTTP")
      r.block(nil, "Matcher") { r.set("matcher", "HttpCode", healthCheckCodes) }
      r.set("interval", "HealthCheckIntervalSeconds", intervalSeconds)
      r.set("timeout", "HealthCheckTimeoutSeconds", Self.timeoutSeconds)
      r.set("healthy_threshold", "HealthyThresholdCount", Self.healthyCount)
      r.set("unhealthy_threshold", "UnhealthyThresholdCount", Self.unhealthyCount)
    }
    r.cloudFormation {
      r.block("TargetGroupAttributes", isList: true) {
        r.set("Key", "deregistration_delay.timeout_seconds")
        r.set("Value", String(drainSeconds))
      }
    }
    r.tags()
    // The group cannot be deleted before listeners and rules use another one.
    r.options.createBeforeDestroy = true
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
  static let fullName = AttributeName("arn_suffix", cloudFormation: .getAtt("TargetGroupFullName"))
  static let name = AttributeName("name", cloudFormation: .getAtt("TargetGroupName"))
}

extension Ref<TargetGroup> {
  /// ARN of the target group.
  public var arn: Value<String> { attribute(TargetGroup.arn) }
  /// Name of the target group.
  public var name: Value<String> { attribute(TargetGroup.name) }
  /// Last part of the ARN, which is the dimension of CloudWatch metrics.
  public var fullName: Value<String> { attribute(TargetGroup.fullName) }
}
