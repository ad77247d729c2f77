import InfraModel

/// A cluster whose tasks run on Fargate, with Container Insights.
public struct ECSCluster: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_ecs_cluster", pulumi: "aws:ecs:Cluster", cloudFormation: "AWS::ECS::Cluster", noun: "cluster")

  /// Its name.
  public var name: Value<String>

  /// Creates a cluster.
  public init(name: Value<String>) { self.name = name }

  public var physicalNames: [PhysicalName] { [PhysicalName("ECS cluster", name, maximum: 255)] }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var cluster = ProviderResource(id)
    cluster.set("name", name)
    cluster.blocks("setting", [ProviderBody(["name": "containerInsights", "value": "enabled"])])
    cluster.tags()
    return [cluster]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var cluster = CloudFormationResource(id)
    cluster.set("ClusterName", name)
    cluster.set("ClusterSettings", [Expression.object(["Name": "containerInsights", "Value": "enabled"])])
    cluster.tags()
    return [cluster]
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
