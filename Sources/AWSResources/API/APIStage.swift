import InfraModel

/// A deployment of an API under an address of its own; with logs it must depend on the account's ``APIAccount``.
public struct APIStage: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_stage", pulumi: "aws:apigateway:Stage", cloudFormation: "AWS::ApiGateway::Stage",
    noun: "stage")

  /// The API.
  public var api: Ref<RestAPI>
  /// What of it is served.
  public var deployment: Ref<APIDeployment>
  /// The digest that the deployment was made with.
  public var digest: String
  /// Its name, 1 to 128 letters, digits, hyphens and underscores; the first part of every path.
  /// https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html
  public var name: Value<String>
  /// Values that the API's URLs refer to as `${stageVariables.name}`, without another deployment.
  /// https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html
  public var variables: [(name: String, value: Value<String>)]
  /// Where a line for each request goes; nil logs nothing.
  public var logGroup: Ref<LogGroup>?
  /// Requests a second that each method takes in the long run.
  public var rateLimit: Int
  /// Requests that each method takes at once.
  public var burstLimit: Int
  /// Whether X-Ray follows requests.
  public var isTraced: Bool

  /// Creates a stage.
  public init(
    api: Ref<RestAPI>, deployment: Ref<APIDeployment>, digest: String, name: Value<String>,
    variables: [(name: String, value: Value<String>)] = [], logGroup: Ref<LogGroup>?, rateLimit: Int, burstLimit: Int,
    isTraced: Bool
  ) {
    self.api = api
    self.deployment = deployment
    self.digest = digest
    self.name = name
    self.variables = variables
    self.logGroup = logGroup
    self.rateLimit = rateLimit
    self.burstLimit = burstLimit
    self.isTraced = isTraced
  }

  public var parent: ResourceID? { api.name }
  public var nameConstraints: [NameConstraint] { [NameConstraint("API stage", name, maximum: 128, in: .parent)] }

  private static let settings = ChildType(
    terraform: "aws_api_gateway_method_settings", pulumi: "aws:apigateway:MethodSettings", words: "method_settings")

  /// What is logged of each request: never the payload, which holds payments, nor a header, which may hold a secret.
  private static let logFormat = Expression.json(
    .object([
      "apiKeyId": "$context.identity.apiKeyId", "httpMethod": "$context.httpMethod",
      "integrationLatency": "$context.integrationLatency", "ip": "$context.identity.sourceIp",
      "protocol": "$context.protocol", "requestId": "$context.requestId",
      "requestTime": "$context.requestTime", "resourcePath": "$context.resourcePath",
      "responseLatency": "$context.responseLatency", "responseLength": "$context.responseLength",
      "status": "$context.status",
    ]))

  /// The variables; nil when there are none.
  private var variableMap: Expression? {
    variables.isEmpty ? nil : .object(variables.map { Expression.Member($0.name, $0.value.expression) })
  }

  /// How much the API tells of its own work: only what failed.
  private var loggingLevel: String { logGroup == nil ? "OFF" : "ERROR" }

  public var diagramNode: DiagramNode? { .connector }

  public func describe(into r: ResourceWriter) {
    r.set(RestAPI.restAPIID, "RestApiId", api.id, .replaces)
    r.set(
      PropertyName("deployment_id", pulumi: "deployment"), "DeploymentId",
      r.value(
        APIDeployment.id.of(deployment.name, as: String.self),
        cloudFormation: APIDeployment.id.of(deployment.name, instance: digest, as: String.self)), rule: .holds)
    r.set("stage_name", "StageName", name, .renames)
    r.set("variables", "Variables", variableMap)
    r.set("xray_tracing_enabled", "TracingEnabled", isTraced)
    if let logGroup {
      r.block("access_log_settings", "AccessLogSetting") {
        r.set("destination_arn", "DestinationArn", logGroup.arn)
        r.set("format", "Format", Self.logFormat)
      }
    }
    r.cloudFormation {
      r.block("MethodSettings", isList: true) {
        r.set("HttpMethod", "*")
        r.set("ResourcePath", "/*")
        methodSettings(r)
      }
    }
    r.tags()
    r.child(Self.settings) {
      r.set(RestAPI.restAPIID, api.id)
      r.set("stage_name", Self.name.of(r.name, as: String.self), .replaces)
      r.set("method_path", "*/*", .replaces)
      r.block("settings") { methodSettings(r) }
    }
  }

  private func methodSettings(_ r: ResourceWriter) {
    r.set("metrics_enabled", "MetricsEnabled", true)
    r.set("logging_level", "LoggingLevel", loggingLevel)
    r.set("data_trace_enabled", "DataTraceEnabled", false)
    r.set("throttling_rate_limit", "ThrottlingRateLimit", rateLimit)
    r.set("throttling_burst_limit", "ThrottlingBurstLimit", burstLimit)
    r.set("caching_enabled", "CachingEnabled", false)
    r.set("cache_data_encrypted", "CacheDataEncrypted", true)
  }

  static let name = AttributeName("stage_name", cloudFormation: .ref)
  static let arn = composed("arn") { api, stage in
    let partition = Value<String>(.lookup(.partition))
    let region = Value<String>(.lookup(.region))
    return "arn:\(partition):apigateway:\(region)::/restapis/\(api)/stages/\(stage)"
  }
  static let invokeURL = composed("invoke_url") { api, stage in
    let region = Value<String>(.lookup(.region))
    let domain = Value<String>(.lookup(.dnsSuffix))
    return "https://\(api).execute-api.\(region).\(domain)/\(stage)"
  }

  /// An attribute that CloudFormation puts together around the API's id and the stage's name.
  private static func composed(
    _ name: String, _ compose: @escaping @Sendable (_ api: Value<String>, _ stage: Value<String>) -> Value<String>
  ) -> AttributeName {
    AttributeName(
      name,
      cloudFormation: .composed { id in
        compose(RestAPI.id.of(id.parent ?? id), APIStage.name.of(id)).expression
      })
  }
}

extension Ref<APIStage> {
  /// The stage's name.
  public var name: Value<String> { attribute(APIStage.name) }
  /// The stage's ARN, for a web ACL.
  public var arn: Value<String> { attribute(APIStage.arn) }
  /// The URL below which the API's paths are, without a slash at its end.
  public var invokeURL: Value<String> { attribute(APIStage.invokeURL) }
}
