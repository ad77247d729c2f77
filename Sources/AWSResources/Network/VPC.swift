import InfraModel

/// A private network.
public struct VPC: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_vpc", pulumi: "aws:ec2:Vpc", cloudFormation: "AWS::EC2::VPC", noun: "vpc")

  /// Its IPv4 range, /16 to /28.
  public var cidr: String
  /// Its `Name` tag.
  public var name: Value<String>

  /// Creates a network with DNS names for its addresses.
  public init(cidr: String, name: Value<String>) {
    self.cidr = cidr
    self.name = name
  }

  // The frame of the picture, whose text this is.
  public var portrait: Portrait? {
    var frame = Portrait.passage
    frame.detail = "VPC \(cidr)"
    return frame
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var vpc = ProviderResource(id)
    vpc.set("cidr_block", cidr, .replaces)
    vpc.set("enable_dns_hostnames", true)
    vpc.set("enable_dns_support", true)
    vpc.tags(name: name)
    return [vpc]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var vpc = CloudFormationResource(id)
    vpc.set("CidrBlock", cidr, .replaces)
    vpc.set("EnableDnsHostnames", true)
    vpc.set("EnableDnsSupport", true)
    vpc.tags(name: name)
    return [vpc]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let cidrBlock = AttributeName("cidr_block", cloudFormation: .getAtt("CidrBlock"))
}

extension Ref<VPC> {
  /// The network's id, `vpc-…`.
  public var id: Value<String> { attribute(VPC.id) }
  /// The network's IPv4 range.
  public var cidr: Value<String> { attribute(VPC.cidrBlock) }
}
