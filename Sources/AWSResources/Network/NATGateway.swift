import InfraModel

/// Lets private subnets reach the internet, and nothing from there reach them.
public struct NATGateway: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_nat_gateway", pulumi: "aws:ec2:NatGateway", cloudFormation: "AWS::EC2::NatGateway",
    noun: "nat_gateway")

  /// The public subnet it stands in.
  public var subnet: Ref<Subnet>
  /// Its public address.
  public var address: Ref<ElasticIP>
  /// Its `Name` tag.
  public var name: Value<String>

  /// Creates a gateway; it must depend on the network's internet gateway.
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
  /// The gateway's id, `nat-…`.
  public var id: Value<String> { attribute(NATGateway.id) }
}
