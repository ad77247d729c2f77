import InfraModel

/// An application load balancer that the internet reaches.
public struct LoadBalancer: ResourceType {
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

  public var nameConstraints: [NameConstraint] { [NameConstraint("load balancer", name, maximum: 32)] }

  public var diagramNode: DiagramNode? {
    DiagramNode("Application Load Balancer", detail: "\(subnets.count) zones", .entry, isInNetwork: true)
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.set("load_balancer_type", "Type", "application", .replaces)
    r.provider { r.set("internal", false, .replaces) }
    r.cloudFormation { r.set("Scheme", "internet-facing", .replaces) }
    r.set("subnets", "Subnets", subnets.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.set("security_groups", "SecurityGroups", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.provider {
      r.set("drop_invalid_header_fields", true)
      r.set("enable_deletion_protection", isProtected)
      if writesCrossZone { r.set("enable_cross_zone_load_balancing", true) }
      r.block("access_logs") {
        r.set("bucket", logBucket.id)
        r.set("enabled", true)
      }
    }
    r.cloudFormation {
      r.blocks("LoadBalancerAttributes", attributes) { key, value in
        r.set("Key", key)
        r.set("Value", value)
      }
    }
    r.tags()
  }

  /// The attributes that are arguments in the provider.
  private var attributes: [(key: String, value: Value<String>)] {
    [
      ("routing.http.drop_invalid_header_fields.enabled", "true"),
      ("deletion_protection.enabled", isProtected ? "true" : "false"),
    ] + (writesCrossZone ? [("load_balancing.cross_zone.enabled", "true")] : [])
      + [("access_logs.s3.enabled", "true"), ("access_logs.s3.bucket", logBucket.id)]
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
