import InfraModel

/// What a caller of an API shows to be counted against a usage plan; AWS makes its value, which no output tells.
public struct APIKey: ResourceType {
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

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, cloudFormation: .renames)
    r.set("description", "Description", description)
    r.set("enabled", "Enabled", true)
    r.tags()
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<APIKey> {
  /// The key's id, which is no secret; its value is.
  public var id: Value<String> { attribute(APIKey.id) }
}
