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

    /// True for a gateway endpoint in the route tables, which is free of charge; otherwise it is an interface in each
    /// private subnet.
    var isGateway: Bool { self == .s3 || self == .dynamodb }
  }

  var cidr = "10.0.0.0/16"
  var zones = 3
  var zoneNames: [String] = []
  var publicSubnets = ["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"]
  var privateSubnets = ["10.0.10.0/24", "10.0.11.0/24", "10.0.12.0/24"]
  var databaseSubnets: [String] = []
  var tierTags = false
  var natGateways = NAT.perZone
  var endpoints: [Endpoint] = []
  var existing: Existing<ExistingNetworkSettings>?

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
      "publicSubnets", &publicSubnets, .list(of: .text(.cidr)), "IPv4 ranges of the public subnets, one a zone.")
    each.setting(
      "privateSubnets", &privateSubnets, .list(of: .text(.cidr)), "IPv4 ranges of the private subnets, one a zone.")
    each.setting(
      "databaseSubnets", &databaseSubnets, .list(of: .text(.cidr)),
      "IPv4 ranges of subnets without a route to the internet, one a zone; the private ones hold the data when empty.")
    each.setting("tierTags", &tierTags, .boolean, "Whether subnets carry the tag Tier: Public, Private or Database.")
    each.setting("natGateways", &natGateways, .choice(), "NAT gateways: one in each zone, one for all, or none.")
    each.setting(
      "endpoints", &endpoints, .list(of: .choice()), "AWS services that get a VPC endpoint, so that no NAT is needed.")
    each.setting(
      "existing", &existing, .existing(),
      "A network that exists already, in place of a new one; with true its IDs are set when deploying.")
  }
}
