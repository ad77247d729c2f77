internal import Configuration

/// The private network.
struct NetworkSettings: Settings {
  /// NAT gateways for private subnets.
  enum NAT: String, CaseIterable {
    case perZone = "per-zone"
    case one
    case none
  }

  /// An AWS service with a VPC endpoint.
  enum Endpoint: String, CaseIterable {
    case s3
    case dynamodb
    case ecrAPI = "ecr.api"
    case ecrDocker = "ecr.dkr"
    case logs
    case secretsManager = "secretsmanager"
    case sns
    case sqs
    case xray
    case paymentKeys = "payment-cryptography.dataplane"
    case paymentKeyControl = "payment-cryptography.controlplane"

    /// True for a gateway endpoint in the route tables, which is free of charge; otherwise it is an interface in each
    /// private subnet.
    var isGateway: Bool { self == .s3 || self == .dynamodb }
  }

  /// Which parts have a security group of their own.
  enum SecurityGroupSharing: String, CaseIterable {
    case shared
    case perPart = "per-part"
  }

  var cidr = "10.0.0.0/16"
  var zones = 3
  var zoneNames: [String] = []
  var publicSubnets: [String] = []
  var privateSubnets: [String] = []
  var databaseSubnets = Toggle<[String]>.off
  var tierTags = false
  var natGateways = NAT.perZone
  var endpoints: [Endpoint] = []
  var securityGroups = SecurityGroupSharing.shared
  var existing: Existing<ExistingNetworkSettings>?

  /// Settings that an existing network has itself.
  static let ofNewNetwork = [
    "cidr", "zoneNames", "publicSubnets", "privateSubnets", "databaseSubnets", "tierTags", "natGateways",
  ]

  static let title = "The private network."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("cidr", &cidr, .text(.cidr), "IPv4 range of the network, /16 to /28.")
    each.setting(
      "zones", &zones, .integer(1...6), "Number of availability zones; a load balancer and a database need two.")
    each.setting(
      "zoneNames", &zoneNames, .list(of: .text(.zoneName), count: 0...6),
      "Names of the availability zones, such as us-east-1a, one per zone; if empty, the first zones of the account."
    )
    each.setting(
      "publicSubnets", &publicSubnets, .list(of: .text(.cidr)),
      "IPv4 ranges of the public subnets, one a zone; parts of the network's range when empty.")
    each.setting(
      "privateSubnets", &privateSubnets, .list(of: .text(.cidr)),
      "IPv4 ranges of the private subnets, one a zone; parts of the network's range when empty.")
    each.setting(
      "databaseSubnets", &databaseSubnets, .toggle(.list(of: .text(.cidr), count: 1...6)),
      "Whether data is in subnets without a route to the internet, or their IPv4 ranges; otherwise in the private subnets."
    )
    each.setting("tierTags", &tierTags, .boolean, "Whether subnets carry the tag Tier: Public, Private or Database.")
    each.setting("natGateways", &natGateways, .choice(), "NAT gateways: one in each zone, one for all, or none.")
    each.setting(
      "endpoints", &endpoints, .list(of: .choice()), "AWS services that get a VPC endpoint, so that no NAT is needed.")
    each.setting(
      "securityGroups", &securityGroups, .choice(),
      "Whether all services share one security group, and all functions another, or each part has its own, which opens ports to linked parts only."
    )
    each.setting(
      "existing", &existing, .existing(),
      "A network that exists already, in place of a new one; with true its IDs are set when deploying.")
  }
}
