import InfraModel

/// A cluster whose tasks run on Fargate, with Container Insights.
public struct ECSCluster: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_ecs_cluster", pulumi: "aws:ecs:Cluster", cloudFormation: "AWS::ECS::Cluster", noun: "cluster")

  /// Its name.
  public var name: Value<String>
  /// What its services may run on, and what those that say nothing do run on; a service that names any depends on it.
  public var capacityProviders: [CapacityProvider]
  /// Where ECS Exec writes what is typed and answered; nil for the log of the container itself.
  public var execLogGroup: Ref<LogGroup>?
  /// The key of that group, which ECS Exec then insists on and encrypts sessions with; tasks must be allowed to decrypt.
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

  public var physicalNames: [PhysicalName] { [PhysicalName("ECS cluster", name, maximum: 255)] }

  private static let providers = ChildType(
    terraform: "aws_ecs_cluster_capacity_providers", pulumi: "aws:ecs:ClusterCapacityProviders",
    words: "capacity_providers")

  // The provider never sends `false`.
  private var writtenEncryption: Bool? { execKey == nil ? nil : true }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var cluster = ProviderResource(id)
    cluster.set("name", name, .renames)
    cluster.blocks("setting", [ProviderBody(["name": "containerInsights", "value": "enabled"])])
    if let execLogGroup {
      let logs = ProviderBody([
        "cloud_watch_log_group_name": execLogGroup.name, "cloud_watch_encryption_enabled": writtenEncryption,
      ])
      let command = ProviderBody(["kms_key_id": execKey?.arn, "logging": "OVERRIDE"]).adding(
        block: "log_configuration", logs)
      cluster.block("configuration", ProviderBody().adding(block: "execute_command_configuration", command))
    }
    cluster.tags()
    if capacityProviders.isEmpty { return [cluster] }
    var providers = ProviderResource(id, Self.providers)
    providers.set("cluster_name", Self.name.of(id), .replaces)
    providers.set("capacity_providers", capacityProviders.map(\.kind.rawValue))
    providers.blocks("default_capacity_provider_strategy", capacityProviders.map(\.provider))
    providers.settles = true
    return [cluster, providers]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var cluster = CloudFormationResource(id)
    cluster.set("ClusterName", name, .renames)
    cluster.set("ClusterSettings", [Expression.object(["Name": "containerInsights", "Value": "enabled"])])
    if let execLogGroup {
      cluster.set(
        "Configuration",
        Expression.object([
          "ExecuteCommandConfiguration": Expression.object([
            "KmsKeyId": execKey?.arn, "Logging": "OVERRIDE",
            "LogConfiguration": Expression.object([
              "CloudWatchLogGroupName": execLogGroup.name, "CloudWatchEncryptionEnabled": writtenEncryption,
            ]),
          ])
        ]))
    }
    cluster.tags()
    if capacityProviders.isEmpty { return [cluster] }
    var providers = CloudFormationResource(
      id, "AWS::ECS::ClusterCapacityProviderAssociations", words: Self.providers.words)
    providers.set("Cluster", Self.name.of(id), .replaces)
    providers.set("CapacityProviders", capacityProviders.map(\.kind.rawValue))
    providers.set("DefaultCapacityProviderStrategy", capacityProviders.map(\.cloudFormation))
    providers.settles = true
    return [cluster, providers]
  }

  static let name = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
}

extension Ref<ECSCluster> {
  /// The cluster's name.
  public var name: Value<String> { attribute(ECSCluster.name) }
  /// The cluster's ARN.
  public var arn: Value<String> { attribute(ECSCluster.arn) }
}
