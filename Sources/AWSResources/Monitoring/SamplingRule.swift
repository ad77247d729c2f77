import InfraModel

/// How many requests to some services X-Ray traces.
/// https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html
public struct SamplingRule: ResourceType {
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
