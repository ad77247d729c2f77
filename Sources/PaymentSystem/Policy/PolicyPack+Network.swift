import AWSResources
import InfraModel

extension PolicyPack {
  static let network = [
    Policy(
      "net.flow-logs", "Every network has a flow log of all traffic.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP EC2.6"],
      [
        .of(
          VPC.self, setting: "network", advice: "add a FlowLog for it", scanners: ["CKV2_AWS_11", "AwsSolutions-VPC7"]
        ) { _, key, facts in
          facts.loggedNetworks.contains(key) ? nil : "has no flow log"
        }
      ]),
    Policy(
      "net.default-sg-closed", "The default security group of a network has no rules.", .high,
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.2"],
      [
        .of(
          VPC.self, setting: "network", advice: "adopt it as a DefaultSecurityGroup", scanners: ["CKV2_AWS_12"]
        ) { _, key, facts in facts.closedNetworks.contains(key) ? nil : "keeps the rules of its default security group"
        }
      ]),
    Policy(
      "net.no-open-igw-route", "What runs code or holds data stands in no subnet that the internet reaches.", .high,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP RDS.46"],
      [
        .of(ECSService.self, setting: "network", advice: inward) { service, _, facts in open(service.subnets, facts) },
        .of(LambdaFunction.self, setting: "network", advice: inward) { function, _, facts in
          open(function.subnets, facts)
        },
        .of(DBSubnetGroup.self, setting: "network", advice: inward) { group, _, facts in open(group.subnets, facts) },
        .of(CacheSubnetGroup.self, setting: "network", advice: inward) { group, _, facts in
          open(group.subnets, facts)
        },
      ]),
    Policy(
      "net.eip-used", "Every public address is attached.", .low, serves: ["PCI DSS 4.0 1.2.5", "FSBP EC2.12"],
      [
        .of(
          ElasticIP.self, setting: "network.natGateways", advice: "attach it or leave it out", scanners: ["CKV2_AWS_19"]
        ) { _, key, facts in facts.usedAddresses.contains(key) ? nil : "belongs to no NAT gateway" }
      ]),
    Policy(
      "net.endpoints", "What has no way to the internet reaches the AWS services it needs through endpoints.", .medium,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP EC2.10"],
      [
        .of(LambdaFunction.self, setting: "network.endpoints", advice: "add them to network.endpoints") {
          function, _, facts in
          missing(
            (facts.hasTables ? ["dynamodb"] : []) + (function.isTraced ? ["xray"] : []), from: function.subnets, facts)
        },
        .of(ECSService.self, setting: "network.endpoints", advice: "add them to network.endpoints") {
          service, _, facts in
          missing(["ecr.api", "ecr.dkr", "logs", "s3", "secretsmanager"], from: service.subnets, facts)
        },
      ]),
  ]

  private static let inward = "place it in subnets without a route to the internet gateway"

  private static func open(_ subnets: [Ref<Subnet>], _ facts: StackFacts) -> String? {
    facts.open(subnets).map { "stands in \($0), which the internet reaches" }
  }

  private static func missing(_ services: [String], from subnets: [Ref<Subnet>], _ facts: StackFacts) -> String? {
    let missing = services.filter { !facts.endpoints.contains($0) }
    guard facts.isShut(subnets), !missing.isEmpty else { return nil }
    return "has no way to the internet and no endpoint for \(missing.joined(separator: ", "))"
  }

  static let firewall = [
    Policy(
      "sg.described", "Every security group and rule says what it is for.", .low,
      serves: ["PCI DSS 4.0 1.2.5"],
      [
        .of(SecurityGroup.self, setting: "network", advice: "describe it", scanners: ["CKV_AWS_23"]) { group, _, _ in
          if group.description.isEmpty { return "has no description" }
          return (group.ingress + group.egress).first { $0.description.isEmpty }.map {
            "has a rule without a description: \($0.key.text)"
          }
        }
      ]),
    Policy(
      "sg.no-admin-ports", "Nobody on the internet reaches the ports of SSH and RDP.", .high,
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.13", "FSBP EC2.14", "FSBP EC2.19"],
      [
        .of(
          SecurityGroup.self, setting: "services", advice: "close them", scanners: ["CKV_AWS_24", "CKV_AWS_25"]
        ) { group, _, _ in
          [22, 3389].first { isOpen(group, to: $0) }.map { "lets the whole internet in on port \($0)" }
        }
      ]),
    Policy(
      "sg.no-http-from-anywhere", "Nobody on the internet connects without TLS.", .medium,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP EC2.18"],
      [
        .of(
          SecurityGroup.self, setting: "loadBalancer",
          advice: "waive it where port 80 is asked for, or only redirects (loadBalancer.https)",
          scanners: ["CKV_AWS_260"]
        ) { group, _, _ in isOpen(group, to: 80) ? "lets the whole internet in on port 80" : nil }
      ]),
    Policy(
      "sg.no-all-in", "No rule lets every protocol and port in.", .high,
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.18"],
      [
        .of(SecurityGroup.self, setting: "services", advice: "name the ports", scanners: ["CKV_AWS_277"]) {
          group, _, _ in
          group.ingress.contains { $0.ports == nil } ? "lets every protocol in" : nil
        }
      ]),
    Policy(
      "sg.no-all-out", "No rule lets every protocol and port out.", .medium, serves: ["PCI DSS 4.0 1.3.2"],
      [
        .of(SecurityGroup.self, setting: "services", advice: "name the ports", scanners: ["CKV_AWS_382"]) {
          group, _, _ in
          group.egress.contains { $0.ports == nil } ? "lets every protocol out" : nil
        }
      ]),
    Policy(
      "sg.used", "Every security group is carried by something.", .low, serves: ["PCI DSS 4.0 1.2.5", "FSBP EC2.22"],
      [
        .of(SecurityGroup.self, setting: "network", advice: "leave it out", scanners: ["CKV2_AWS_5"]) { _, key, facts in
          facts.usedGroups.contains(key) ? nil : "belongs to nothing"
        }
      ]),
    Policy(
      "sg.data-tier-from-app", "Databases and caches are reached from security groups of the system only.", .high,
      serves: ["PCI DSS 4.0 1.4.4"],
      [
        .of(SecurityGroup.self, setting: "database", advice: "name the group of what connects") { group, key, facts in
          guard facts.dataGroups.contains(key) else { return nil }
          return group.ingress.lazy.compactMap { range($0) }.first.map { "lets in the addresses \($0)" }
        }
      ]),
  ]

  private static func isOpen(_ group: SecurityGroup, to port: Int) -> Bool {
    group.ingress.contains { range($0) == "0.0.0.0/0" && ($0.ports?.contains(port) ?? true) }
  }

  private static func range(_ rule: SecurityRule) -> String? {
    if case .cidr(let range) = rule.peer { range } else { nil }
  }
}
