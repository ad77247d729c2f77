import InfraModel

extension Stack {
  /// The generated resources in CloudFormation. Empty for a resource in another region, because a stack creates
  /// resources in its own region only; such types declare a parameter instead.
  func cloudFormation(_ resource: any ResourceType, _ name: ResourceID) -> [CloudFormationResource] {
    resource.region.map { $0 != region } ?? false ? [] : resource.cloudFormation(name)
  }
}
