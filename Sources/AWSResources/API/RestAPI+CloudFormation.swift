import InfraModel

extension RestAPI {
  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var api = CloudFormationResource(id)
    api.set("Name", name)
    api.set("Description", description)
    api.set("EndpointConfiguration", Expression.object(["Types": ["REGIONAL"]]))
    api.tags()

    let places = places
    let words = Dictionary(uniqueKeysWithValues: places.map { ($0.path, $0.words) })
    func resourceID(_ path: some Sequence<String>) -> Value<String> {
      words[Array(path)].map { Self.partID.of(id, instance: $0) } ?? Self.rootResourceID.of(id)
    }
    let parts = places.map { place in
      var part = CloudFormationResource(id, "AWS::ApiGateway::Resource", instance: place.words, words: "resource")
      part.set("RestApiId", Self.id.of(id), .replaces)
      part.set("ParentId", resourceID(place.path.dropLast()), .replaces)
      part.set("PathPart", place.path.last, .replaces)
      return part
    }
    return [api] + validators(id) + parts
      + methods.map { method in
        answered(method, at: resourceID(method.path), instance: Self.instance(method, words[method.path]), id)
      }
  }

  /// The validators that the methods use.
  private func validators(_ id: ResourceName) -> [CloudFormationResource] {
    Validation.allCases.filter { validation in methods.contains { $0.validates == validation } }.map { validation in
      var validator = CloudFormationResource(
        id, "AWS::ApiGateway::RequestValidator", instance: validation.words, words: "validator")
      validator.set("RestApiId", Self.id.of(id), .replaces)
      validator.set("Name", CaseStyle.kebab(validation.words), .renames)
      validator.set("ValidateRequestParameters", true)
      // Off is the default, and Terraform does not tell AWS so when it is written.
      validator.set("ValidateRequestBody", validation == .bodyAndParameters ? true : nil)
      return validator
    }
  }

  /// A method with what answers it.
  private func answered(
    _ method: Method, at resource: Value<String>, instance: String, _ id: ResourceName
  ) -> CloudFormationResource {
    let backend = method.backend
    var lowered = CloudFormationResource(id, "AWS::ApiGateway::Method", instance: instance, words: "method")
    lowered.set("RestApiId", Self.id.of(id), .replaces)
    lowered.set("ResourceId", resource, .replaces)
    lowered.set("HttpMethod", method.http, .replaces)
    lowered.set("AuthorizationType", method.authorization.rawValue)
    lowered.set("ApiKeyRequired", method.needsAPIKey)
    lowered.set("RequestValidatorId", Self.validatorID.of(id, instance: method.validates.words))
    lowered.set("RequestParameters", method.required)
    lowered.set(
      "Integration",
      Expression.object([
        "Type": backend.type, "IntegrationHttpMethod": backend.verb, "Uri": backend.uri,
        "RequestParameters": method.handedOn,
      ]))
    lowered.settles = true
    return lowered
  }
}
