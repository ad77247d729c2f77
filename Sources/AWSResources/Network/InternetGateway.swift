import InfraModel

/// A gateway between a network and the internet.
public struct InternetGateway: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_internet_gateway", pulumi: "aws:ec2:InternetGateway", cloudFormation: "AWS::EC2::InternetGateway",
    noun: "internet_gateway")

  /// The network.
  public var vpc: Ref<VPC>
  /// Its `Name` tag.
  public var name: Value<String>

  /// Creates a gateway, attached to the network.
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
    cloudFormation: "AWS::EC2::VPCGatewayAttachment", words: "attachment")
  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<InternetGateway> {
  /// The gateway's id, `igw-…`.
  public var id: Value<String> { attribute(InternetGateway.id) }
}
