import InfraModel

/// A gateway between a network and the internet.
public struct InternetGateway: ResourceKind {
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

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var gateway = ProviderResource(id)
    gateway.set("vpc_id", vpc.id, rule: .holds)
    gateway.tags(name: name)
    return [gateway]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var gateway = CloudFormationResource(id)
    gateway.tags(name: name)
    var attachment = CloudFormationResource(id, "AWS::EC2::VPCGatewayAttachment", words: "attachment")
    attachment.set("VpcId", vpc.id, .replaces)
    attachment.set("InternetGatewayId", Self.id.of(id))
    attachment.settles = true
    return [gateway, attachment]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<InternetGateway> {
  /// The gateway's id, `igw-…`.
  public var id: Value<String> { attribute(InternetGateway.id) }
}
