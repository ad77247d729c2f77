import InfraModel

/// How many requests to some services X-Ray traces.
/// https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html
public struct SamplingRule: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_xray_sampling_rule", pulumi: "aws:xray:SamplingRule", cloudFormation: "AWS::XRay::SamplingRule",
    noun: "sampling_rule")

  /// Its name, 1 to 32 characters.
  public var name: Value<String>
  /// The services whose requests it counts, with `*` for any letters: a rule for `*` would decide for the whole account.
  public var services: Value<String>
  /// Which rule goes first: the lower number, 1 to 9999.
  public var priority: Int
  /// How many requests a second are followed in any case.
  public var reservoir: Int
  /// Which part of the others is, 0 to 1 as decimal text such as `0.1`.
  public var rate: String

  /// Creates a rule for every request to the services.
  public init(name: Value<String>, services: Value<String>, priority: Int, reservoir: Int, rate: String) {
    self.name = name
    self.services = services
    self.priority = priority
    self.reservoir = reservoir
    self.rate = rate
  }

  public var physicalNames: [PhysicalName] {
    [
      PhysicalName("X-Ray sampling rule", name, maximum: 32),
      PhysicalName("service names of an X-Ray sampling rule", services, maximum: 64),
    ]
  }

  private static let version = 1
  private static let any = "*"

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var rule = ProviderResource(id)
    rule.set("rule_name", name, .renames)
    rule.set("version", Self.version, .replaces)
    rule.set("priority", priority)
    rule.set("reservoir_size", reservoir)
    rule.set("fixed_rate", Expression.decimal(rate))
    rule.set("service_name", services)
    rule.set("service_type", Self.any)
    rule.set("host", Self.any)
    rule.set("http_method", Self.any)
    rule.set("url_path", Self.any)
    rule.set("resource_arn", Self.any)
    rule.tags()
    return [rule]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var rule = CloudFormationResource(id)
    rule.set(
      "SamplingRule",
      Expression.object([
        "RuleName": name, "Version": Self.version, "Priority": priority, "ReservoirSize": reservoir,
        "FixedRate": Expression.decimal(rate), "ServiceName": services, "ServiceType": Self.any, "Host": Self.any,
        "HTTPMethod": Self.any, "URLPath": Self.any, "ResourceARN": Self.any,
      ]))
    rule.replacing = ["SamplingRule.Version"]
    rule.tags()
    return [rule]
  }
}
