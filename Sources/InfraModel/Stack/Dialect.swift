/// One of the two resource models that descriptions are written in.
public enum Dialect: Sendable, CaseIterable {
  /// Terraform's AWS provider and pulumi-aws, which is generated from it.
  case provider
  /// CloudFormation.
  case cloudFormation
}
