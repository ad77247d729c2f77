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
        given.publicSubnets.isEmpty && system.hasLoadBalancer, "publicSubnets",
        "the IDs of the public subnets, for the load balancer"
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
    let tiers: [(name: String, paths: ListPaths<SettingPath>, ids: [String], user: String?)] = [
      ("privateSubnets", path.privateSubnets, given.privateSubnets, nil),
      ("publicSubnets", path.publicSubnets, given.publicSubnets, !system.hasLoadBalancer ? nil : "a load balancer"),
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
    guard let existing = system.network.existing else { return [] }
    let (settings, defaults, path) = (system.network, NetworkSettings(), Setting.network)
    var own: [(path: SettingPath, isSet: Bool)] = [
      (path.cidr.path, settings.cidr != defaults.cidr),
      (path.zoneNames.path, settings.zoneNames != defaults.zoneNames),
      (path.publicSubnets.path, settings.publicSubnets != defaults.publicSubnets),
      (path.privateSubnets.path, settings.privateSubnets != defaults.privateSubnets),
      (path.databaseSubnets.path, settings.databaseSubnets != defaults.databaseSubnets),
      (path.tierTags.path, settings.tierTags != defaults.tierTags),
      (path.natGateways.path, settings.natGateways != defaults.natGateways),
    ]
    if case .given = existing { own.append((path.zones.path, settings.zones != defaults.zones)) }
    return own.filter(\.isSet).map {
      Violation($0.path, "the network exists already and has its own; remove this setting, or network.existing")
    }
  }
}
