import InfraModel

/// The rule by which the ranges of subnets follow from the network's range.
///
/// A network of /16 is divided into blocks of /24; the first zone of the three tiers has block 0, 10 and 20. A network
/// of /17 to /23 is divided into 32 blocks, and the tiers begin at block 0, 8 and 16. A tier has room for six zones, so
/// another zone moves nothing.
enum DerivedSubnets {
  /// Tiers in the order of their blocks.
  enum Tier: Int, CaseIterable {
    case publicTier
    case privateTier
    case databaseTier
  }

  /// The largest prefix length of a subnet that AWS allows.
  /// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
  static let longestPrefix = 28

  /// The largest prefix length of a load balancer's subnet.
  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
  static let longestBalancerPrefix = 27

  /// Ranges of a tier, one for each zone; nil if the network is too small for the rule.
  static func ranges(of tier: Tier, in network: IPv4Range, zones: Int) -> [String]? {
    let isWide = network.prefix <= 16
    let prefix = network.prefix + (isWide ? 8 : 5)
    guard prefix <= longestPrefix else { return nil }
    return (0..<zones).map { network.block(tier.rawValue * (isWide ? 10 : 8) + $0, prefix: prefix) }
  }

  /// Ranges for lists in a network that is too small for the rule: for each tier, one for each zone, as large as
  /// possible; nil if they would be smaller than the longest prefix allows.
  static func proposal(for network: IPv4Range, zones: Int, tiers: Int, longest: Int = longestPrefix) -> [[String]]? {
    var prefix = network.prefix
    while 1 << (prefix - network.prefix) < zones * tiers { prefix += 1 }
    guard prefix <= longest else { return nil }
    return (0..<tiers).map { tier in (0..<zones).map { network.block(tier * zones + $0, prefix: prefix) } }
  }
}
