import InfraModel

extension Stack {
  /// A resource in CloudFormation's dialect; a stack makes resources in its own region only, and the types of others say
  /// what the user gives instead.
  func cloudFormation(_ resource: any ResourceType, _ name: ResourceID) -> [CloudFormationResource] {
    resource.region.map { $0 != region } ?? false ? [] : resource.cloudFormation(name)
  }
}
