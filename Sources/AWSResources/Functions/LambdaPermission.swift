import InfraModel

/// Permission for an AWS service to invoke a function, restricted to one source.
public struct LambdaPermission: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lambda_permission", pulumi: "aws:lambda:Permission", cloudFormation: "AWS::Lambda::Permission",
    noun: "permission",
    identity: Identity(
      [.property("FunctionName", "{function_name}"), .physicalID("Id", "{statement_id}")],
      import: "{function_name}/{statement_id}"),
    reading: Reading("lambda:GetPolicy"))

  /// Function that is invoked.
  public var function: Ref<LambdaFunction>
  /// Service, such as `apigateway.amazonaws.com`.
  public var service: String
  /// ARN of the source, such as a rule or the method of an API.
  public var sourceARN: Value<String>
  /// Account of the source, for a source whose ARN has none, such as a bucket.
  public var sourceAccount: Value<String>?

  /// Creates a permission.
  public init(
    function: Ref<LambdaFunction>, service: String, sourceARN: Value<String>, sourceAccount: Value<String>? = nil
  ) {
    self.function = function
    self.service = service
    self.sourceARN = sourceARN
    self.sourceAccount = sourceAccount
  }

  private static let action = "lambda:InvokeFunction"

  public func describe(into r: ResourceWriter) {
    // The key is the ID of the statement in the function's policy. CloudFormation generates its own.
    r.provider { r.set("statement_id", CaseStyle.pascal(r.name.original.key), .replaces) }
    r.set("action", "Action", Self.action, .replaces)
    r.set(
      PropertyName("function_name", pulumi: "function"), "FunctionName",
      r.value(function.name, cloudFormation: function.arn), .replaces)
    r.set("principal", "Principal", service, .replaces)
    r.set("source_arn", "SourceArn", sourceARN, .replaces)
    r.set("source_account", "SourceAccount", sourceAccount, .replaces)
  }
}
