import InfraModel

/// An application load balancer, internet-facing or internal.
public struct LoadBalancer: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lb", pulumi: "aws:lb:LoadBalancer", cloudFormation: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    noun: "alb", identity: "LoadBalancerArn",
    reading: Reading(
      "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeLoadBalancerAttributes",
      "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeTags"))

  /// Name, up to 32 letters, digits and hyphens.
  public var name: Value<String>
  /// If true, it has private addresses only.
  public var isInternal: Bool
  /// Subnets in at least two zones; public ones unless it is internal.
  public var subnets: [Ref<Subnet>]
  /// Security groups of the load balancer.
  public var securityGroups: [Ref<SecurityGroup>]
  /// Bucket for access logs; nil for none. Its policy must allow the service to write, so the load balancer depends on
  /// it.
  public var logBucket: Ref<Bucket>?
  /// If true, deletion protection is enabled.
  public var isProtected: Bool
  /// If true, the cross-zone attribute is written explicitly; cross-zone load balancing is always enabled.
  public var writesCrossZone: Bool

  /// Creates a load balancer.
  public init(
    name: Value<String>, isInternal: Bool = false, subnets: [Ref<Subnet>], securityGroups: [Ref<SecurityGroup>],
    logBucket: Ref<Bucket>?,
    isProtected: Bool, writesCrossZone: Bool = false
  ) {
    self.name = name
    self.isInternal = isInternal
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
    r.provider { r.set("internal", isInternal, .replaces) }
    r.cloudFormation { r.set("Scheme", isInternal ? "internal" : "internet-facing", .replaces) }
    r.set("subnets", "Subnets", subnets.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.set("security_groups", "SecurityGroups", securityGroups.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.provider {
      r.set("drop_invalid_header_fields", true)
      r.set("enable_deletion_protection", isProtected, rule: .refusesDeletion)
      if writesCrossZone { r.set("enable_cross_zone_load_balancing", true) }
      if let logBucket {
        r.block("access_logs") {
          r.set("bucket", logBucket.id)
          r.set("enabled", true)
        }
      }
    }
    r.cloudFormation {
      r.blocks("LoadBalancerAttributes", attributes) { key, value in
        r.set("Key", key)
        r.set("Value", value)
      }
      r.nested("LoadBalancerAttributes[\(Self.protection)]", .inPlace, .refusesDeletion)
    }
    r.tags()
  }

  private static let protection = "deletion_protection.enabled"

  /// Attributes in CloudFormation that are arguments in the provider.
  private var attributes: [(key: String, value: Value<String>)] {
    [
      ("routing.http.drop_invalid_header_fields.enabled", "true"),
      (Self.protection, isProtected ? "true" : "false"),
    ] + (writesCrossZone ? [("load_balancing.cross_zone.enabled", "true")] : [])
      + (logBucket.map { [("access_logs.s3.enabled", "true"), ("access_logs.s3.bucket", $0.id)] }
        ?? [("access_logs.s3.enabled", "false")])
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
  static let fullName = AttributeName("arn_suffix", cloudFormation: .getAtt("LoadBalancerFullName"))
  static let dnsName = AttributeName("dns_name", cloudFormation: .getAtt("DNSName"))
  static let zoneID = AttributeName("zone_id", cloudFormation: .getAtt("CanonicalHostedZoneID"))
}

extension Ref<LoadBalancer> {
  /// ARN of the load balancer.
  public var arn: Value<String> { attribute(LoadBalancer.arn) }
  /// Last part of the ARN, which is the dimension of CloudWatch metrics.
  public var fullName: Value<String> { attribute(LoadBalancer.fullName) }
  /// DNS name of the load balancer.
  public var dnsName: Value<String> { attribute(LoadBalancer.dnsName) }
  /// Hosted zone of the DNS name, for alias records.
  public var zoneID: Value<String> { attribute(LoadBalancer.zoneID) }
}
