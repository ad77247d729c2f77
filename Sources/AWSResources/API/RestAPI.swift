import InfraModel

/// A REST API of API Gateway in the stack's region: its paths and what answers them; callers see it once it is deployed.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html
public struct RestAPI: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_rest_api", pulumi: "aws:apigateway:RestApi",
    cloudFormation: "AWS::ApiGateway::RestApi", noun: "api")

  /// What answers a method.
  public enum Integration: Sendable {
    /// A function, which gets the whole request; it must allow it (``LambdaPermission``).
    case function(Ref<LambdaFunction>)
    /// An HTTP server, at a URL such as `http://${stageVariables.host}/{proxy}` with the parameters of the path in it.
    ///
    /// A deployment freezes the URL, so what may change later belongs in a variable of the stage.
    case http(Value<String>)
  }

  /// Who may call a method.
  public enum Authorization: String, Sendable {
    /// Everybody.
    case none = "NONE"
    /// Who signs the request with credentials of an identity that is allowed to.
    case iam = "AWS_IAM"
  }

  /// What API Gateway checks before it hands a request on.
  public enum Validation: Sendable, CaseIterable {
    /// That the required parameters are there.
    case parameters
    /// That, and that the body fits its model.
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
    /// The verb in capitals, or `ANY`.
    public var http: String
    /// The parts of the path, such as `transactions` and `{id}`, the last perhaps `{proxy+}`; none for the root.
    public var path: [String]
    /// The headers that a request must have.
    public var headers: [String]
    /// What answers.
    public var integration: Integration
    /// Who may call.
    public var authorization: Authorization
    /// Whether callers need a key of a usage plan.
    public var needsAPIKey: Bool
    /// What is checked before.
    public var validates: Validation

    /// Creates a method; each verb and path once in an API.
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

  /// Its name.
  public var name: Value<String>
  /// What it is for.
  public var description: String
  /// Its methods, at least one.
  public var methods: [Method]

  /// Creates an API.
  public init(name: Value<String>, description: String, methods: [Method]) {
    self.name = name
    self.description = description
    self.methods = methods
  }

  /// A fingerprint of all that a deployment of the API freezes: another one means that it must be deployed again.
  ///
  /// `names` are those of the functions that answer: their ARNs depend on them.
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
  /// The API's id.
  public var id: Value<String> { attribute(RestAPI.id) }
  /// The id of the path `/`.
  public var rootResourceID: Value<String> { attribute(RestAPI.rootResourceID) }
  /// The ARN that, with `/stage/VERB/path` behind it, names calls of the API.
  public var executionARN: Value<String> { attribute(RestAPI.executionARN) }
}
