import AWSResources
import InfraModel

/// The network: subnets in several zones with two or three tiers, and their routes to the internet.
struct Network {
  let vpc: Ref<VPC>
  /// Nil for a network that exists already.
  let internetGateway: Ref<InternetGateway>?
  let publicSubnets: [Ref<Subnet>]
  let privateSubnets: [Ref<Subnet>]
  /// Subnets for data: those without a route to the internet if there are any, otherwise the private ones.
  let dataSubnets: [Ref<Subnet>]
  let natGateways: [Ref<NATGateway>]
  /// Route tables of the private and database subnets, to which gateway endpoints add their routes.
  let innerRouteTables: [Ref<RouteTable>]
  /// The route from public subnets to the internet; nil for a network that exists already.
  let publicRoutes: ResourceID?
  /// Resources that must exist before private subnets have connections to AWS services and the internet.
  private(set) var outboundPath: [ResourceID] = []
  let hasDatabaseTier: Bool
  /// Nil if there is no network.
  let outputs: Outputs?

  /// The outputs that depend on what is known of the network.
  struct Outputs {
    let hasRange: Bool
    let hasZones: Bool
  }

  /// Stands in for the network of a system without one, which no part of the system refers to.
  init(absentFrom stack: inout Stack) {
    vpc = stack.given("vpc", [.init("id", setting: "\(Setting.network.path)", nil)])
    internetGateway = nil
    (publicSubnets, privateSubnets, dataSubnets, natGateways, innerRouteTables) = ([], [], [], [], [])
    hasDatabaseTier = false
    publicRoutes = nil
    outputs = nil
  }

  init(_ settings: NetworkSettings, _ name: Naming, in stack: inout Stack) {
    let vpc = stack.add("vpc", VPC(cidr: settings.cidr, name: name("vpc")))
    stack.add(
      "default_security_group", DefaultSecurityGroup(vpc: vpc, name: name("default-closed")),
      comment: "Default security group with no rules, so resources without an explicit group have no network access.")
    let gateway = stack.add("internet_gateway", InternetGateway(vpc: vpc, name: name("igw")))
    func subnets(_ tier: String, _ ranges: [String]) -> [Ref<Subnet>] {
      ranges.enumerated().map { index, range in
        let letter = Naming.zoneLetter(index)
        return stack.add(
          "\(tier)_subnet_\(letter)",
          Subnet(
            vpc: vpc, cidr: range, zone: settings.zone(index, in: &stack), name: name("\(tier)-\(letter)"),
            tier: settings.tierTags ? CaseStyle.pascal(tier) : nil))
      }
    }
    let publicSubnets = subnets("public", settings.ranges(of: .publicTier))
    let privateSubnets = subnets("private", settings.ranges(of: .privateTier))
    let databaseSubnets = subnets("database", settings.ranges(of: .databaseTier))
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
    let publicRoutes = stack.add(
      "public_route_table",
      RouteTable(
        vpc: vpc, defaultRoute: .internet(gateway), subnets: Self.keyed(publicSubnets), name: name("public")))
    func tables(_ tier: String, _ subnets: [Ref<Subnet>], _ route: (Int) -> RouteTable.Gateway?) -> [Ref<RouteTable>] {
      subnets.enumerated().map { index, subnet in
        let letter = Naming.zoneLetter(index)
        return stack.add(
          "\(tier)_route_table_\(letter)",
          RouteTable(
            vpc: vpc, defaultRoute: route(index), subnets: [("subnet", subnet)], name: name("\(tier)-\(letter)")))
      }
    }
    let privateRoutes = tables("private", privateSubnets) { index in
      (index < natGateways.count ? natGateways[index] : natGateways.last).map { .nat($0) }
    }
    innerRouteTables = privateRoutes + tables("database", databaseSubnets) { _ in nil }
    self.publicRoutes = publicRoutes.name
    outboundPath = (natGateways.isEmpty ? [] : [publicRoutes.name]) + privateRoutes.map { $0.name }
    self.vpc = vpc
    internetGateway = gateway
    self.publicSubnets = publicSubnets
    self.privateSubnets = privateSubnets
    dataSubnets = databaseSubnets.isEmpty ? privateSubnets : databaseSubnets
    hasDatabaseTier = !databaseSubnets.isEmpty
    outputs = Outputs(hasRange: true, hasZones: true)
    self.natGateways = natGateways
  }

  /// Subnets of a tier.
  func subnets(of tier: DerivedSubnets.Tier) -> [Ref<Subnet>] {
    switch tier {
    case .publicTier: publicSubnets
    case .privateTier: privateSubnets
    case .databaseTier: dataSubnets
    }
  }

  /// Where the tasks of services and jobs run.
  func placement(of system: PaymentSystem) -> TaskPlacement {
    switch system.cluster.placement {
    case .inPrivate: TaskPlacement(isPublic: false, subnets: privateSubnets, waitsFor: outboundPath)
    case .inPublic:
      TaskPlacement(
        isPublic: true, subnets: publicSubnets,
        waitsFor: (natGateways.isEmpty ? [publicRoutes].compactMap(\.self) : []) + outboundPath)
    }
  }

  private static func keyed(_ subnets: [Ref<Subnet>]) -> [(key: String, subnet: Ref<Subnet>)] {
    subnets.enumerated().map { ("subnet_\(Naming.zoneLetter($0))", $1) }
  }

  /// Adds the VPC endpoints, which connect the network to AWS services without the internet.
  mutating func addEndpoints(
    _ settings: NetworkSettings, _ region: Region, _ firewall: SecurityGroups, _ name: Naming, to stack: inout Stack
  ) {
    for endpoint in settings.endpoints {
      let service = endpoint.rawValue
      let label = String(service.map { $0 == "." ? "-" : $0 })
      let kind: VPCEndpoint.Kind =
        if endpoint.isGateway {
          .gateway(routeTables: innerRouteTables)
        } else {
          .interface(subnets: privateSubnets, securityGroups: firewall.endpoints.map { [$0] } ?? [])
        }
      let added = stack.add(
        "\(CaseStyle.snake(label))_endpoint",
        VPCEndpoint(
          vpc: vpc, service: service, prefix: region.endpointPrefix(of: service), kind: kind, name: name(label)))
      outboundPath.append(added.name)
    }
    if let group = firewall.endpoints { outboundPath.append(group.name) }
  }

  func addOutputs(to stack: inout Stack) {
    guard let outputs else { return }
    stack.outputs.append(StackOutput("vpc_id", vpc.id, "ID of the VPC."))
    if outputs.hasRange { stack.outputs.append(StackOutput("vpc_cidr", vpc.cidr, "IPv4 CIDR block of the VPC.")) }
    if outputs.hasZones {
      stack.outputs.append(
        StackOutput("availability_zones", publicSubnets.map { $0.zone }, "Availability zones of the subnets."))
    }
    if !publicSubnets.isEmpty {
      stack.outputs.append(
        StackOutput("public_subnet_ids", publicSubnets.map { $0.id }, "IDs of the public subnets."))
    }
    stack.outputs.append(
      StackOutput("private_subnet_ids", privateSubnets.map { $0.id }, "IDs of the private subnets."))
    if hasDatabaseTier {
      stack.outputs.append(
        StackOutput("database_subnet_ids", dataSubnets.map { $0.id }, "IDs of the database subnets."))
    }
    if !natGateways.isEmpty {
      stack.outputs.append(StackOutput("nat_gateway_ids", natGateways.map { $0.id }, "IDs of the NAT gateways."))
    }
  }
}

extension NetworkSettings {
  /// Name of the nth zone: the configured one, or the one that the engine finds in the account.
  func zone(_ index: Int, in stack: inout Stack) -> Value<String> {
    zoneNames.isEmpty ? stack.availabilityZone(index) : Value(.string(zoneNames[index]))
  }

  /// Zone of the nth instance of a database cluster; nil in an existing network, where AWS chooses it from the subnets.
  func instanceZone(_ index: Int, in stack: inout Stack) -> Value<String>? {
    existing == nil ? zone(index, in: &stack) : nil
  }
}
