import InfraModel

/// An API as it was at one time, which stages serve; it must depend on the API, so that every method answers.
public struct APIDeployment: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_deployment", pulumi: "aws:apigateway:Deployment",
    cloudFormation: "AWS::ApiGateway::Deployment", noun: "deployment")

  /// The API.
  public var api: Ref<RestAPI>
  /// The API's ``RestAPI/digest(of:)``: another one makes another deployment.
  public var digest: String
  /// The functions that answer: the deployment freezes their ARNs.
  public var functions: [Ref<LambdaFunction>]

  /// Creates a deployment.
  public init(api: Ref<RestAPI>, digest: String, functions: [Ref<LambdaFunction>]) {
    self.api = api
    self.digest = digest
    self.functions = functions
  }

  static let id = AttributeName("id", cloudFormation: .ref)

  public var limitations: [Limitation] {
    if functions.isEmpty { return [] }
    return [
      Limitation(
        .cloudFormation, "a new deployment when a parameter renames the functions",
        because: """
          CloudFormation creates a deployment only for a new logical id, which no parameter can change. After an update that \
          changes EnvironmentSuffix, deploy the API with aws apigateway create-deployment; until then it calls the deleted \
          functions.
          """)
    ]
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var deployment = ProviderResource(id)
    deployment.set(RestAPI.restAPIID, api.id)
    // The digest tells what the program says; the ARNs change with what a parameter or a replacement makes of it.
    let triggers =
      [Expression.Member("redeployment", .string(digest))]
      + functions.map { function in
        let name: ResourceName = function.name
        return Expression.Member(name.original.key, function.invokeARN.expression)
      }
    deployment.set("triggers", Expression.object(triggers), .replaces)
    deployment.createBeforeDestroy = true
    return [deployment]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    // Nothing of a deployment can be updated: a new name makes a new one.
    var deployment = CloudFormationResource(id, Self.names.cloudFormation, instance: digest, words: "")
    deployment.set("RestApiId", api.id, .replaces)
    return [deployment]
  }
}
