import AWSResources
internal import Configuration
import InfraModel

extension Network {
  /// The network that exists already. What is not given and is needed is a parameter if `existing` is `true`.
  init(_ existing: Existing<ExistingNetworkSettings>, for system: PaymentSystem, in stack: inout Stack) {
    let given =
      switch existing {
      case .asked: Self.asked(system, in: &stack)
      case .given(let settings): Self.given(settings, system, in: &stack)
      }
    let path = Setting.network.existing
    vpc = stack.given(
      "vpc",
      [.init("id", setting: "\(path.vpc)", given.vpc), .init("cidr_block", setting: "\(path.cidr)", given.cidr)])
    func subnets(_ tier: String, _ ids: [Expression], _ setting: SettingPath) -> [Ref<Subnet>] {
      ids.enumerated().map { index, id in
        stack.given(
          "\(tier)_subnet_\(Naming.zoneLetter(index))", [.init("id", setting: "\(setting)", id)])
      }
    }
    internetGateway = nil
    publicSubnets = subnets("public", given.publicSubnets, path.publicSubnets.path)
    privateSubnets = subnets("private", given.privateSubnets, path.privateSubnets.path)
    let databaseSubnets = subnets("database", given.databaseSubnets, path.databaseSubnets.path)
    dataSubnets = databaseSubnets.isEmpty ? privateSubnets : databaseSubnets
    hasDatabaseTier = !databaseSubnets.isEmpty
    natGateways = []
    publicRoutes = nil
    innerRouteTables = given.routeTables.enumerated().map { index, id in
      stack.given(
        "route_table_\(index + 1)", [.init("id", setting: "\(path.routeTables)", id)])
    }
    outputs = Outputs(hasRange: given.cidr != nil, hasZones: false)
  }

  /// IDs of the resources of an existing network, as texts or parameters.
  private struct IDs {
    var vpc: Expression?
    var cidr: Expression?
    var publicSubnets: [Expression] = []
    var privateSubnets: [Expression] = []
    var databaseSubnets: [Expression] = []
    var routeTables: [Expression] = []
  }

  private static func given(
    _ settings: ExistingNetworkSettings, _ system: PaymentSystem, in stack: inout Stack
  ) -> IDs {
    func text(_ one: String) -> Expression { system.existingText(one, in: &stack).expression }
    func texts(_ all: [String]) -> [Expression] { all.map(text) }
    return IDs(
      vpc: settings.vpc.map(text), cidr: settings.cidr.map { .string($0) },
      publicSubnets: texts(settings.publicSubnets), privateSubnets: texts(settings.privateSubnets),
      databaseSubnets: texts(settings.databaseSubnets), routeTables: texts(settings.routeTables))
  }

  private static func asked(_ system: PaymentSystem, in stack: inout Stack) -> IDs {
    func parameter(_ name: String, _ prefix: String, _ type: String, _ description: String) -> Expression {
      stack.parameter(
        Parameter(
          Parameter.Name(name), group: "Network", pattern: TextFormat.idPattern(prefix),
          constraint: "Use an ID such as \(prefix)-0a1b2c3d4e5f67890.", cloudFormationType: type, description),
        as: String.self
      ).expression
    }
    func perZone(_ key: String, _ prefix: String, _ type: String, _ what: String) -> [Expression] {
      (0..<system.network.zones).map { index in
        parameter(
          "\(key)_\(Naming.zoneLetter(index))_id", prefix, type,
          "ID of the \(what) in the \(Self.ordinals[index]) zone.")
      }
    }
    func subnets(_ tier: String) -> [Expression] {
      perZone("\(tier)_subnet", "subnet", "AWS::EC2::Subnet::Id", "\(tier) subnet")
    }
    let vpc = parameter("vpc_id", "vpc", "AWS::EC2::VPC::Id", "ID of the VPC.")
    let hasGateway = system.network.endpoints.contains(where: \.isGateway)
    return IDs(
      vpc: vpc, publicSubnets: !system.usesPublicSubnets ? [] : subnets("public"), privateSubnets: subnets("private"),
      routeTables: hasGateway
        ? perZone("private_route_table", "rtb", "String", "route table of the private subnet") : [])
  }

  private static let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"]
}
