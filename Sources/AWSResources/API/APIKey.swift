import InfraModel

/// What a caller of an API shows to be counted against a usage plan; AWS makes its value, which no output tells.
public struct APIKey: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_api_key", pulumi: "aws:apigateway:ApiKey", cloudFormation: "AWS::ApiGateway::ApiKey",
    noun: "api_key")

  /// Its name.
  public var name: Value<String>
  /// Whose it is.
  public var description: String

  /// Creates a key.
  public init(name: Value<String>, description: String) {
    self.name = name
    self.description = description
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var key = ProviderResource(id)
    key.set("name", name)
    key.set("description", description)
    key.set("enabled", true)
    key.tags()
    return [key]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var key = CloudFormationResource(id)
    key.set("Name", name, .renames)
    key.set("Description", description)
    key.set("Enabled", true)
    key.tags()
    return [key]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<APIKey> {
  /// The key's id, which is no secret; its value is.
  public var id: Value<String> { attribute(APIKey.id) }
}
