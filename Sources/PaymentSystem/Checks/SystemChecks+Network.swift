extension SystemChecks {
  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#subnets-load-balancer
  mutating func zones() {
    let network = system.network
    if network.zones < 2, !system.services.isEmpty || system.database != nil || system.cache != nil {
      error(
        "network.zones",
        "\(network.zones) availability zone is too few: the load balancer and the database need subnets in 2; use 2 or more"
      )
    }
    let tiers = [
      ("publicSubnets", network.publicSubnets), ("privateSubnets", network.privateSubnets),
      ("databaseSubnets", network.databaseSubnets),
    ]
    for (name, ranges) in tiers
    where ranges.count != network.zones && !(name == "databaseSubnets" && ranges.isEmpty) {
      error(
        "network.\(name)",
        "it has \(ranges.count) ranges, network.zones is \(network.zones): give one range for each zone")
    }
    if network.natGateways == .none, !system.services.isEmpty {
      error(
        "network.natGateways",
        "none: the services in private subnets could not fetch their images; use \"one\" or \"per-zone\"")
    }
    var endpoints: [NetworkSettings.Endpoint] = []
    for (index, endpoint) in network.endpoints.enumerated() {
      if endpoints.contains(endpoint) {
        error("network.endpoints[\(index)]", "'\(endpoint.rawValue)' is there already; name each service once")
      }
      endpoints.append(endpoint)
    }
  }

  mutating func ranges() {
    guard let network = IPv4Range(system.network.cidr) else { return }
    let tiers = [
      ("publicSubnets", system.network.publicSubnets), ("privateSubnets", system.network.privateSubnets),
      ("databaseSubnets", system.network.databaseSubnets),
    ]
    let named = tiers.flatMap { tier, ranges in ranges.enumerated().map { ("network.\(tier)[\($0)]", $1) } }
    var earlier: [(path: String, text: String, range: IPv4Range)] = []
    for (path, text) in named {
      guard let range = IPv4Range(text) else { continue }
      if !network.contains(range) {
        error(path, "\(text) is not inside the network's \(system.network.cidr)")
      } else if let other = earlier.first(where: { $0.range.overlaps(range) }) {
        error(path, "\(text) overlaps with \(other.text) of \(other.path); give each subnet a range of its own")
      }
      earlier.append((path, text, range))
    }
  }
}
