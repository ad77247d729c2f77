internal import Configuration

extension ValidationRules {
  /// Rules of infragen for a network that exists already.
  static let existingNetwork = [existingIDs, existingZones, existingOnly]

  private static let existingIDs = ValidationRule(
    "network.existing", "The IDs of an existing network that the system needs are given."
  ) { system in
    guard case .given(let given)? = system.network.existing else { return [] }
    let path = Setting.network.existing
    let hasGateway = system.network.endpoints.contains(where: \.isGateway)
    let needed: [(isMissing: Bool, name: String, what: String)] = [
      (given.vpc == nil, "vpc", "the ID of the VPC"),
      (given.privateSubnets.isEmpty, "privateSubnets", "the IDs of the private subnets"),
      (
        given.publicSubnets.isEmpty && system.usesPublicSubnets, "publicSubnets",
        "the IDs of the public subnets, for the load balancer or the tasks"
      ),
      (
        given.routeTables.isEmpty && hasGateway, "routeTables",
        "the IDs of the route tables, for the endpoints of s3 and dynamodb"
      ),
    ]
    return needed.filter(\.isMissing).map {
      Violation(path, "\($0.name) is missing: add \($0.what); with existing: true they are set when deploying")
    }
  }

  private static let existingZones = ValidationRule(
    "network.existing-zones", "The subnets of an existing network are different ones, enough for what is in them."
  ) { system in
    guard case .given(let given)? = system.network.existing else { return [] }
    let path = Setting.network.existing
    let needsTwo = !system.databases.made().isEmpty || !system.caches.made().isEmpty
    let data = given.databaseSubnets.isEmpty ? "privateSubnets" : "databaseSubnets"
    let balanced = system.createsLoadBalancer ? system.loadBalancerTier : nil
    let tiers: [(name: String, paths: ListPaths<SettingPath>, ids: [String], user: String?)] = [
      (
        "privateSubnets", path.privateSubnets, given.privateSubnets,
        balanced == .privateTier ? "a load balancer" : nil
      ),
      (
        "publicSubnets", path.publicSubnets, given.publicSubnets,
        balanced == .publicTier ? "a load balancer" : nil
      ),
      ("databaseSubnets", path.databaseSubnets, given.databaseSubnets, nil),
    ]
    return tiers.flatMap { tier in
      let user = tier.name == data && needsTwo ? "a database or cache" : tier.user
      let few: [Violation] =
        tier.ids.count == 1 && user != nil
        ? [Violation(tier.paths, "1 subnet is too few: \(user ?? "") needs subnets in two zones; add another")] : []
      return few
        + tier.ids.enumerated().filter { tier.ids[..<$0].contains($1) }.map {
          Violation(tier.paths[$0], "'\($1)' is listed twice; list each subnet once")
        }
    }
  }

  private static let existingOnly = ValidationRule(
    "network.existing-only", "Settings of a new network are not used with an existing one."
  ) { system in
    guard system.network.existing != nil else { return [] }
    return settingsOfNewPart(
      "network", system.network,
      "the network exists already and has its own; remove this setting, or network.existing")
  }
}
