import InfraModel

extension RestAPI {
  /// Authorization of callers.
  public enum Authorization: Sendable {
    /// No authorization.
    case none
    /// AWS Signature with credentials of an identity that has the permission.
    case iam
    /// An authorizer. The token of a user pool needs one of the scopes, if there are any.
    case authorizer(Authorizer, scopes: [String] = [])

    /// True if anyone may call.
    public var isOpen: Bool { if case .none = self { true } else { false } }

    var type: String {
      switch self {
      case .none: "NONE"
      case .iam: "AWS_IAM"
      case .authorizer(let authorizer, _): authorizer.function == nil ? Authorizer.userPoolType : "CUSTOM"
      }
    }
  }

  /// What decides who may call a method.
  /// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
  public struct Authorizer: Sendable {
    /// What it asks.
    public enum Check: Sendable {
      /// A function that gets the whole request. It is asked again for other values of the headers. It needs a
      /// ``LambdaPermission``.
      case request(Ref<LambdaFunction>, headers: [String])
      /// A function that gets the value of one header. It needs a ``LambdaPermission``.
      case token(Ref<LambdaFunction>, header: String)
      /// A user pool of Amazon Cognito, by its ARN: it issued the token in the header `Authorization`.
      case userPool(Value<String>)
    }

    static let userPoolType = "COGNITO_USER_POOLS"

    /// Words that distinguish it from other authorizers of the API.
    public var key: String
    /// What it asks.
    public var check: Check
    /// Seconds for which API Gateway keeps an answer, up to 3,600; 0 to ask each time.
    public var ttlSeconds: Int

    /// Creates an authorizer. Methods of an API that name the same key have the same authorizer.
    public init(key: String, _ check: Check, ttlSeconds: Int) {
      self.key = key
      self.check = check
      self.ttlSeconds = ttlSeconds
    }

    /// The function that it asks; nil for a user pool.
    public var function: Ref<LambdaFunction>? {
      switch check {
      case .request(let function, _), .token(let function, _): function
      case .userPool: nil
      }
    }

    private var type: String {
      switch check {
      case .request: "REQUEST"
      case .token: "TOKEN"
      case .userPool: Self.userPoolType
      }
    }

    var headers: [String] {
      switch check {
      case .request(_, let headers): headers
      case .token(_, let header): [header]
      case .userPool: ["Authorization"]
      }
    }

    fileprivate func describe(into r: ResourceWriter) {
      r.set("name", "Name", CaseStyle.kebab(key))
      r.set("type", "Type", type, .replaces, cloudFormation: .inPlace)
      r.set("authorizer_uri", "AuthorizerUri", function?.invokeARN)
      if case .userPool(let arn) = check { r.set("provider_arns", "ProviderARNs", [arn]) }
      if !headers.isEmpty {
        r.set("identity_source", "IdentitySource", headers.map { "method.request.header.\($0)" }.joined(separator: ","))
      }
      r.set("authorizer_result_ttl_in_seconds", "AuthorizerResultTtlInSeconds", ttlSeconds)
    }
  }

  private static let authorizer = ChildType(
    terraform: "aws_api_gateway_authorizer", pulumi: "aws:apigateway:Authorizer",
    cloudFormation: "AWS::ApiGateway::Authorizer", words: "authorizer",
    identity: Identity(
      [.property("RestApiId", "{rest_api_id}"), .physicalID("AuthorizerId")], import: "{rest_api_id}/{id}"),
    reading: Reading("apigateway:GET"))
  static let authorizerID = AttributeName("id", cloudFormation: .getAtt("AuthorizerId"), child: authorizer)

  /// Authorizers of the methods, each once.
  public var authorizers: [Authorizer] {
    var keys: Set<String> = []
    return methods.compactMap { method in
      guard case .authorizer(let authorizer, _) = method.authorization, keys.insert(authorizer.key).inserted else {
        return nil
      }
      return authorizer
    }
  }

  func describe(_ authorizer: Authorizer, _ r: ResourceWriter) {
    r.child(Self.authorizer, instance: authorizer.key) {
      r.set(Self.restAPIID, "RestApiId", Self.id.of(r.name), .replaces)
      authorizer.describe(into: r)
    }
  }
}

extension Ref<RestAPI> {
  /// ARN of an authorizer, as the source of its calls of a function.
  public func arn(of authorizer: RestAPI.Authorizer) -> Value<String> {
    "\(executionARN)/authorizers/\(RestAPI.authorizerID.of(name, instance: authorizer.key, as: String.self))"
  }
}
