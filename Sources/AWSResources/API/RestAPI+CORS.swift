import InfraModel

extension RestAPI {
  /// What pages of other origins may send to the API from a browser. The backend names the origin in its own answers.
  /// https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
  public struct CORS: Sendable {
    /// Origins of the pages, at least one, such as `https://shop.example.com`, or only `*`.
    public var origins: [String]
    /// HTTP methods; nil for those of each path.
    public var methods: [String]?
    /// Headers of requests; nil for those that the methods of each path need.
    public var headers: [String]?
    /// Seconds for which a browser keeps the answer.
    public var maxAgeSeconds: Int
    /// If true, requests may have cookies. There must be one origin then, and not `*`.
    public var allowsCredentials: Bool

    /// Creates the rules of an API.
    public init(
      origins: [String], methods: [String]? = nil, headers: [String]? = nil, maxAgeSeconds: Int,
      allowsCredentials: Bool = false
    ) {
      self.origins = origins
      self.methods = methods
      self.headers = headers
      self.maxAgeSeconds = maxAgeSeconds
      self.allowsCredentials = allowsCredentials
    }

    /// The answer to a request that asks what may be sent to a path.
    public struct Preflight: Sendable {
      /// Headers and their values.
      public let headers: [(name: String, value: String)]
      /// Template that answers with the origin that asks, if it is one of several.
      public let template: String?

      static let status = "204"
      static let request = Expression.object([.init("application/json", .string(#"{"statusCode": 204}"#))])
    }

    private static let originHeader = "Access-Control-Allow-Origin"

    /// Headers of every answer, of API Gateway's own errors, too.
    ///
    /// These can name one origin only. With several it is any: an error tells a page nothing about the caller.
    fileprivate func common(_ origin: String) -> [(name: String, value: String)] {
      [(Self.originHeader, origin)] + (allowsCredentials ? [("Access-Control-Allow-Credentials", "true")] : [])
    }

    fileprivate var ofErrors: [(name: String, value: String)] { common(origins.count == 1 ? origins[0] : "*") }

    /// The answer for a path with these methods.
    fileprivate func preflight(of methods: [Method]) -> Preflight {
      let verbs = self.methods ?? Self.verbs(of: methods)
      let headers = self.headers ?? Self.headers(of: methods)
      return Preflight(
        headers: common(origins.first ?? "*")
          + [
            ("Access-Control-Allow-Methods", verbs.joined(separator: ",")),
            ("Access-Control-Allow-Headers", headers.joined(separator: ",")),
            ("Access-Control-Max-Age", "\(maxAgeSeconds)"),
          ] + (origins.count > 1 ? [("Vary", "Origin")] : []),
        template: origins.count > 1 ? template : nil)
    }

    private static func verbs(of methods: [Method]) -> [String] {
      methods.contains { $0.http == "ANY" }
        ? ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] : (methods.map(\.http) + ["OPTIONS"]).sorted()
    }

    private static func headers(of methods: [Method]) -> [String] {
      let isSigned = methods.contains { if case .iam = $0.authorization { true } else { false } }
      let checked = methods.flatMap { method in
        if case .authorizer(let authorizer, _) = method.authorization { authorizer.headers } else { [String]() }
      }
      return
        (["Authorization", "Content-Type"] + (isSigned ? ["X-Amz-Date", "X-Amz-Security-Token"] : [])
        + (methods.contains(where: \.needsAPIKey) ? ["X-Api-Key"] : []) + checked + methods.flatMap(\.headers))
        .withoutRepeats
    }

    /// Browsers send the header's name in lower case through HTTP/2, and names are case-sensitive here.
    private var template: String {
      let test = origins.map { "$origin == \"\($0)\"" }.joined(separator: " || ")
      return """
        #set($origin = $input.params("Origin"))
        #if($origin == "")#set($origin = $input.params("origin"))#end
        #if(\(test))
        #set($context.responseOverride.header.\(Self.originHeader) = $origin)
        #end
        """
    }
  }

  private static let methodResponse = ChildType(
    terraform: "aws_api_gateway_method_response", pulumi: "aws:apigateway:MethodResponse", words: "method_response",
    identity: .imported(by: "{rest_api_id}/{resource_id}/{http_method}/{status_code}"))
  private static let integrationResponse = ChildType(
    terraform: "aws_api_gateway_integration_response", pulumi: "aws:apigateway:IntegrationResponse",
    words: "integration_response",
    identity: .imported(by: "{rest_api_id}/{resource_id}/{http_method}/{status_code}"))
  private static let gatewayResponse = ChildType(
    terraform: "aws_api_gateway_gateway_response", pulumi: "aws:apigateway:Response",
    cloudFormation: "AWS::ApiGateway::GatewayResponse", words: "response",
    identity: Identity(.physicalID("Id"), import: "{rest_api_id}/{response_type}", stackImport: .written),
    reading: Reading("apigateway:GET"))
  private static let integrationMethod = AttributeName("http_method", cloudFormation: .ref, child: integration)
  private static let responseStatus = AttributeName("status_code", cloudFormation: .ref, child: methodResponse)

  /// The methods that answer browsers: one for each path with methods, unless it has its own.
  var preflights: [Method] {
    guard let cors else { return [] }
    return methods.map(\.path).withoutRepeats.compactMap { path in
      let methods = methods.filter { $0.path == path }
      if methods.contains(where: { $0.http == "OPTIONS" }) { return nil }
      return Method("OPTIONS", path: path, integration: .preflight(cors.preflight(of: methods)))
    }
  }

  /// API Gateway's own errors, which a page can read only with the headers.
  func describe(_ cors: CORS, _ r: ResourceWriter) {
    for type in ["DEFAULT_4XX", "DEFAULT_5XX"] {
      r.child(Self.gatewayResponse, instance: type.lowercased()) {
        r.set("rest_api_id", "RestApiId", Self.id.of(r.name), .replaces)
        r.set("response_type", "ResponseType", type, .replaces)
        r.set("response_parameters", "ResponseParameters", Self.values(of: cors.ofErrors, "gatewayresponse"))
        r.set(
          "response_templates", "ResponseTemplates",
          Expression.object([.init("application/json", .string(#"{"message":$context.error.messageString}"#))]))
        r.options.isReadinessGate = true
      }
    }
  }

  /// The answer of a method to a browser, which CloudFormation has inside the method.
  func describe(_ preflight: CORS.Preflight, at resource: Value<String>, instance: String, _ r: ResourceWriter) {
    r.child(Self.methodResponse, instance: instance) {
      r.set(Self.restAPIID, Self.id.of(r.name))
      r.set("resource_id", resource, .replaces)
      r.set("http_method", Self.httpMethod.of(r.name, instance: instance), .replaces)
      response(preflight, r)
    }
    r.child(Self.integrationResponse, instance: instance) {
      r.set(Self.restAPIID, Self.id.of(r.name))
      r.set("resource_id", resource, .replaces)
      // It needs the integration, whose method is the same text.
      r.set("http_method", Self.integrationMethod.of(r.name, instance: instance), .replaces)
      answer(preflight, instance: instance, r)
      r.options.isReadinessGate = true
    }
  }

  /// The status and the headers that a method can answer with.
  func response(_ preflight: CORS.Preflight, _ r: ResourceWriter) {
    r.set("status_code", "StatusCode", CORS.Preflight.status)
    r.set(
      "response_parameters", "ResponseParameters",
      Expression.object(preflight.headers.map { .init("method.response.header.\($0.name)", .boolean(true)) }))
  }

  /// The values of the headers.
  func answer(_ preflight: CORS.Preflight, instance: String, _ r: ResourceWriter) {
    let status: Value<String> = Self.responseStatus.of(r.name, instance: instance)
    r.set("status_code", "StatusCode", r.value(status, cloudFormation: CORS.Preflight.status))
    r.set("response_parameters", "ResponseParameters", Self.values(of: preflight.headers, "method.response"))
    if let template = preflight.template {
      r.set(
        "response_templates", "ResponseTemplates", Expression.object([.init("application/json", .string(template))]))
    }
  }

  /// Fixed values of headers, which are in quotes.
  private static func values(of headers: [(name: String, value: String)], _ prefix: String) -> Expression {
    .object(headers.map { .init("\(prefix).header.\($0.name)", .string("'\($0.value)'")) })
  }
}

extension RestAPI.Method {
  /// The answer of a method that answers browsers; nil for another one.
  var preflight: RestAPI.CORS.Preflight? { if case .preflight(let answer) = integration { answer } else { nil } }
}
