import InfraModel

extension Value where T == String {
  /// Name of the final snapshot that Terraform and Pulumi take of a protected data store. CloudFormation generates its
  /// own name.
  ///
  /// AWS rejects a name that is in use, and a snapshot outlives its data store. The ID of a security group is different
  /// in each deployment and constant within one, so the same system can be destroyed and deployed again.
  static func finalSnapshot(of identifier: Value<String>, with securityGroups: [Ref<SecurityGroup>]) -> Value<String> {
    guard let group = securityGroups.first else { return "\(identifier)-final" }
    return "\(identifier)-final-\(group.id)"
  }
}
