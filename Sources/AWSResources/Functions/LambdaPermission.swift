import InfraModel

/// Lets an AWS service call a function, for one source only.
public struct LambdaPermission: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lambda_permission", pulumi: "aws:lambda:Permission", cloudFormation: "AWS::Lambda::Permission",
    noun: "permission")

  /// The function.
  public var function: Ref<LambdaFunction>
  /// The service, such as `apigateway.amazonaws.com`.
  public var service: String
  /// The ARN of what it calls for, such as a rule or the method of an API.
  public var sourceARN: Value<String>

  /// Creates a permission.
  public init(function: Ref<LambdaFunction>, service: String, sourceARN: Value<String>) {
    self.function = function
    self.service = service
    self.sourceARN = sourceARN
  }

  private static let action = "lambda:InvokeFunction"

  public func describe(into r: ResourceWriter) {
    // The key names the statement in the function's policy, where CloudFormation makes a name up.
    r.provider { r.set("statement_id", CaseStyle.pascal(r.name.original.key), .replaces) }
    r.set("action", "Action", Self.action, .replaces)
    r.set(
      PropertyName("function_name", pulumi: "function"), "FunctionName",
      r.value(function.name, cloudFormation: function.arn), .replaces)
    r.set("principal", "Principal", service, .replaces)
    r.set("source_arn", "SourceArn", sourceARN, .replaces)
  }
}
