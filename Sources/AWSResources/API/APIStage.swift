import InfraModel

/// A deployment of an API with its own URL. With logs, it must depend on the account's ``APIAccount``.
public struct APIStage: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_stage", pulumi: "aws:apigateway:Stage", cloudFormation: "AWS::ApiGateway::Stage",
    noun: "stage",
    identity: Identity(
      [.property("RestApiId", "{rest_api_id}"), .physicalID("StageName", "{stage_name}")],
      import: "{rest_api_id}/{stage_name}"),
    reading: Reading("apigateway:GET"))

  /// API of the stage.
  public var api: Ref<RestAPI>
  /// Deployment that the stage serves.
  public var deployment: Ref<APIDeployment>
  /// Digest of the deployment.
  public var digest: String
  /// Stage name, 1 to 128 letters, digits, hyphens and underscores; the first segment of every path.
  /// https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html
  public var name: Value<String>
  /// Variables that the API's URLs refer to as `${stageVariables.name}`. They can change without a new deployment.
  /// https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html
  public var variables: [(name: String, value: Value<String>)]
  /// Log group for access logs, one line per request; nil disables them.
  public var logGroup: Ref<LogGroup>?
  /// Steady-state request limit of each method, in requests per second.
  public var rateLimit: Int
  /// Burst limit of each method, in requests.
  public var burstLimit: Int
  /// If true, X-Ray traces requests.
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
    terraform: "aws_api_gateway_method_settings", pulumi: "aws:apigateway:MethodSettings", words: "method_settings",
    identity: .imported(by: "{rest_api_id}/{stage_name}/{method_path}"))

  /// Fields of the access log. The payload, which contains payments, and headers, which may contain secrets, are never
  /// logged.
  private static let logFormat = Expression.json(
    .object([
      "apiKeyId": "$context.identity.apiKeyId", "httpMethod": "$context.httpMethod",
      "integrationLatency": "$context.integrationLatency", "ip": "$context.identity.sourceIp",
      "protocol": "$context.protocol", "requestId": "$context.requestId",
      "requestTime": "$context.requestTime", "resourcePath": "$context.resourcePath",
      "responseLatency": "$context.responseLatency", "responseLength": "$context.responseLength",
      "status": "$context.status",
    ]))

  /// Stage variables; nil if there are none.
  private var variableMap: Expression? {
    variables.isEmpty ? nil : .object(variables.map { Expression.Member($0.name, $0.value.expression) })
  }

  /// Log level of API Gateway's own log: errors only.
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

  /// An attribute that CloudFormation composes from the API's ID and the stage name.
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
  /// Name of the stage.
  public var name: Value<String> { attribute(APIStage.name) }
  /// ARN of the stage, for a web ACL.
  public var arn: Value<String> { attribute(APIStage.arn) }
  /// Base URL of the API's paths, without a trailing slash.
  public var invokeURL: Value<String> { attribute(APIStage.invokeURL) }
}
