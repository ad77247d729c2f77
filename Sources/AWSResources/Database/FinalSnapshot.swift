import InfraModel

extension Value where T == String {
  /// The name of the snapshot that Terraform and Pulumi take before they delete a protected store; CloudFormation makes
  /// up one of its own.
  ///
  /// AWS refuses a name that is taken, and a snapshot outlives its store. The id of a security group differs in each
  /// deployment and stays the same within one, so the same system can be destroyed and deployed again.
  static func finalSnapshot(of identifier: Value<String>, with securityGroups: [Ref<SecurityGroup>]) -> Value<String> {
    guard let group = securityGroups.first else { return "\(identifier)-final" }
    return "\(identifier)-final-\(group.id)"
  }
}
