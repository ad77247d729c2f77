import InfraModel

/// Names in pulumi-aws, which is generated from Terraform's provider.
enum PulumiName {
  /// Name of the provider resource for a region other than the stack's: `awsUsEast1`.
  static func provider(_ region: String) -> String { "aws\(CaseStyle.pascal(CaseStyle.snake(region)))" }
}
