import InfraModel

/// A subnet of a VPC in one availability zone. Instances in it get no public address automatically.
public struct Subnet: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_subnet", pulumi: "aws:ec2:Subnet", cloudFormation: "AWS::EC2::Subnet", noun: "subnet",
    identity: "SubnetId",
    reading: Reading(
      "ec2:DescribeNetworkAcls", "ec2:DescribeSubnets", unstated: ["MapPublicIpOnLaunch": .boolean(false)]))

  /// VPC of the subnet.
  public var vpc: Ref<VPC>
  /// IPv4 range, /16 to /28, inside that of the VPC.
  public var cidr: String
  /// Name of the availability zone.
  public var zone: Value<String>
  /// `Name` tag.
  public var name: Value<String>
  /// `Tier` tag, such as `Public`; nil for none.
  public var tier: String?

  /// Creates a subnet.
  public init(vpc: Ref<VPC>, cidr: String, zone: Value<String>, name: Value<String>, tier: String? = nil) {
    self.vpc = vpc
    self.cidr = cidr
    self.zone = zone
    self.name = name
    self.tier = tier
  }

  private var tags: Expression {
    let tier = tier.map { [Expression.Member("Tier", .string($0))] } ?? []
    return .tags([Expression.Member("Name", name.expression)] + tier, .list)
  }

  public var unsupportedFeatures: [UnsupportedFeature] {
    guard case .availabilityZone = zone.expression else { return [] }
    return [
      UnsupportedFeature(
        .cloudFormation, "zones without a default subnet, where the zones are not named",
        because: """
          Fn::GetAZs lists only zones that have a default subnet, as long as the region has any default subnet. Name the \
          zones (network.zoneNames) where an account has default subnets in too few of them.
          """)
    ]
  }

  public func describe(into r: ResourceWriter) {
    r.set("vpc_id", "VpcId", vpc.id, .replaces, rule: [.holds, .isNetwork])
    r.set("cidr_block", "CidrBlock", cidr, .replaces, rule: .uniqueInNetwork)
    r.set("availability_zone", "AvailabilityZone", zone, .replaces)
    r.set("tags", "Tags", tags)
    // Network interfaces move to the new subnet before the old one can be deleted.
    r.options.createBeforeDestroy = true
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let zone = AttributeName("availability_zone", cloudFormation: .getAtt("AvailabilityZone"))
}

extension Ref<Subnet> {
  /// ID of the subnet, `subnet-…`.
  public var id: Value<String> { attribute(Subnet.id) }
  /// Name of the subnet's availability zone.
  public var zone: Value<String> { attribute(Subnet.zone) }
}
