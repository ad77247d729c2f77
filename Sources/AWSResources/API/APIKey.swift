import InfraModel

/// A key that identifies callers of an API for a usage plan. AWS generates its value, which is not an output.
public struct APIKey: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_api_key", pulumi: "aws:apigateway:ApiKey", cloudFormation: "AWS::ApiGateway::ApiKey",
    noun: "api_key", identity: "APIKeyId",
    reading: Reading("apigateway:GET"))

  /// Name of the key.
  public var name: Value<String>
  /// Description, such as its owner.
  public var description: String

  /// Creates a key.
  public init(name: Value<String>, description: String) {
    self.name = name
    self.description = description
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, cloudFormation: .renames)
    r.set("description", "Description", description)
    r.set("enabled", "Enabled", true)
    r.tags()
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<APIKey> {
  /// ID of the key, which is not secret, unlike its value.
  public var id: Value<String> { attribute(APIKey.id) }
}
