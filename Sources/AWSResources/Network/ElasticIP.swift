import InfraModel

/// A static public IPv4 address.
public struct ElasticIP: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_eip", pulumi: "aws:ec2:Eip", cloudFormation: "AWS::EC2::EIP", noun: "eip",
    identity: Identity([.physicalID("PublicIp", "{public_ip}"), .listed("AllocationId")]),
    reading: Reading("ec2:DescribeAddresses"))

  /// `Name` tag.
  public var name: Value<String>

  /// Allocates an address for use in a VPC.
  public init(name: Value<String>) { self.name = name }

  public func describe(into r: ResourceWriter) {
    r.set("domain", "Domain", "vpc", .replaces, cloudFormation: .mayReplace)
    r.tags(name: name)
  }

  // CloudFormation's `Ref` returns the address, but all users need the allocation ID.
  static let allocationID = AttributeName("id", cloudFormation: .getAtt("AllocationId"))
}

extension Ref<ElasticIP> {
  /// Allocation ID, `eipalloc-…`.
  public var allocationID: Value<String> { attribute(ElasticIP.allocationID) }
}
