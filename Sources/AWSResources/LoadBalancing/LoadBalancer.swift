import InfraModel

/// An application load balancer that the internet reaches.
public struct LoadBalancer: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_lb", pulumi: "aws:lb:LoadBalancer", cloudFormation: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    noun: "alb")

  /// Its name, up to 32 letters, digits and hyphens.
  public var name: Value<String>
  /// The public subnets, in at least two zones.
  public var subnets: [Ref<Subnet>]
  /// Who may connect.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Where its access logs go; the bucket's policy must let the service write, so the balancer depends on it.
  public var logBucket: Ref<Bucket>
  /// Whether it refuses to be deleted.
  public var isProtected: Bool
  /// Whether it is written out that every zone's node serves every zone's tasks, which AWS does in any case.
  public var writesCrossZone: Bool

  /// Creates a load balancer.
  public init(
    name: Value<String>, subnets: [Ref<Subnet>], securityGroups: [Ref<SecurityGroup>], logBucket: Ref<Bucket>,
    isProtected: Bool, writesCrossZone: Bool = false
  ) {
    self.name = name
    self.subnets = subnets
    self.securityGroups = securityGroups
    self.logBucket = logBucket
    self.isProtected = isProtected
    self.writesCrossZone = writesCrossZone
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("load balancer", name, maximum: 32)] }

  public var portrait: Portrait? {
    Portrait("Application Load Balancer", detail: "\(subnets.count) zones", .entry, isInNetwork: true)
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var balancer = ProviderResource(id)
    balancer.set("name", name, .renames)
    balancer.set("load_balancer_type", "application", .replaces)
    balancer.set("internal", false, .replaces)
    balancer.set("subnets", subnets.map { $0.id }, rule: [.holds, .staysInNetwork])
    balancer.set("security_groups", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    balancer.set("drop_invalid_header_fields", true)
    balancer.set("enable_deletion_protection", isProtected)
    if writesCrossZone { balancer.set("enable_cross_zone_load_balancing", true) }
    balancer.block("access_logs", ProviderBody(["bucket": logBucket.id, "enabled": true]))
    balancer.tags()
    return [balancer]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    func attribute(_ key: String, _ value: some ExpressionConvertible) -> Expression {
      .object(["Key": key, "Value": value])
    }
    var balancer = CloudFormationResource(id)
    balancer.set("Name", name, .renames)
    balancer.set("Type", "application", .replaces)
    balancer.set("Scheme", "internet-facing", .replaces)
    balancer.set("Subnets", subnets.map { $0.id }, rule: .staysInNetwork)
    balancer.set("SecurityGroups", securityGroups.map { $0.id }, rule: .staysInNetwork)
    var attributes = [
      attribute("routing.http.drop_invalid_header_fields.enabled", "true"),
      attribute("deletion_protection.enabled", isProtected ? "true" : "false"),
    ]
    if writesCrossZone { attributes.append(attribute("load_balancing.cross_zone.enabled", "true")) }
    attributes += [
      attribute("access_logs.s3.enabled", "true"), attribute("access_logs.s3.bucket", logBucket.id),
    ]
    balancer.set("LoadBalancerAttributes", attributes)
    balancer.tags()
    return [balancer]
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
  static let fullName = AttributeName("arn_suffix", cloudFormation: .getAtt("LoadBalancerFullName"))
  static let dnsName = AttributeName("dns_name", cloudFormation: .getAtt("DNSName"))
  static let zoneID = AttributeName("zone_id", cloudFormation: .getAtt("CanonicalHostedZoneID"))
}

extension Ref<LoadBalancer> {
  /// The balancer's ARN.
  public var arn: Value<String> { attribute(LoadBalancer.arn) }
  /// The last part of the ARN, by which CloudWatch knows the balancer.
  public var fullName: Value<String> { attribute(LoadBalancer.fullName) }
  /// The name under which it is reached.
  public var dnsName: Value<String> { attribute(LoadBalancer.dnsName) }
  /// The hosted zone of that name, for alias records.
  public var zoneID: Value<String> { attribute(LoadBalancer.zoneID) }
}
