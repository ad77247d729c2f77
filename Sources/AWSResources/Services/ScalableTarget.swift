import InfraModel

/// Scaling limits and policies of an ECS service.
public struct ScalableTarget: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_appautoscaling_target", pulumi: "aws:appautoscaling:Target",
    cloudFormation: "AWS::ApplicationAutoScaling::ScalableTarget", noun: "scaling",
    identity: Identity(
      [
        .property("ResourceId", "{resource_id}"), .property("ScalableDimension", "{scalable_dimension}"),
        .property("ServiceNamespace", "{service_namespace}"),
      ], import: "{service_namespace}/{resource_id}/{scalable_dimension}"),
    reading: Reading(
      "application-autoscaling:DescribeScalableTargets", "application-autoscaling:DescribeScheduledActions"))

  /// A target tracking policy.
  public struct Policy: Sendable {
    /// Metric of the policy, averaged over the service's tasks.
    public enum Metric: String, Sendable {
      /// CPU utilization.
      case cpu = "ECSServiceAverageCPUUtilization"
      /// Memory utilization.
      case memory = "ECSServiceAverageMemoryUtilization"
    }

    /// Suffix that distinguishes the service's policies, in snake case.
    public var key: String
    /// Name, up to 256 characters.
    public var name: Value<String>
    /// Metric of the policy.
    public var metric: Metric
    /// Target value in percent.
    public var target: Int
    /// Cooldown after scaling out, in seconds.
    public var scaleOutSeconds: Int
    /// Cooldown after scaling in, in seconds.
    public var scaleInSeconds: Int

    /// Creates a policy.
    public init(
      key: String, name: Value<String>, metric: Metric, target: Int, scaleOutSeconds: Int, scaleInSeconds: Int
    ) {
      self.key = key
      self.name = name
      self.metric = metric
      self.target = target
      self.scaleOutSeconds = scaleOutSeconds
      self.scaleInSeconds = scaleInSeconds
    }
  }

  /// Cluster of the service.
  public var cluster: Ref<ECSCluster>
  /// The service, whose ``ECSService/isScaled`` is true.
  public var service: Ref<ECSService>
  /// Minimum and maximum number of tasks.
  public var tasks: ClosedRange<Int>
  /// Policies. The service scales out if any policy requires it, and in if all policies allow it.
  public var policies: [Policy]

  /// Creates a target, which Application Auto Scaling changes with its service-linked role.
  public init(cluster: Ref<ECSCluster>, service: Ref<ECSService>, tasks: ClosedRange<Int>, policies: [Policy]) {
    self.cluster = cluster
    self.service = service
    self.tasks = tasks
    self.policies = policies
  }

  public var nameConstraints: [NameConstraint] {
    policies.map { NameConstraint("scaling policy", $0.name, maximum: 256, in: .parent) }
  }

  private static let policy = ChildType(
    terraform: "aws_appautoscaling_policy", pulumi: "aws:appautoscaling:Policy",
    cloudFormation: "AWS::ApplicationAutoScaling::ScalingPolicy", words: "policy",
    identity: Identity(
      [
        .physicalID("Arn", "{arn}"),
        .component(1, of: "ScalingTargetId", "ScalableDimension", "{scalable_dimension}"),
      ], import: "{service_namespace}/{resource_id}/{scalable_dimension}/{name}"),
    reading: Reading("application-autoscaling:DescribeScalingPolicies", untold: ["ScalingTargetId"]))
  private static let serviceNamespace = "ecs"
  private static let dimension = "ecs:service:DesiredCount"
  private static let policyType = "TargetTrackingScaling"
  // CloudFormation's `Ref` contains all three parts of the target's ID, which are separate arguments in the provider.
  private static let target = AttributeName("resource_id", cloudFormation: .ref, physicalID: "{0}")
  private static let targetDimension = AttributeName(
    "scalable_dimension", cloudFormation: .ref, physicalID: "{1}")
  private static let targetNamespace = AttributeName("service_namespace", cloudFormation: .ref, physicalID: "{2}")

  private var resourceID: Value<String> { "service/\(cluster.name)/\(service.name)" }

  public var unsupportedFeatures: [UnsupportedFeature] { [.untagged] }

  public func describe(into r: ResourceWriter) {
    r.set("service_namespace", "ServiceNamespace", Self.serviceNamespace, .replaces)
    r.set("resource_id", "ResourceId", resourceID, .replaces)
    r.set("scalable_dimension", "ScalableDimension", Self.dimension, .replaces)
    r.set("min_capacity", "MinCapacity", tasks.lowerBound)
    r.set("max_capacity", "MaxCapacity", tasks.upperBound)
    r.provider { r.tags() }
    for policy in policies {
      r.child(Self.policy, instance: policy.key) {
        r.set("name", "PolicyName", policy.name, .renames)
        r.set("policy_type", "PolicyType", Self.policyType)
        r.provider {
          r.set("service_namespace", Self.targetNamespace.of(r.name), .replaces)
          r.set("resource_id", Self.target.of(r.name), .replaces)
          r.set("scalable_dimension", Self.targetDimension.of(r.name), .replaces)
        }
        r.cloudFormation { r.set("ScalingTargetId", Self.target.of(r.name), .replaces) }
        r.block("target_tracking_scaling_policy_configuration", "TargetTrackingScalingPolicyConfiguration") {
          r.set("target_value", "TargetValue", policy.target)
          r.set("scale_out_cooldown", "ScaleOutCooldown", policy.scaleOutSeconds)
          r.set("scale_in_cooldown", "ScaleInCooldown", policy.scaleInSeconds)
          r.block("predefined_metric_specification", "PredefinedMetricSpecification") {
            r.set("predefined_metric_type", "PredefinedMetricType", policy.metric.rawValue)
          }
        }
      }
    }
  }
}
