import InfraModel

/// A fixed public IPv4 address.
public struct ElasticIP: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_eip", pulumi: "aws:ec2:Eip", cloudFormation: "AWS::EC2::EIP", noun: "eip")

  /// Its `Name` tag.
  public var name: Value<String>

  /// Creates an address for use in a VPC.
  public init(name: Value<String>) { self.name = name }

  public func describe(into r: ResourceWriter) {
    r.set("domain", "Domain", "vpc", .replaces, cloudFormation: .mayReplace)
    r.tags(name: name)
  }

  // CloudFormation's `Ref` is the address itself; everything that uses one wants the allocation.
  static let allocationID = AttributeName("id", cloudFormation: .getAtt("AllocationId"))
}

extension Ref<ElasticIP> {
  /// The allocation's id, `eipalloc-…`.
  public var allocationID: Value<String> { attribute(ElasticIP.allocationID) }
}
