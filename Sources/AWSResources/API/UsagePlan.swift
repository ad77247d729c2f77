import InfraModel

/// Throttling and quota for a key of an API stage.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
public struct UsagePlan: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_usage_plan", pulumi: "aws:apigateway:UsagePlan",
    cloudFormation: "AWS::ApiGateway::UsagePlan", noun: "usage_plan", identity: "Id",
    reading: Reading("apigateway:GET"))

  /// Name of the plan.
  public var name: Value<String>
  /// Description of the plan.
  public var description: String
  /// API of the plan.
  public var api: Ref<RestAPI>
  /// Stage of the API.
  public var stage: Ref<APIStage>
  /// Steady-state limit in requests per second.
  public var rateLimit: Int
  /// Burst limit in requests.
  public var burstLimit: Int
  /// Maximum number of requests per period.
  public var quota: Int
  /// Period: `DAY`, `WEEK` or `MONTH`.
  public var period: String
  /// API key to which the plan applies.
  public var key: Ref<APIKey>

  /// Creates a plan with one key.
  public init(
    name: Value<String>, description: String, api: Ref<RestAPI>, stage: Ref<APIStage>, rateLimit: Int,
    burstLimit: Int, quota: Int, period: String, key: Ref<APIKey>
  ) {
    self.name = name
    self.description = description
    self.api = api
    self.stage = stage
    self.rateLimit = rateLimit
    self.burstLimit = burstLimit
    self.quota = quota
    self.period = period
    self.key = key
  }

  private static let planKey = ChildType(
    terraform: "aws_api_gateway_usage_plan_key", pulumi: "aws:apigateway:UsagePlanKey",
    cloudFormation: "AWS::ApiGateway::UsagePlanKey", words: "key",
    identity: Identity(.physicalID("Id", "{key_id}:{usage_plan_id}"), import: "{usage_plan_id}/{id}"),
    reading: Reading("apigateway:GET"))
  private static let keyType = "API_KEY"
  static let id = AttributeName("id", cloudFormation: .ref)

  public func describe(into r: ResourceWriter) {
    r.set("name", "UsagePlanName", name)
    r.set("description", "Description", description)
    r.block("api_stages", "ApiStages", list: .inBoth) {
      r.set("api_id", "ApiId", api.id)
      r.set("stage", "Stage", stage.name)
    }
    r.block("quota_settings", "Quota") {
      r.set("limit", "Limit", quota)
      r.set("period", "Period", period)
    }
    r.block("throttle_settings", "Throttle") {
      r.set("rate_limit", "RateLimit", rateLimit)
      r.set("burst_limit", "BurstLimit", burstLimit)
    }
    r.tags()
    r.child(Self.planKey) {
      r.set("usage_plan_id", "UsagePlanId", Self.id.of(r.name, as: String.self), .replaces)
      r.set("key_id", "KeyId", key.id, .replaces)
      r.set("key_type", "KeyType", Self.keyType, .replaces)
    }
  }
}
