import InfraModel

/// Lets private subnets reach the internet, and nothing from there reach them.
public struct NATGateway: ResourceKind {
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

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var gateway = ProviderResource(id)
    gateway.set("allocation_id", address.allocationID, .replaces, rule: .holds)
    gateway.set("subnet_id", subnet.id, .replaces, rule: .holds)
    gateway.tags(name: name)
    return [gateway]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var gateway = CloudFormationResource(id)
    gateway.set("AllocationId", address.allocationID, .replaces)
    gateway.set("SubnetId", subnet.id, .replaces)
    gateway.tags(name: name)
    return [gateway]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<NATGateway> {
  /// The gateway's id, `nat-…`.
  public var id: Value<String> { attribute(NATGateway.id) }
}
