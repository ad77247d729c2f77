import InfraModel

/// How many of all requests X-Ray follows.
/// https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html
public struct SamplingRule: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_xray_sampling_rule", pulumi: "aws:xray:SamplingRule", cloudFormation: "AWS::XRay::SamplingRule",
    noun: "sampling_rule")

  /// Its name, 1 to 32 characters.
  public var name: Value<String>
  /// Which rule goes first: the lower number, 1 to 9999.
  public var priority: Int
  /// How many requests a second are followed in any case.
  public var reservoir: Int
  /// Which part of the others is, 0 to 1 as decimal text such as `0.1`.
  public var rate: String

  /// Creates a rule for every service and every request.
  public init(name: Value<String>, priority: Int, reservoir: Int, rate: String) {
    self.name = name
    self.priority = priority
    self.reservoir = reservoir
    self.rate = rate
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("X-Ray sampling rule", name, maximum: 32)] }

  private static let version = 1
  private static let any = "*"

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var rule = ProviderResource(id)
    rule.set("rule_name", name, .renames)
    rule.set("version", Self.version, .replaces)
    rule.set("priority", priority)
    rule.set("reservoir_size", reservoir)
    rule.set("fixed_rate", Expression.decimal(rate))
    rule.set("service_name", Self.any)
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
        "FixedRate": Expression.decimal(rate), "ServiceName": Self.any, "ServiceType": Self.any, "Host": Self.any,
        "HTTPMethod": Self.any, "URLPath": Self.any, "ResourceARN": Self.any,
      ]))
    rule.replacing = ["SamplingRule.Version"]
    rule.tags()
    return [rule]
  }
}
