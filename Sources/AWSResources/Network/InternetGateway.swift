import InfraModel

/// An internet gateway, attached to a VPC.
public struct InternetGateway: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_internet_gateway", pulumi: "aws:ec2:InternetGateway", cloudFormation: "AWS::EC2::InternetGateway",
    noun: "internet_gateway", identity: "InternetGatewayId",
    reading: Reading("ec2:DescribeInternetGateways"))

  /// VPC of the gateway.
  public var vpc: Ref<VPC>
  /// `Name` tag.
  public var name: Value<String>

  /// Creates a gateway and attaches it to the VPC.
  public init(vpc: Ref<VPC>, name: Value<String>) {
    self.vpc = vpc
    self.name = name
  }

  public func describe(into r: ResourceWriter) {
    r.provider { r.set("vpc_id", vpc.id, rule: .holds) }
    r.tags(name: name)
    r.child(Self.attachment) {
      r.set("VpcId", vpc.id, .replaces)
      r.set("InternetGatewayId", Self.id.of(r.name))
      r.options.isReadinessGate = true
    }
  }

  private static let attachment = ChildType(
    cloudFormation: "AWS::EC2::VPCGatewayAttachment", words: "attachment",
    identity: Identity([.constant("AttachmentType", "IGW"), .property("VpcId", "{vpc_id}")], import: nil),
    reading: Reading("ec2:DescribeInternetGateways", "ec2:DescribeVpnGateways"))
  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<InternetGateway> {
  /// ID of the gateway, `igw-…`.
  public var id: Value<String> { attribute(InternetGateway.id) }
}
