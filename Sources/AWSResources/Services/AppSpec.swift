import InfraModel

extension ECSService {
  /// The AppSpec with which CodeDeploy deploys the task definition, as JSON.
  ///
  /// Without `CapacityProviderStrategy` the first deployment drops the service's strategy, and without
  /// `NetworkConfiguration` new tasks stay in the subnets of the old ones.
  /// https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html
  /// https://github.com/aws/containers-roadmap/issues/1752
  public var appSpec: Value<String> {
    // In alphabetical order, as Terraform's jsonencode sorts keys, so that the text is the same in every target.
    let properties = Expression.object([
      "CapacityProviderStrategy": capacityProviders.isEmpty
        ? nil : Expression.list(capacityProviders.map { $0.appSpec }),
      "LoadBalancerInfo": Expression.object(["ContainerName": container, "ContainerPort": port]),
      "NetworkConfiguration": network, "PlatformVersion": Self.platformVersion, "TaskDefinition": taskDefinition.arn,
    ])
    let target = Expression.object(["Properties": properties, "Type": ECSService.names.cloudFormation])
    return Value(
      .json(.object(["Resources": Expression.list([.object(["TargetService": target])]), "version": "0.0"])))
  }
}
