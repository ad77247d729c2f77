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
      "network.existing: publicSubnets is missing: add the IDs of the public subnets, for the load balancer; with existing: true they are set when deploying"
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
      "network.existing-only", inside: ["network.existing=true", "network.zones=2"],
      outside: [whole, "network.natGateways=one"],
      "network.natGateways: the network exists already and has its own; remove this setting, or network.existing"),
    RuleCase(
      "network.existing-only", inside: [], outside: [whole, "network.zones=2"],
      "network.zones: the network exists already and has its own; remove this setting, or network.existing"),
  ]
}
