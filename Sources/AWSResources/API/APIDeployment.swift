import InfraModel

/// An API as it was at one time, which stages serve; it must depend on the API, so that every method answers.
public struct APIDeployment: ResourceType {
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

  public var unsupportedFeatures: [UnsupportedFeature] {
    if functions.isEmpty { return [] }
    return [
      UnsupportedFeature(
        .cloudFormation, "a new deployment when a parameter renames the functions",
        because: """
          CloudFormation creates a deployment only for a new logical id, which no parameter can change. After an update that \
          changes EnvironmentSuffix, deploy the API with aws apigateway create-deployment; until then it calls the deleted \
          functions.
          """)
    ]
  }

  public func describe(into r: ResourceWriter) {
    // Nothing of a deployment can be updated: in CloudFormation a new name makes a new one.
    r.cloudFormation { r.begin(instance: LogicalName(digest)) }
    r.set(RestAPI.restAPIID, "RestApiId", api.id, .replaces)
    r.provider {
      // The digest tells what the program says; the ARNs change with what a parameter or a replacement makes of it.
      let triggers =
        [Expression.Member("redeployment", .string(digest))]
        + functions.map { function in
          let name: ResourceID = function.name
          return Expression.Member(name.original.key, function.invokeARN.expression)
        }
      r.set("triggers", Expression.object(triggers), .replaces)
    }
    r.options.createBeforeDestroy = true
  }
}
