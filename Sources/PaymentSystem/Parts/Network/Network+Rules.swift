internal import Configuration
import InfraModel

extension ValidationRules {
  static let network = [
    zones, rangeStart, subnetRange, derivedSubnets, subnetOverlap, endpointOnce, duplicateRule,
  ]

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#subnets-load-balancer
  private static let zones = ValidationRule(
    "network.zones", "A load balancer, a database and a cache that can fail over have subnets in two zones.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html"
  ) { system in
    let zones = system.network.zones
    guard zones < 2, system.createsLoadBalancer || !system.databases.made().isEmpty || !system.caches.made().isEmpty
    else { return [] }
    return [
      Violation(
        Setting.network.zones,
        "\(zones) availability zone is too few: the load balancer and the database need subnets in 2; use 2 or more")
    ]
  }

  private static let rangeStart = ValidationRule(
    "network.range-start", "A CIDR range starts with its network address.",
    page: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"
  ) { system in
    var violations: [Violation] = []
    func check(_ text: String, _ path: @autoclosure () -> SettingPath) {
      guard let range = IPv4Range(text), !range.isAligned else { return }
      violations.append(
        Violation(path(), "\(text) does not begin with its first address; use \(range.aligned)"))
    }
    check(system.network.cidr, Setting.network.cidr)
    for subnet in system.network.subnets { check(subnet.text, subnet.path) }
    for (index, text) in system.loadBalancer.allowedRanges.enumerated() {
      check(text, Setting.loadBalancer.allowedRanges[index])
    }
    for external in system.externals { check(external.value.cidr, Setting.externals[external.name].cidr) }
    return violations
  }

  private static let subnetRange = ValidationRule(
    "network.subnet-range", "A subnet's range is inside the network's range.",
    page: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
  ) { system in
    guard let network = IPv4Range(system.network.cidr) else { return [] }
    return system.network.subnets.filter { !network.contains($0.range) }.map {
      Violation($0.path, "\($0.text) is not inside the network's \(system.network.cidr)")
    }
  }

  private static let derivedSubnets = ValidationRule(
    "network.subnet-size", "Subnets that follow from the network's range have at least 16 addresses.",
    page: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
  ) { system in
    let network = system.network
    guard let range = IPv4Range(network.cidr), network.derivesSubnets,
      DerivedSubnets.ranges(of: .publicTier, in: range, zones: network.zones) == nil
    else { return [] }
    let longest = system.createsLoadBalancer ? DerivedSubnets.longestBalancerPrefix : DerivedSubnets.longestPrefix
    let names =
      ["publicSubnets", "privateSubnets"] + (network.databaseSubnets.resolved([]) == nil ? [] : ["databaseSubnets"])
    let proposal = DerivedSubnets.proposal(for: range, zones: network.zones, tiers: names.count, longest: longest)
    let lists = proposal.map { ranges in
      zip(names, ranges).map { "\($0): [\($1.map { "\"\($0)\"" }.joined(separator: ", "))]" }.joined(separator: ", ")
    }
    let advice = "use a /\(longest - 5) or larger" + (lists.map { ", or give { \($0) }" } ?? "")
    return [Violation(Setting.network.cidr, "\(network.cidr) is too small to be divided by rule: \(advice)")]
  }

  private static let subnetOverlap = ValidationRule(
    "network.subnet-overlap", "No address is in two subnets.",
    page: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"
  ) { system in
    let subnets = system.network.subnets
    return subnets.enumerated().compactMap { index, subnet in
      subnets[..<index].first { $0.range.overlaps(subnet.range) }.map {
        Violation(
          subnet.path, "\(subnet.text) overlaps with \($0.text) of \($0.path); give each subnet a separate range")
      }
    }
  }

  private static let endpointOnce = ValidationRule(
    "network.endpoint-once",
    "A network has one endpoint for each AWS service, because two would share its private host name.",
    page: "https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html"
  ) { system in
    let endpoints = system.network.endpoints
    return endpoints.enumerated().filter { endpoints[..<$0].contains($1) }.map { index, endpoint in
      Violation(
        Setting.network.endpoints[index], "'\(endpoint.rawValue)' is listed twice; list each service once")
    }
  }

  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html (InvalidPermission.Duplicate)
  private static let duplicateRule = ValidationRule(
    "network.duplicate-rule", "A security group has only one rule for each range and port.",
    page: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html"
  ) { system in
    var owners = ["0.0.0.0/0:443": "every service's way to AWS"]
    if system.externals.isEmpty { return [] }
    let used = Set(system.linkGraph.links.map(\.to))
    return system.externals.compactMap { external in
      let path = Setting.externals[external.name]
      guard used.contains(PartID(collection: ExternalTarget.kind.collection, name: external.name)) else { return nil }
      let target = "\(external.value.cidr):\(external.value.port)"
      return owners.updateValue("\(path.path)", forKey: target).map {
        Violation(path, "\($0) already reaches \(target), and parts share a security group; use that one")
      }
    }
  }
}

extension NetworkSettings {
  /// Ranges of all subnets.
  var subnets: [SubnetRange] {
    tiers.flatMap { tier in
      tier.ranges.enumerated().compactMap { index, text in
        IPv4Range(text).map { SubnetRange(tier: tier, index: index, text: text, range: $0) }
      }
    }
  }

  /// Ranges of each subnet tier.
  var tiers: [SubnetTier] {
    let paths = Setting.network
    return zip([paths.publicSubnets, paths.privateSubnets, paths.databaseSubnets], DerivedSubnets.Tier.allCases).map {
      SubnetTier(paths: $0, ranges: ranges(of: $1))
    }
  }

  /// True if ranges of some subnets are not listed.
  var derivesSubnets: Bool {
    if case .on = databaseSubnets { return true }
    return publicSubnets.isEmpty || privateSubnets.isEmpty
  }

  /// Ranges of a tier, one for each zone: the listed ones, or those that follow from the network's range. Empty if the
  /// network does not have the tier, or is too small for the rule.
  func ranges(of tier: DerivedSubnets.Tier) -> [String] {
    func derived() -> [String] {
      IPv4Range(cidr).flatMap { DerivedSubnets.ranges(of: tier, in: $0, zones: zones) } ?? []
    }
    return switch tier {
    case .publicTier: publicSubnets.isEmpty ? derived() : publicSubnets
    case .privateTier: privateSubnets.isEmpty ? derived() : privateSubnets
    case .databaseTier: databaseSubnets.resolved(derived()) ?? []
    }
  }
}

/// The ranges of a subnet tier, with the paths of their settings.
struct SubnetTier {
  let paths: ListPaths<SettingPath>
  let ranges: [String]
}

/// The range of a subnet.
struct SubnetRange {
  let tier: SubnetTier
  let index: Int
  let text: String
  let range: IPv4Range

  /// Path of its setting.
  var path: SettingPath { tier.paths[index] }
}
