/// What the deployed stack tells: a Terraform output, a CloudFormation output and export, a Pulumi stack output.
public struct StackOutput: Sendable {
  /// The name as the system's users know it, the same in every target that allows it: `vpc_id`, `albDnsName`.
  public var name: String
  /// What it tells, one sentence.
  public var description: String
  /// Its value.
  public var value: Expression

  /// Creates an output.
  public init(_ name: String, _ value: some ExpressionConvertible, _ description: String) {
    self.name = name
    self.description = description
    self.value = value.expression
  }
}
