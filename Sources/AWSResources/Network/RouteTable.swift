import InfraModel

/// Where the packets of some subnets go: the table, its default route and the subnets that use it.
public struct RouteTable: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_route_table", pulumi: "aws:ec2:RouteTable", cloudFormation: "AWS::EC2::RouteTable",
    noun: "route_table")

  /// What stands behind the default route.
  public enum Gateway: Sendable {
    /// The internet, both ways.
    case internet(Ref<InternetGateway>)
    /// The internet, outwards only.
    case nat(Ref<NATGateway>)
  }

  /// The network.
  public var vpc: Ref<VPC>
  /// Where `0.0.0.0/0` goes; nil keeps the subnets inside the network.
  public var defaultRoute: Gateway?
  /// The subnets that use the table, each under a key of its own such as the zone's letter.
  public var subnets: [(key: String, subnet: Ref<Subnet>)]
  /// Its `Name` tag.
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
    terraform: "aws_route", pulumi: "aws:ec2:Route", cloudFormation: "AWS::EC2::Route", words: "route")
  private static let association = ChildType(
    terraform: "aws_route_table_association", pulumi: "aws:ec2:RouteTableAssociation",
    cloudFormation: "AWS::EC2::SubnetRouteTableAssociation", words: "association")
  static let id = AttributeName("id", cloudFormation: .ref)

  // A route to a NAT gateway takes minutes and the associations seconds, so that who waits waits for the route.
  public func describe(into r: ResourceWriter) {
    r.set("vpc_id", "VpcId", vpc.id, .replaces, rule: .holds)
    r.tags(name: name)
    if let defaultRoute {
      r.child(Self.route, instance: "default") {
        r.set("route_table_id", "RouteTableId", Self.id.of(r.name), .replaces)
        r.set("destination_cidr_block", "DestinationCidrBlock", "0.0.0.0/0", .replaces)
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
  /// The table's id, `rtb-…`.
  public var id: Value<String> { attribute(RouteTable.id) }
}
