import InfraModel

/// A snapshot of an API that stages serve. It must depend on the API, so that it includes all methods.
public struct APIDeployment: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_deployment", pulumi: "aws:apigateway:Deployment",
    cloudFormation: "AWS::ApiGateway::Deployment", noun: "deployment",
    identity: Identity(
      [.physicalID("DeploymentId"), .property("RestApiId", "{rest_api_id}")], import: "{rest_api_id}/{id}"),
    reading: Reading("apigateway:GET"))

  /// API that is deployed.
  public var api: Ref<RestAPI>
  /// The API's ``RestAPI/digest(of:)``. Another digest creates another deployment.
  public var digest: String
  /// Functions behind the methods. The deployment contains their ARNs.
  public var functions: [Ref<LambdaFunction>]

  /// Creates a deployment.
  public init(api: Ref<RestAPI>, digest: String, functions: [Ref<LambdaFunction>]) {
    self.api = api
    self.digest = digest
    self.functions = functions
  }

  static let id = AttributeName("id", cloudFormation: .ref)

  public var note: String? { "The fingerprint of the API's routes creates a new deployment when they change." }

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
    // A deployment cannot be updated, so a new name creates a new one in CloudFormation.
    r.cloudFormation { r.begin(instance: LogicalName(digest)) }
    r.set(RestAPI.restAPIID, "RestApiId", api.id, .replaces)
    r.provider {
      // The digest changes with the program; the ARNs change with parameters and replacements.
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
