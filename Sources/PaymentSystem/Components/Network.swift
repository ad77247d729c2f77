import AWSResources
import InfraModel

/// The network: public and private subnets over several zones, and how they reach the internet.
struct Network {
  let vpc: Ref<VPC>
  let internetGateway: Ref<InternetGateway>
  let publicSubnets: [Ref<Subnet>]
  let privateSubnets: [Ref<Subnet>]
  let natGateways: [Ref<NATGateway>]

  init(_ settings: NetworkSettings, _ name: Naming, in stack: inout Stack) {
    let vpc = stack.add("vpc", VPC(cidr: settings.cidr, name: name("vpc")))
    let gateway = stack.add("internet_gateway", InternetGateway(vpc: vpc, name: name("igw")))
    func subnets(_ tier: String, _ ranges: [String]) -> [Ref<Subnet>] {
      ranges.enumerated().map { index, range in
        let letter = Naming.zoneLetter(index)
        return stack.add(
          "\(tier)_subnet_\(letter)",
          Subnet(
            vpc: vpc, cidr: range, zone: stack.availabilityZone(index), name: name("\(tier)-\(letter)")))
      }
    }
    let publicSubnets = subnets("public", settings.publicSubnets)
    let privateSubnets = subnets("private", settings.privateSubnets)
    let natZones =
      switch settings.natGateways {
      case .perZone: publicSubnets
      case .one: Array(publicSubnets.prefix(1))
      case .none: [Ref<Subnet>]()
      }
    let natGateways = natZones.enumerated().map { index, subnet in
      let letter = Naming.zoneLetter(index)
      let address = stack.add(
        "nat_eip_\(letter)", ElasticIP(name: name("nat-\(letter)")), dependsOn: [gateway.name])
      return stack.add(
        "nat_gateway_\(letter)",
        NATGateway(subnet: subnet, address: address, name: name("nat-\(letter)")), dependsOn: [gateway.name])
    }
    stack.add(
      "public_route_table",
      RouteTable(
        vpc: vpc, defaultRoute: .internet(gateway), subnets: Self.keyed(publicSubnets), name: name("public")))
    for (index, subnet) in privateSubnets.enumerated() {
      let letter = Naming.zoneLetter(index)
      let nat = index < natGateways.count ? natGateways[index] : natGateways.last
      stack.add(
        "private_route_table_\(letter)",
        RouteTable(
          vpc: vpc, defaultRoute: nat.map { .nat($0) }, subnets: [("subnet", subnet)],
          name: name("private-\(letter)")))
    }
    self.vpc = vpc
    internetGateway = gateway
    self.publicSubnets = publicSubnets
    self.privateSubnets = privateSubnets
    self.natGateways = natGateways
  }

  private static func keyed(_ subnets: [Ref<Subnet>]) -> [(key: String, subnet: Ref<Subnet>)] {
    subnets.enumerated().map { ("subnet_\(Naming.zoneLetter($0))", $1) }
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      Output("vpc_id", vpc.id, "ID of the VPC."),
      Output("vpc_cidr", vpc.cidr, "IPv4 range of the VPC."),
      Output(
        "availability_zones", publicSubnets.map { $0.zone }, "Availability zones that the subnets lie in."),
      Output("public_subnet_ids", publicSubnets.map { $0.id }, "IDs of the public subnets."),
      Output("private_subnet_ids", privateSubnets.map { $0.id }, "IDs of the private subnets."),
      Output("nat_gateway_ids", natGateways.map { $0.id }, "IDs of the NAT gateways."),
    ]
  }
}
