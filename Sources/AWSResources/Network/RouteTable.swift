import InfraModel

/// Where the packets of some subnets go: the table, its default route and the subnets that use it.
public struct RouteTable: ResourceKind {
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

  private static let route = ChildType(terraform: "aws_route", pulumi: "aws:ec2:Route", words: "route")
  private static let association = ChildType(
    terraform: "aws_route_table_association", pulumi: "aws:ec2:RouteTableAssociation", words: "association")
  static let id = AttributeName("id", cloudFormation: .ref)

  // A route to a NAT gateway takes minutes and the associations seconds, so that who waits waits for the route.
  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var table = ProviderResource(id)
    table.set("vpc_id", vpc.id, .replaces, rule: .holds)
    table.tags(name: name)
    var resources = [table]
    if let defaultRoute {
      var route = ProviderResource(id, Self.route, instance: "default")
      route.set("route_table_id", Self.id.of(id), .replaces)
      route.set("destination_cidr_block", "0.0.0.0/0", .replaces)
      switch defaultRoute {
      case .internet(let gateway): route.set("gateway_id", gateway.id)
      case .nat(let gateway): route.set("nat_gateway_id", gateway.id)
      }
      route.settles = true
      resources.append(route)
    }
    return resources
      + subnets.map { key, subnet in
        var association = ProviderResource(id, Self.association, instance: key)
        association.set("subnet_id", subnet.id, .replaces)
        association.set("route_table_id", Self.id.of(id))
        association.settles = defaultRoute == nil
        return association
      }
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var table = CloudFormationResource(id)
    table.set("VpcId", vpc.id, .replaces)
    table.tags(name: name)
    var resources = [table]
    if let defaultRoute {
      var route = CloudFormationResource(id, "AWS::EC2::Route", instance: "default", words: "route")
      route.set("RouteTableId", Self.id.of(id), .replaces)
      route.set("DestinationCidrBlock", "0.0.0.0/0", .replaces)
      switch defaultRoute {
      case .internet(let gateway):
        route.set("GatewayId", gateway.id)
        route.waitsFor = [gateway.name]
      case .nat(let gateway): route.set("NatGatewayId", gateway.id)
      }
      route.settles = true
      resources.append(route)
    }
    return resources
      + subnets.map { key, subnet in
        var association = CloudFormationResource(
          id, "AWS::EC2::SubnetRouteTableAssociation", instance: key, words: "association")
        association.set("SubnetId", subnet.id, .replaces)
        association.set("RouteTableId", Self.id.of(id), .replaces)
        association.settles = defaultRoute == nil
        return association
      }
  }
}

extension Ref<RouteTable> {
  /// The table's id, `rtb-…`.
  public var id: Value<String> { attribute(RouteTable.id) }
}
