/// An output of the deployed stack: a Terraform output, a CloudFormation output and export, a Pulumi stack output.
public struct StackOutput: Sendable {
  /// Output name, equal in all targets that allow it: `vpc_id`, `albDnsName`.
  public var name: String
  /// Description, one sentence.
  public var description: String
  /// Value of the output.
  public var value: Expression

  /// Creates an output.
  public init(_ name: String, _ value: some ExpressionConvertible, _ description: String) {
    self.name = name
    self.description = description
    self.value = value.expression
  }
}
