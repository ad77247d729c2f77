import InfraModel

/// An API as it was at one time, which stages serve; it must depend on the API, so that every method answers.
public struct APIDeployment: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_deployment", pulumi: "aws:apigateway:Deployment",
    cloudFormation: "AWS::ApiGateway::Deployment", noun: "deployment")

  /// The API.
  public var api: Ref<RestAPI>
  /// The API's ``RestAPI/digest``: another one makes another deployment.
  public var digest: String

  /// Creates a deployment.
  public init(api: Ref<RestAPI>, digest: String) {
    self.api = api
    self.digest = digest
  }

  static let id = AttributeName("id", cloudFormation: .ref)

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var deployment = ProviderResource(id)
    deployment.set(RestAPI.restAPIID, api.id)
    deployment.set("triggers", Expression.object(["redeployment": digest]), .replaces)
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
