import InfraModel

/// A route table with its default route and subnet associations.
public struct RouteTable: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_route_table", pulumi: "aws:ec2:RouteTable", cloudFormation: "AWS::EC2::RouteTable",
    noun: "route_table", identity: "RouteTableId",
    reading: Reading("ec2:DescribeRouteTables", only: [.routes]))

  /// Target of the default route.
  public enum Gateway: Sendable {
    /// An internet gateway, for connections in both directions.
    case internet(Ref<InternetGateway>)
    /// A NAT gateway, for outbound connections only.
    case nat(Ref<NATGateway>)
  }

  /// VPC of the table.
  public var vpc: Ref<VPC>
  /// Target of `0.0.0.0/0`; nil keeps traffic inside the VPC.
  public var defaultRoute: Gateway?
  /// Associated subnets, each under its own key, such as the zone's letter.
  public var subnets: [(key: String, subnet: Ref<Subnet>)]
  /// `Name` tag.
  public var name: Value<String>

  /// Creates a table.
  public init(
    vpc: Ref<VPC>, defaultRoute: Gateway?, subnets: [(key: String, subnet: Ref<Subnet>)], name: Value<String>
  ) {
    self.vpc = vpc
    self.defaultRoute = defaultRoute
    self.subnets = subnets
    self.name = name
  }

  private static let route = ChildType(
    terraform: "aws_route", pulumi: "aws:ec2:Route", cloudFormation: "AWS::EC2::Route", words: "route",
    identity: Identity(
      [
        .property("RouteTableId", "{route_table_id}"),
        .property("CidrBlock", from: "DestinationCidrBlock", "{destination_cidr_block}"),
      ], import: "{route_table_id}_{destination_cidr_block}"),
    reading: Reading("ec2:DescribeRouteTables"))
  private static let association = ChildType(
    terraform: "aws_route_table_association", pulumi: "aws:ec2:RouteTableAssociation",
    cloudFormation: "AWS::EC2::SubnetRouteTableAssociation", words: "association",
    identity: Identity(.physicalID("Id"), import: "{subnet_id}/{route_table_id}"),
    reading: Reading("ec2:DescribeRouteTables"))
  static let id = AttributeName("id", cloudFormation: .ref)

  // A route to a NAT gateway takes minutes and associations take seconds, so dependents wait for the route.
  public func describe(into r: ResourceWriter) {
    r.set("vpc_id", "VpcId", vpc.id, .replaces, rule: .holds)
    r.tags(name: name)
    if let defaultRoute {
      r.child(Self.route, instance: "default") {
        r.set("route_table_id", "RouteTableId", Self.id.of(r.name), .replaces)
        r.set("destination_cidr_block", "DestinationCidrBlock", SecurityRule.Peer.anywhere, .replaces)
        switch defaultRoute {
        case .internet(let gateway):
          r.set("gateway_id", "GatewayId", gateway.id)
          r.cloudFormation { r.options.waitsFor = [gateway.name] }
        case .nat(let gateway): r.set("nat_gateway_id", "NatGatewayId", gateway.id)
        }
        r.options.isReadinessGate = true
      }
    }
    for (key, subnet) in subnets {
      r.child(Self.association, instance: key) {
        r.set("subnet_id", "SubnetId", subnet.id, .replaces)
        r.set("route_table_id", "RouteTableId", Self.id.of(r.name), cloudFormation: .replaces)
        r.options.isReadinessGate = defaultRoute == nil
      }
    }
  }
}

extension Ref<RouteTable> {
  /// ID of the table, `rtb-…`.
  public var id: Value<String> { attribute(RouteTable.id) }
}
