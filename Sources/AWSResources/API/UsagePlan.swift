import InfraModel

/// How often the holder of a key may call a stage of an API.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
public struct UsagePlan: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_usage_plan", pulumi: "aws:apigateway:UsagePlan",
    cloudFormation: "AWS::ApiGateway::UsagePlan", noun: "usage_plan")

  /// Its name.
  public var name: Value<String>
  /// What it is for.
  public var description: String
  /// The API.
  public var api: Ref<RestAPI>
  /// The stage of it.
  public var stage: Ref<APIStage>
  /// Requests a second in the long run.
  public var rateLimit: Int
  /// Requests at once.
  public var burstLimit: Int
  /// Requests in a period.
  public var quota: Int
  /// The period: `DAY`, `WEEK` or `MONTH`.
  public var period: String
  /// The key that it holds for.
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
    terraform: "aws_api_gateway_usage_plan_key", pulumi: "aws:apigateway:UsagePlanKey", words: "key")
  private static let keyType = "API_KEY"
  static let id = AttributeName("id", cloudFormation: .ref)

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var plan = ProviderResource(id)
    plan.set("name", name)
    plan.set("description", description)
    plan.blocks("api_stages", [ProviderBody(["api_id": api.id, "stage": stage.name])])
    plan.block("quota_settings", ProviderBody(["limit": quota, "period": period]))
    plan.block("throttle_settings", ProviderBody(["rate_limit": rateLimit, "burst_limit": burstLimit]))
    plan.tags()

    var key = ProviderResource(id, Self.planKey)
    key.set("usage_plan_id", Self.id.of(id) as Value<String>, .replaces)
    key.set("key_id", self.key.id, .replaces)
    key.set("key_type", Self.keyType, .replaces)
    return [plan, key]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var plan = CloudFormationResource(id)
    plan.set("UsagePlanName", name)
    plan.set("Description", description)
    plan.set("ApiStages", [Expression.object(["ApiId": api.id, "Stage": stage.name])])
    plan.set("Quota", Expression.object(["Limit": quota, "Period": period]))
    plan.set("Throttle", Expression.object(["RateLimit": rateLimit, "BurstLimit": burstLimit]))
    plan.tags()

    var key = CloudFormationResource(id, "AWS::ApiGateway::UsagePlanKey", words: "key")
    key.set("UsagePlanId", Self.id.of(id) as Value<String>, .replaces)
    key.set("KeyId", self.key.id, .replaces)
    key.set("KeyType", Self.keyType, .replaces)
    return [plan, key]
  }
}
