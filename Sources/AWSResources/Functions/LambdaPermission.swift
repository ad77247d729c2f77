import InfraModel

/// Lets an AWS service call a function, for one source only.
public struct LambdaPermission: ResourceKind {
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

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var permission = ProviderResource(id)
    fill(&permission, statement: id)
    return [permission]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var permission = CloudFormationResource(id)
    fill(&permission)
    return [permission]
  }

  /// Sets the arguments; the key names the statement in the function's policy, where CloudFormation makes a name up.
  func fill(_ permission: inout ProviderResource, statement id: ResourceName) {
    permission.set("statement_id", CaseStyle.pascal(id.original.key), .replaces)
    permission.set("action", Self.action, .replaces)
    permission.set(ProviderKey("function_name", pulumi: "function"), function.name, .replaces)
    permission.set("principal", service, .replaces)
    permission.set("source_arn", sourceARN, .replaces)
  }

  /// Sets the properties.
  func fill(_ permission: inout CloudFormationResource) {
    permission.set("Action", Self.action, .replaces)
    permission.set("FunctionName", function.arn, .replaces)
    permission.set("Principal", service, .replaces)
    permission.set("SourceArn", sourceARN, .replaces)
  }
}
