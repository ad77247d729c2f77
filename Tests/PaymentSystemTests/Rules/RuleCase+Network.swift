extension RuleCase {
  /// The ranges of the public subnets in the first two zones; the third one has 10.0.2.0/24.
  private static func publicSubnets(_ first: String, _ second: String) -> String {
    "network.publicSubnets=['\(first)', '\(second)', '10.0.2.0/24']"
  }

  static let network = [
    RuleCase(
      "network.zones",
      inside: [
        "network.zones=2", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']",
        "network.privateSubnets=['10.0.2.0/24', '10.0.3.0/24']",
      ],
      outside: ["network.zones=1", "network.publicSubnets=['10.0.0.0/24']", "network.privateSubnets=['10.0.2.0/24']"],
      "network.zones: 1 availability zone is too few: the load balancer and the database need subnets in 2; use 2 or more"
    ),
    RuleCase(
      "network.range-start", inside: ["network.cidr=10.0.0.0/16"], outside: ["network.cidr=10.0.0.1/16"],
      "network.cidr: 10.0.0.1/16 does not begin with its first address; use 10.0.0.0/16"),
    RuleCase(
      "network.range-start", inside: [publicSubnets("10.0.0.128/25", "10.0.1.0/24")],
      outside: [publicSubnets("10.0.0.8/24", "10.0.1.0/24")],
      "network.publicSubnets[0]: 10.0.0.8/24 does not begin with its first address; use 10.0.0.0/24"),
    RuleCase(
      "network.range-start", inside: ["externals={a: {cidr: '10.9.1.0/24', port: 5432}}"],
      outside: ["externals={a: {cidr: '10.9.1.0/16', port: 5432}}"],
      "externals.a.cidr: 10.9.1.0/16 does not begin with its first address; use 10.9.0.0/16"),
    RuleCase(
      "network.subnet-size", inside: ["network.cidr=10.9.0.0/22"], outside: ["network.cidr=10.9.0.0/24"],
      "network.cidr: 10.9.0.0/24 is too small to be divided by rule: use a /22 or larger, or give { publicSubnets: "
        + "[\"10.9.0.0/27\", \"10.9.0.32/27\", \"10.9.0.64/27\"], privateSubnets: "
        + "[\"10.9.0.96/27\", \"10.9.0.128/27\", \"10.9.0.160/27\"] }"),
    RuleCase(
      "network.subnet-size",
      inside: [
        "network.cidr=10.9.0.0/24", "network.publicSubnets=['10.9.0.0/27', '10.9.0.32/27', '10.9.0.64/27']",
        "network.privateSubnets=['10.9.0.96/27', '10.9.0.128/27', '10.9.0.160/27']",
      ],
      outside: ["network.cidr=10.9.0.0/26", "network.databaseSubnets=true"],
      "network.cidr: 10.9.0.0/26 is too small to be divided by rule: use a /22 or larger"),
    RuleCase(
      "network.subnet-range", inside: ["network.privateSubnets=['10.0.255.0/24', '10.0.11.0/24', '10.0.12.0/24']"],
      outside: ["network.privateSubnets=['10.0.10.0/24', '10.0.11.0/24', '10.1.0.0/24']"],
      "network.privateSubnets[2]: 10.1.0.0/24 is not inside the network's 10.0.0.0/16"),
    RuleCase(
      "network.subnet-overlap",
      inside: [publicSubnets("10.0.0.0/25", "10.0.0.128/25")],
      outside: [publicSubnets("10.0.0.0/24", "10.0.0.128/25")],
      "network.publicSubnets[1]: 10.0.0.128/25 overlaps with 10.0.0.0/24 of network.publicSubnets[0]; give each subnet a separate range"
    ),
    RuleCase(
      "network.endpoint-once", inside: ["network.endpoints=['s3', 'sqs']"], outside: ["network.endpoints=['s3', 's3']"],
      "network.endpoints[1]: 's3' is listed twice; list each service once"),
    RuleCase(
      "network.duplicate-rule",
      inside: ["externals={a: {port: 5432}, b: {port: 5433}}", "services.api.uses.externals=['a', 'b']"],
      outside: ["externals={a: {port: 5432}, b: {port: 5432}}", "services.api.uses.externals=['a', 'b']"],
      "externals.b: externals.a already reaches 10.0.0.0/8:5432, and parts share a security group; use that one"),
    RuleCase(
      "network.duplicate-rule", inside: ["externals={a: {cidr: '0.0.0.0/0', port: 443}}"],
      outside: ["externals={a: {cidr: '0.0.0.0/0', port: 443}}", "services.api.uses.externals=['a']"],
      "externals.a: every service's way to AWS already reaches 0.0.0.0/0:443, and parts share a security group; use that one"
    ),
  ]

  static let fourZones = [
    "network.zones=4", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24']",
    "network.privateSubnets=['10.0.4.0/24', '10.0.5.0/24', '10.0.6.0/24', '10.0.7.0/24']",
  ]
}

extension RuleCase {
  private static let vpc = "vpc: 'vpc-0a1b2c3d'"
  private static let privateSubnets = "privateSubnets: ['subnet-0a1b2c3d', 'subnet-0a1b2c3e']"
  private static let publicSubnets = "publicSubnets: ['subnet-1a1b2c3d', 'subnet-1a1b2c3e']"
  private static let whole = existing(vpc, privateSubnets, publicSubnets)

  private static func existing(_ attributes: String...) -> String {
    "network.existing={\(attributes.joined(separator: ", "))}"
  }

  static let existingNetwork = [
    RuleCase(
      "network.existing", inside: [whole], outside: [existing(privateSubnets, publicSubnets)],
      "network.existing: vpc is missing: add the ID of the VPC; with existing: true they are set when deploying"),
    RuleCase(
      "network.existing", inside: ["network.existing=true"], outside: [existing(vpc, publicSubnets)],
      "network.existing: privateSubnets is missing: add the IDs of the private subnets; with existing: true they are set when deploying"
    ),
    RuleCase(
      "network.existing", inside: [], outside: [existing(vpc, privateSubnets)],
      "network.existing: publicSubnets is missing: add the IDs of the public subnets, for the load balancer or the tasks; with existing: true they are set when deploying"
    ),
    RuleCase(
      "network.existing", inside: ["network.endpoints=['s3']", "network.existing=true"],
      outside: ["network.endpoints=['s3']", whole],
      "network.existing: routeTables is missing: add the IDs of the route tables, for the endpoints of s3 and dynamodb; with existing: true they are set when deploying"
    ),
    RuleCase(
      "network.existing-zones", inside: [whole],
      outside: [existing(vpc, privateSubnets, "publicSubnets: ['subnet-1a1b2c3d']")],
      "network.existing.publicSubnets: 1 subnet is too few: a load balancer needs subnets in two zones; add another"),
    RuleCase(
      "network.existing-zones", inside: [],
      outside: ["cache={}", existing(vpc, publicSubnets, "privateSubnets: ['subnet-1a1b2c3d']")],
      "network.existing.privateSubnets: 1 subnet is too few: a database or cache needs subnets in two zones; add another"
    ),
    RuleCase(
      "network.existing-zones", inside: [],
      outside: [existing(vpc, privateSubnets, "publicSubnets: ['subnet-1a1b2c3d', 'subnet-1a1b2c3d']")],
      "network.existing.publicSubnets[1]: 'subnet-1a1b2c3d' is listed twice; list each subnet once"),
    RuleCase(
      "network.existing-only", inside: ["network.existing=true"],
      outside: [whole, "network.natGateways=one"],
      "network.natGateways: the network exists already and has its own; remove this setting, or network.existing"),
    RuleCase(
      "network.existing-only", inside: [], outside: [whole, "network.zones=2"],
      "network.zones: the network exists already and has its own; remove this setting, or network.existing"),
  ]
}
