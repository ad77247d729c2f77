import InfraModel

extension RestAPI {
  private static let part = ChildType(
    terraform: "aws_api_gateway_resource", pulumi: "aws:apigateway:Resource", words: "resource")
  private static let method = ChildType(
    terraform: "aws_api_gateway_method", pulumi: "aws:apigateway:Method", words: "method")
  private static let integration = ChildType(
    terraform: "aws_api_gateway_integration", pulumi: "aws:apigateway:Integration", words: "integration")
  private static let validator = ChildType(
    terraform: "aws_api_gateway_request_validator", pulumi: "aws:apigateway:RequestValidator", words: "validator")
  static let restAPIID = ProviderKey("rest_api_id", pulumi: "restApi", .replaces)
  static let partID = AttributeName("id", cloudFormation: .ref, child: part)
  static let validatorID = AttributeName("id", cloudFormation: .ref, child: validator)
  private static let httpMethod = AttributeName("http_method", cloudFormation: .ref, child: method)

  public var portrait: Portrait? {
    Portrait("API Gateway", detail: methods.count == 1 ? "1 method" : "\(methods.count) methods", .entry)
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var api = ProviderResource(id)
    api.set("name", name)
    api.set("description", description)
    var endpoint = ProviderBody()
    endpoint.set(ProviderKey("types", isOneInPulumi: true), ["REGIONAL"])
    api.block("endpoint_configuration", endpoint)
    api.tags()
    api.createBeforeDestroy = true

    let places = places
    let words = Dictionary(uniqueKeysWithValues: places.map { ($0.path, $0.words) })
    func resourceID(_ path: some Sequence<String>) -> Value<String> {
      words[Array(path)].map { Self.partID.of(id, instance: $0) } ?? Self.rootResourceID.of(id)
    }
    let parts = places.map { place in
      var part = ProviderResource(id, Self.part, instance: place.words)
      part.set(Self.restAPIID, Self.id.of(id))
      part.set("parent_id", resourceID(place.path.dropLast()))
      part.set("path_part", place.path.last)
      return part
    }
    return [api] + validators(id) + parts
      + methods.flatMap { method in
        answered(method, at: resourceID(method.path), instance: Self.instance(method, words[method.path]), id)
      }
  }

  /// The validators that the methods use.
  private func validators(_ id: ResourceName) -> [ProviderResource] {
    Validation.allCases.filter { validation in methods.contains { $0.validates == validation } }.map { validation in
      var validator = ProviderResource(id, Self.validator, instance: validation.words)
      validator.set(Self.restAPIID, Self.id.of(id))
      validator.set("name", CaseStyle.kebab(validation.words))
      validator.set("validate_request_parameters", true)
      validator.set("validate_request_body", validation == .bodyAndParameters)
      return validator
    }
  }

  /// A method, and what answers it.
  private func answered(
    _ method: Method, at resource: Value<String>, instance: String, _ id: ResourceName
  ) -> [ProviderResource] {
    var resources = [
      ProviderResource(id, Self.method, instance: instance), ProviderResource(id, Self.integration, instance: instance),
    ]
    for index in resources.indices {
      resources[index].set(Self.restAPIID, Self.id.of(id))
      resources[index].set("resource_id", resource, .replaces)
    }
    resources[0].set("http_method", method.http, .replaces)
    resources[0].set("authorization", method.authorization.rawValue)
    resources[0].set("api_key_required", method.needsAPIKey)
    resources[0].set("request_validator_id", Self.validatorID.of(id, instance: method.validates.words))
    resources[0].set("request_parameters", method.required)

    let backend = method.backend
    resources[1].set("http_method", Self.httpMethod.of(id, instance: instance), .replaces)
    resources[1].set("type", backend.type, .replaces)
    resources[1].set("integration_http_method", backend.verb, .replaces)
    resources[1].set("uri", backend.uri)
    resources[1].set("request_parameters", method.handedOn)
    resources[1].settles = true
    return resources
  }
}
