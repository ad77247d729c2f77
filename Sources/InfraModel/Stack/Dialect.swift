/// One of the two vocabularies in which resources are described.
public enum Dialect: Sendable, CaseIterable {
  /// Terraform's AWS provider, and pulumi-aws, which is made from it.
  case provider
  /// CloudFormation.
  case cloudFormation
}
