import InfraModel

/// A NAT gateway, which allows outbound connections from private subnets to the internet.
public struct NATGateway: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_nat_gateway", pulumi: "aws:ec2:NatGateway", cloudFormation: "AWS::EC2::NatGateway",
    noun: "nat_gateway", identity: "NatGatewayId",
    reading: Reading("ec2:DescribeNatGateways"))

  /// Public subnet of the gateway.
  public var subnet: Ref<Subnet>
  /// Public address of the gateway.
  public var address: Ref<ElasticIP>
  /// `Name` tag.
  public var name: Value<String>

  /// Creates a gateway. It must depend on the VPC's internet gateway.
  public init(subnet: Ref<Subnet>, address: Ref<ElasticIP>, name: Value<String>) {
    self.subnet = subnet
    self.address = address
    self.name = name
  }

  public func describe(into r: ResourceWriter) {
    r.set("allocation_id", "AllocationId", address.allocationID, .replaces, rule: .holds)
    r.set("subnet_id", "SubnetId", subnet.id, .replaces, rule: .holds)
    r.tags(name: name)
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<NATGateway> {
  /// ID of the gateway, `nat-…`.
  public var id: Value<String> { attribute(NATGateway.id) }
}
