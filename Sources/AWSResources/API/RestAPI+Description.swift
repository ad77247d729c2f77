import InfraModel

extension RestAPI {
  private static let part = ChildType(
    terraform: "aws_api_gateway_resource", pulumi: "aws:apigateway:Resource",
    cloudFormation: "AWS::ApiGateway::Resource", words: "resource",
    identity: Identity(
      [.property("RestApiId", "{rest_api_id}"), .physicalID("ResourceId")], import: "{rest_api_id}/{id}"),
    reading: Reading("apigateway:GET"))
  private static let method = ChildType(
    terraform: "aws_api_gateway_method", pulumi: "aws:apigateway:Method",
    cloudFormation: "AWS::ApiGateway::Method", words: "method",
    identity: Identity(
      [
        .property("RestApiId", "{rest_api_id}"), .property("ResourceId", "{resource_id}"),
        .property("HttpMethod", "{http_method}"),
      ], import: "{rest_api_id}/{resource_id}/{http_method}"),
    reading: Reading("apigateway:GET"))
  static let integration = ChildType(
    terraform: "aws_api_gateway_integration", pulumi: "aws:apigateway:Integration", words: "integration",
    identity: .imported(by: "{rest_api_id}/{resource_id}/{http_method}"))
  private static let validator = ChildType(
    terraform: "aws_api_gateway_request_validator", pulumi: "aws:apigateway:RequestValidator",
    cloudFormation: "AWS::ApiGateway::RequestValidator", words: "validator",
    identity: Identity(
      [.property("RestApiId", "{rest_api_id}"), .physicalID("RequestValidatorId")], import: "{rest_api_id}/{id}"),
    reading: Reading("apigateway:GET"))
  static let restAPIID = PropertyName("rest_api_id", pulumi: "restApi", .replaces)
  static let partID = AttributeName("id", cloudFormation: .ref, child: part)
  static let validatorID = AttributeName("id", cloudFormation: .ref, child: validator)
  static let httpMethod = AttributeName("http_method", cloudFormation: .ref, child: method)

  public var diagramNode: DiagramNode? {
    DiagramNode("API Gateway", detail: methods.count == 1 ? "1 method" : "\(methods.count) methods", .entry)
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name)
    r.set("description", "Description", description)
    r.block("endpoint_configuration", "EndpointConfiguration") {
      r.set(PropertyName("types", isOneInPulumi: true), "Types", ["REGIONAL"])
    }
    r.tags()
    r.options.createBeforeDestroy = true

    let places = places
    let words = Dictionary(uniqueKeysWithValues: places.map { ($0.path, $0.words) })
    func resourceID(_ path: some Sequence<String>) -> Value<String> {
      words[Array(path)].map { Self.partID.of(r.name, instance: $0) } ?? Self.rootResourceID.of(r.name)
    }
    for validation in Validation.allCases where methods.contains(where: { $0.validates == validation }) {
      describe(validation, r)
    }
    for place in places {
      r.child(Self.part, instance: place.words) {
        r.set(Self.restAPIID, "RestApiId", Self.id.of(r.name), .replaces)
        r.set("parent_id", "ParentId", resourceID(place.path.dropLast()), cloudFormation: .replaces)
        r.set("path_part", "PathPart", place.path.last, cloudFormation: .replaces)
      }
    }
    for authorizer in authorizers { describe(authorizer, r) }
    if let cors { describe(cors, r) }
    for method in methods + preflights {
      describe(method, at: resourceID(method.path), instance: Self.instance(method, words[method.path]), r)
    }
  }

  private func describe(_ validation: Validation, _ r: ResourceWriter) {
    r.child(Self.validator, instance: validation.words) {
      r.set(Self.restAPIID, "RestApiId", Self.id.of(r.name), .replaces)
      r.set("name", "Name", CaseStyle.kebab(validation.words), cloudFormation: .renames)
      r.set("validate_request_parameters", "ValidateRequestParameters", true)
      // False is the default, and Terraform does not send it to AWS even if it is set.
      let checksBody = validation == .bodyAndParameters
      r.provider { r.set("validate_request_body", checksBody) }
      r.cloudFormation { if checksBody { r.set("ValidateRequestBody", true) } }
    }
  }

  /// A method with its integration, which is a separate resource in the provider and a property in CloudFormation.
  private func describe(_ method: Method, at resource: Value<String>, instance: String, _ r: ResourceWriter) {
    r.child(Self.method, instance: instance) {
      r.set(Self.restAPIID, "RestApiId", Self.id.of(r.name), .replaces)
      r.set("resource_id", "ResourceId", resource, .replaces)
      r.set("http_method", "HttpMethod", method.http, .replaces)
      r.set("authorization", "AuthorizationType", method.authorization.type)
      if case .authorizer(let authorizer, let scopes) = method.authorization {
        r.set("authorizer_id", "AuthorizerId", Self.authorizerID.of(r.name, instance: authorizer.key))
        if !scopes.isEmpty { r.set("authorization_scopes", "AuthorizationScopes", scopes) }
      }
      r.set("api_key_required", "ApiKeyRequired", method.needsAPIKey)
      r.set(
        "request_validator_id", "RequestValidatorId", Self.validatorID.of(r.name, instance: method.validates.words))
      r.set("request_parameters", "RequestParameters", method.required)
      r.cloudFormation {
        r.block("Integration") {
          integration(method, r)
          if let preflight = method.preflight {
            r.block("IntegrationResponses", isList: true) { answer(preflight, instance: instance, r) }
          }
        }
        if let preflight = method.preflight { r.block("MethodResponses", isList: true) { response(preflight, r) } }
        r.options.isReadinessGate = true
      }
    }
    r.child(Self.integration, instance: instance) {
      r.set(Self.restAPIID, Self.id.of(r.name))
      r.set("resource_id", resource, .replaces)
      r.set("http_method", Self.httpMethod.of(r.name, instance: instance), .replaces)
      integration(method, r)
      r.options.isReadinessGate = method.preflight == nil
    }
    if let preflight = method.preflight { describe(preflight, at: resource, instance: instance, r) }
  }

  private func integration(_ method: Method, _ r: ResourceWriter) {
    let backend = method.backend
    r.set("type", "Type", backend.type, .replaces, cloudFormation: .inPlace)
    r.set("integration_http_method", "IntegrationHttpMethod", backend.verb, .replaces, cloudFormation: .inPlace)
    r.set("uri", "Uri", backend.uri)
    r.set("request_parameters", "RequestParameters", method.handedOn)
    if method.preflight != nil {
      r.set("request_templates", "RequestTemplates", CORS.Preflight.request)
      r.set(
        "passthrough_behavior", "PassthroughBehavior", "NEVER", .replaces, cloudFormation: .inPlace,
        rule: .keptWhenRemoved)
    }
  }
}
