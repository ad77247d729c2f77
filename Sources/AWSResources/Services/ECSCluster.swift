import InfraModel

/// An ECS cluster for Fargate tasks, with Container Insights.
public struct ECSCluster: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_ecs_cluster", pulumi: "aws:ecs:Cluster", cloudFormation: "AWS::ECS::Cluster", noun: "cluster",
    identity: Identity(.physicalID("ClusterName", "{name}"), import: "{name}"),
    reading: Reading("ecs:DescribeClusters", "kms:DescribeKey"))

  /// Name of the cluster.
  public var name: Value<String>
  /// Capacity providers for its services, and the default strategy of services without their own. A service that names
  /// any must depend on the cluster.
  public var capacityProviders: [CapacityProvider]
  /// Log group for the sessions of ECS Exec; nil uses the container's log.
  public var execLogGroup: Ref<LogGroup>?
  /// Key of that log group, with which ECS Exec also encrypts sessions. Tasks need permission to decrypt with it.
  public var execKey: Ref<KMSKey>?

  /// Creates a cluster.
  public init(
    name: Value<String>, capacityProviders: [CapacityProvider] = [], execLogGroup: Ref<LogGroup>? = nil,
    execKey: Ref<KMSKey>? = nil
  ) {
    self.name = name
    self.capacityProviders = capacityProviders
    self.execLogGroup = execLogGroup
    self.execKey = execKey
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("ECS cluster", name, maximum: 255)] }

  private static let providers = ChildType(
    terraform: "aws_ecs_cluster_capacity_providers", pulumi: "aws:ecs:ClusterCapacityProviders",
    cloudFormation: "AWS::ECS::ClusterCapacityProviderAssociations", words: "capacity_providers",
    identity: Identity(.property("Cluster", "{cluster_name}"), import: "{cluster_name}"),
    reading: Reading("ecs:DescribeClusters"))

  // The provider never sends `false`.
  private var writtenEncryption: Bool? { execKey == nil ? nil : true }

  public func describe(into r: ResourceWriter) {
    r.set("name", "ClusterName", name, .renames)
    r.block("setting", "ClusterSettings", list: .inBoth) {
      r.set("name", "Name", "containerInsights")
      r.set("value", "Value", "enabled")
    }
    if let execLogGroup {
      r.block("configuration", "Configuration") {
        r.block("execute_command_configuration", "ExecuteCommandConfiguration") {
          r.set("kms_key_id", "KmsKeyId", execKey?.arn)
          r.set("logging", "Logging", "OVERRIDE")
          r.block("log_configuration", "LogConfiguration") {
            r.set("cloud_watch_log_group_name", "CloudWatchLogGroupName", execLogGroup.name)
            r.set("cloud_watch_encryption_enabled", "CloudWatchEncryptionEnabled", writtenEncryption)
          }
        }
      }
    }
    r.tags()
    if capacityProviders.isEmpty { return }
    r.child(Self.providers) {
      r.set("cluster_name", "Cluster", Self.name.of(r.name), .replaces)
      r.set("capacity_providers", "CapacityProviders", capacityProviders.map { $0.kind.rawValue })
      r.blocks("default_capacity_provider_strategy", "DefaultCapacityProviderStrategy", capacityProviders) {
        $0.describe(into: r)
      }
      r.options.isReadinessGate = true
    }
  }

  static let name = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName(
    "arn", cloudFormation: .getAtt("Arn"), physicalID: "arn:{partition}:ecs:{region}:{account}:cluster/{id}")
}

extension Ref<ECSCluster> {
  /// Name of the cluster.
  public var name: Value<String> { attribute(ECSCluster.name) }
  /// ARN of the cluster.
  public var arn: Value<String> { attribute(ECSCluster.arn) }
}
