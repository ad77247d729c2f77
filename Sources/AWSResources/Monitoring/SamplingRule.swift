import InfraModel

/// X-Ray's sampling rate for requests to some services.
/// https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html
public struct SamplingRule: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_xray_sampling_rule", pulumi: "aws:xray:SamplingRule", cloudFormation: "AWS::XRay::SamplingRule",
    noun: "sampling_rule", identity: Identity(.physicalID("RuleARN", "{arn}")),
    reading: Reading("xray:GetSamplingRules", "xray:ListTagsForResource"))

  /// Name, 1 to 32 characters.
  public var name: Value<String>
  /// Service names, with the wildcard `*`. A rule for `*` alone would apply to the whole account.
  public var services: Value<String>
  /// Priority, 1 to 9999; the rule with the lower number applies first.
  public var priority: Int
  /// Number of requests per second that are always traced.
  public var reservoir: Int
  /// Fraction of all other requests that is traced, from 0 to 1 as decimal text such as `0.1`.
  public var rate: String

  /// Creates a rule for all requests to the services.
  public init(name: Value<String>, services: Value<String>, priority: Int, reservoir: Int, rate: String) {
    self.name = name
    self.services = services
    self.priority = priority
    self.reservoir = reservoir
    self.rate = rate
  }

  public var nameConstraints: [NameConstraint] {
    [
      NameConstraint("X-Ray sampling rule", name, maximum: 32),
      NameConstraint("service names of an X-Ray sampling rule", services, maximum: 64),
    ]
  }

  private static let version = 1
  private static let any = "*"

  public func describe(into r: ResourceWriter) {
    r.block(nil, "SamplingRule") {
      r.set("rule_name", "RuleName", name, .renames, cloudFormation: .inPlace)
      r.set("version", "Version", Self.version, .replaces)
      r.set("priority", "Priority", priority)
      r.set("reservoir_size", "ReservoirSize", reservoir)
      r.set("fixed_rate", "FixedRate", Expression.decimal(rate))
      r.set("service_name", "ServiceName", services)
      r.set("service_type", "ServiceType", Self.any)
      r.set("host", "Host", Self.any)
      r.set("http_method", "HTTPMethod", Self.any)
      r.set("url_path", "URLPath", Self.any)
      r.set("resource_arn", "ResourceARN", Self.any)
    }
    r.tags()
  }
}
