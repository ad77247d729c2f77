import InfraModel

extension Stack {
  /// A resource in CloudFormation's shape; a stack makes resources in its own region only, and the kinds of others say
  /// what the user gives instead.
  func cloudFormation(_ kind: any ResourceKind, _ name: ResourceName) -> [CloudFormationResource] {
    kind.region.map { $0 != region } ?? false ? [] : kind.cloudFormation(name)
  }
}
