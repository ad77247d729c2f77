import InfraModel

/// A regional REST API of API Gateway: its paths and their integrations. Callers see it after a deployment.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html
public struct RestAPI: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_rest_api", pulumi: "aws:apigateway:RestApi",
    cloudFormation: "AWS::ApiGateway::RestApi", noun: "api", identity: "RestApiId",
    reading: Reading("apigateway:GET"))

  /// Backend of a method.
  public enum Integration: Sendable {
    /// A function, which receives the whole request. It needs a ``LambdaPermission``.
    case function(Ref<LambdaFunction>)
    /// An HTTP server, at a URL such as `http://${stageVariables.host}/{proxy}` with path parameters.
    ///
    /// A deployment contains the URL, so values that may change later belong in stage variables.
    case http(Value<String>)
    /// API Gateway's own answer to a browser that asks what pages of other origins may send.
    case preflight(CORS.Preflight)
  }

  /// Validation by API Gateway before it forwards a request.
  public enum Validation: Sendable, CaseIterable {
    /// Required parameters.
    case parameters
    /// Required parameters, and the body against its model.
    case bodyAndParameters

    var words: String {
      switch self {
      case .parameters: "parameters"
      case .bodyAndParameters: "body_and_parameters"
      }
    }
  }

  /// An HTTP method of a path.
  public struct Method: Sendable {
    /// HTTP method in upper case, or `ANY`.
    public var http: String
    /// Path segments, such as `transactions` and `{id}`; the last one may be `{proxy+}`. Empty for the root.
    public var path: [String]
    /// Required headers of a request.
    public var headers: [String]
    /// Backend of the method.
    public var integration: Integration
    /// Authorization of callers.
    public var authorization: Authorization
    /// If true, callers need the key of a usage plan.
    public var needsAPIKey: Bool
    /// Validation of requests.
    public var validates: Validation

    /// Creates a method. Each combination of verb and path may occur once in an API.
    public init(
      _ http: String, path: [String], headers: [String] = [], integration: Integration,
      authorization: Authorization = .none,
      needsAPIKey: Bool = false, validates: Validation = .parameters
    ) {
      self.http = http
      self.path = path
      self.headers = headers
      self.integration = integration
      self.authorization = authorization
      self.needsAPIKey = needsAPIKey
      self.validates = validates
    }
  }

  /// Name of the API.
  public var name: Value<String>
  /// Description of the API.
  public var description: String
  /// Methods, at least one.
  public var methods: [Method]
  /// What pages of other origins may send; nil if they may send nothing.
  public var cors: CORS?

  /// Creates an API.
  public init(name: Value<String>, description: String, methods: [Method], cors: CORS? = nil) {
    self.name = name
    self.description = description
    self.methods = methods
    self.cors = cors
  }

  /// A hash of everything that a deployment of the API contains. If it changes, the API must be deployed again.
  ///
  /// `names` are the names of the integrated functions, which determine their ARNs.
  public func digest(of names: [Value<String>] = []) -> String {
    var api = self
    api.methods.sort { ($0.path.joined(separator: "/"), $0.http) < ($1.path.joined(separator: "/"), $1.http) }
    var digest = Digest()
    for child in api.provider(ResourceID(Self.names, "api")).dropFirst() {
      digest.add(child.terraform)
      digest.add(child.address.instance)
      digest.add(child.body)
    }
    for name in names { digest.add(name.expression) }
    return digest.hexadecimal
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let rootResourceID = AttributeName("root_resource_id", cloudFormation: .getAtt("RootResourceId"))
  static let executionARN = AttributeName(
    "execution_arn",
    cloudFormation: .composed { id in
      let partition = Value<String>(.lookup(.partition))
      let region = Value<String>(.lookup(.region))
      let account = Value<String>(.lookup(.accountID))
      let api: Value<String> = RestAPI.id.of(id)
      let arn: Value<String> = "arn:\(partition):execute-api:\(region):\(account):\(api)"
      return arn.expression
    })
}

extension Ref<RestAPI> {
  /// ID of the API.
  public var id: Value<String> { attribute(RestAPI.id) }
  /// Resource ID of the path `/`.
  public var rootResourceID: Value<String> { attribute(RestAPI.rootResourceID) }
  /// ARN prefix for calls of the API, to be followed by `/stage/VERB/path`.
  public var executionARN: Value<String> { attribute(RestAPI.executionARN) }
}
