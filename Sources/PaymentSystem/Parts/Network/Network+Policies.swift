import AWSResources
import InfraModel

extension PolicyPack {
  static let network: [Policy] = [
    Policy(
      "net.flow-logs", "Every VPC has a flow log of all traffic.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP EC2.6"],
      [
        .of(
          VPC.self, setting: Setting.logs.flowLogDays, remedy: "set logs.flowLogDays",
          checks: [.terraform("CKV2_AWS_11"), .nag("AwsSolutions-VPC7")]
        ) { _, key, index in index.loggedVPCs.contains(key) ? nil : "has no flow log" }
      ]),
    Policy(
      "net.default-sg-closed", "The default security group of a VPC has no rules.", .high,
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.2"],
      [
        .of(
          VPC.self, setting: Setting.network, remedy: "add a DefaultSecurityGroup for it",
          checks: [.terraform("CKV2_AWS_12"), .nag("PCI.DSS.321-VPCDefaultSecurityGroupClosed")]
        ) { _, key, index in
          index.closedVPCs.contains(key) ? nil : "keeps the rules of its default security group"
        },
        .notApplicable(
          VPC.self, because: "CloudFormation cannot change the default security group, and no resource uses it.",
          checks: [.nag("PCI.DSS.321-VPCDefaultSecurityGroupClosed")]),
      ]),
    Policy(
      "net.no-open-igw-route", "Tasks, functions, databases and caches are in private subnets.", .high,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP RDS.46"],
      [
        .of(ECSService.self, setting: Setting.network, remedy: intoPrivate) { service, _, index in
          exposed(service.subnets, index)
        },
        .of(LambdaFunction.self, setting: Setting.network, remedy: intoPrivate) { function, _, index in
          exposed(function.subnets, index)
        },
        .of(DBSubnetGroup.self, setting: Setting.network, remedy: intoPrivate) { group, _, index in
          exposed(group.subnets, index)
        },
        .of(CacheSubnetGroup.self, setting: Setting.network, remedy: intoPrivate) { group, _, index in
          exposed(group.subnets, index)
        },
        .enforcedByDesign(
          RouteTable.self, because: "Its subnets are public: they hold only load balancers and NAT gateways.",
          checks: [.nag("PCI.DSS.321-VPCNoUnrestrictedRouteToIGW", on: "AWS::EC2::Route")]
        ) { table, _, _ in if case .internet = table.defaultRoute { true } else { false } },
      ]),
    Policy(
      "net.eip-used", "Every Elastic IP address is in use.", .low, serves: ["PCI DSS 4.0 1.2.5", "FSBP EC2.12"],
      [
        .of(
          ElasticIP.self, setting: Setting.network.natGateways, remedy: "attach or remove it",
          checks: [.terraform("CKV2_AWS_19")]
        ) { _, key, index in index.usedAddresses.contains(key) ? nil : "belongs to no NAT gateway" }
      ]),
    Policy(
      "net.endpoints", "Isolated tasks and functions reach the AWS services they need through VPC endpoints.", .medium,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP EC2.10"],
      [
        .of(LambdaFunction.self, setting: Setting.network.endpoints, remedy: "add them to network.endpoints") {
          function, _, index in
          missing(
            (index.hasTables ? ["dynamodb"] : []) + (function.isTraced ? ["xray"] : [])
              + index.paymentServices, from: function.subnets, index)
        },
        .of(ECSService.self, setting: Setting.network.endpoints, remedy: "add them to network.endpoints") {
          service, _, index in
          missing(
            ["ecr.api", "ecr.dkr", "logs", "s3", "secretsmanager"] + index.paymentServices, from: service.subnets, index
          )
        },
      ]),
    .enforcedByDesign(
      "net.subnet-no-auto-public-ip", "Subnets assign no public IP addresses.",
      serves: ["PCI DSS 4.0 1.4.4", "FSBP EC2.15"], scanners: ["CKV_AWS_130"]),
    .enforcedByDesign(
      "net.nat", "Private subnets reach the internet through NAT gateways, not through instances.",
      serves: ["PCI DSS 4.0 1.4.2"], scanners: ["CKV2_AWS_35"]),
    .enforcedByDesign(
      "net.nacl", "No network ACL opens a port: a VPC has only its default one.",
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.16", "FSBP EC2.21"], scanners: ["CKV2_AWS_1", "CKV_AWS_352"]),
    .enforcedByDesign(
      "net.no-default-vpc", "The account's default VPC is not used.", serves: ["PCI DSS 4.0 2.2.2"],
      scanners: ["CKV_AWS_148"]),
    .notApplicable(
      "net.azs-pinned", "Availability zones are named.",
      because: "Zone names differ by region, so they are looked up; their order within a region does not change.",
      dataSources: [
        DataSourceCheck(id: "CKV_AWS_394", type: "aws_availability_zones", lookup: .availabilityZones)
      ]),
  ]

  private static let intoPrivate = "move it to subnets without a route to the internet gateway"

  private static func exposed(_ subnets: [Ref<Subnet>], _ index: StackIndex) -> String? {
    index.firstPublic(of: subnets).map { "is in the public subnet \($0)" }
  }

  private static func missing(_ services: [String], from subnets: [Ref<Subnet>], _ index: StackIndex) -> String? {
    let missing = services.filter { !index.endpoints.contains($0) }
    guard index.hasIsolated(subnets), !missing.isEmpty else { return nil }
    return "has no route to the internet and no endpoint for \(missing.joined(separator: ", "))"
  }
}
