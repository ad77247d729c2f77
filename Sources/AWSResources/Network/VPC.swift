import InfraModel

/// A virtual private cloud (VPC).
public struct VPC: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_vpc", pulumi: "aws:ec2:Vpc", cloudFormation: "AWS::EC2::VPC", noun: "vpc", identity: "VpcId",
    reading: Reading(
      "ec2:DescribeNetworkAcls", "ec2:DescribeSecurityGroups", "ec2:DescribeVpcAttribute",
      "ec2:DescribeVpcEncryptionControls", "ec2:DescribeVpcs"))

  /// IPv4 range, /16 to /28.
  public var cidr: String
  /// `Name` tag.
  public var name: Value<String>

  /// Creates a VPC with DNS support and DNS host names.
  public init(cidr: String, name: Value<String>) {
    self.cidr = cidr
    self.name = name
  }

  // The detail is the title of the frame around everything in the VPC.
  public var diagramNode: DiagramNode? {
    var frame = DiagramNode.connector
    frame.detail = "VPC \(cidr)"
    return frame
  }

  public func describe(into r: ResourceWriter) {
    r.set("cidr_block", "CidrBlock", cidr, .replaces)
    r.set("enable_dns_hostnames", "EnableDnsHostnames", true)
    r.set("enable_dns_support", "EnableDnsSupport", true)
    r.tags(name: name)
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let cidrBlock = AttributeName("cidr_block", cloudFormation: .getAtt("CidrBlock"))
}

extension Ref<VPC> {
  /// ID of the VPC, `vpc-…`.
  public var id: Value<String> { attribute(VPC.id) }
  /// IPv4 range of the VPC.
  public var cidr: Value<String> { attribute(VPC.cidrBlock) }
}
