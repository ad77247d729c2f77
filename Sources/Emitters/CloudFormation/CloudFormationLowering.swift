import InfraModel

/// Which resources of a stack a template has.
struct CloudFormationLowering {
  let stack: Stack

  init(_ stack: Stack) { self.stack = stack }

  /// A resource in CloudFormation's shape; a stack makes resources in its own region only, and the kinds of others say
  /// what the user gives instead.
  func resources(of kind: any ResourceKind, _ name: ResourceName) -> [CloudFormationResource] {
    kind.region.map { $0 != stack.region } ?? false ? [] : kind.cloudFormation(name)
  }
}
