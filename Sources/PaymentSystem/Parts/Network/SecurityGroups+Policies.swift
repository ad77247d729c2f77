import AWSResources
import InfraModel

extension PolicyPack {
  static let securityGroups: [Policy] = [
    Policy(
      "sg.described", "Every security group and rule has a description.", .low,
      serves: ["PCI DSS 4.0 1.2.5"],
      [
        .of(SecurityGroup.self, setting: Setting.network, remedy: "describe it", checks: [.both("CKV_AWS_23")]) {
          group, _, _ in
          if group.description.isEmpty { return "has no description" }
          return (group.ingress + group.egress).first { $0.description.isEmpty }.map {
            "has a rule without a description: \($0.key.text)"
          }
        }
      ]),
    Policy(
      "sg.no-admin-ports", "The internet cannot reach the SSH and RDP ports.", .high,
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.13", "FSBP EC2.14", "FSBP EC2.19"],
      [
        .of(
          SecurityGroup.self, setting: Setting.services, remedy: "close the port",
          checks: open("CKV_AWS_24", to: 22) + open("CKV_AWS_25", to: 3389)
        ) { group, _, _ in
          [22, 3389].first { isOpen(group, to: $0) }.map { "accepts connections from any address on port \($0)" }
        }
      ]),
    Policy(
      "sg.no-http-from-anywhere", "The internet reaches port 80 only to be redirected to HTTPS.", .medium,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP EC2.18"],
      [
        .enforcedByDesign(
          SecurityGroup.self, because: "Port 80 only redirects to HTTPS.", checks: open("CKV_AWS_260", to: 80)
        ) { group, key, index in isOpen(group, to: 80) && index.redirectingGroups.contains(key) },
        .of(
          SecurityGroup.self, setting: Setting.loadBalancer.https, remedy: "set loadBalancer.https to true",
          checks: open("CKV_AWS_260", to: 80)
        ) { group, _, _ in isOpen(group, to: 80) ? "accepts connections from any address on port 80" : nil },
      ]),
    Policy(
      "sg.no-all-in", "No inbound rule allows all protocols and ports.", .high,
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.18"],
      [
        .of(
          SecurityGroup.self, setting: Setting.services, remedy: "name the ports",
          checks: [.terraform("CKV_AWS_277", on: "aws_vpc_security_group_ingress_rule")]
        ) { group, _, _ in group.ingress.contains { $0.ports == nil } ? "allows all inbound protocols" : nil }
      ]),
    Policy(
      "sg.no-all-out", "No outbound rule allows all protocols and ports.", .medium, serves: ["PCI DSS 4.0 1.3.2"],
      [
        .of(
          SecurityGroup.self, setting: Setting.services, remedy: "name the ports",
          checks: [.terraform("CKV_AWS_382", on: "aws_vpc_security_group_egress_rule")]
        ) { group, _, _ in group.egress.contains { $0.ports == nil } ? "allows all outbound protocols" : nil }
      ]),
    Policy(
      "sg.used", "Every security group is in use.", .low, serves: ["PCI DSS 4.0 1.2.5", "FSBP EC2.22"],
      [
        .of(
          SecurityGroup.self, setting: Setting.network, remedy: "remove it", checks: [.terraform("CKV2_AWS_5")]
        ) { _, key, index in index.usedGroups.contains(key) ? nil : "is attached to nothing" }
      ]),
    Policy(
      "sg.data-tier-from-app", "Databases and caches accept connections only from the system's security groups.", .high,
      serves: ["PCI DSS 4.0 1.4.4"],
      [
        .of(SecurityGroup.self, setting: Setting.database, remedy: "name the client's security group") {
          group, key, index in
          guard index.dataGroups.contains(key) else { return nil }
          return group.ingress.lazy.compactMap { range($0) }.first.map { "accepts connections from \($0)" }
        }
      ]),
    .notApplicable(
      "sg.no-open-ingress", "No security group accepts connections from any address.",
      because: "A public load balancer must accept connections from any address.",
      [
        .notApplicable(SecurityGroup.self, checks: [.nag("AwsSolutions-EC23")]) { group, key, index in
          index.loadBalancerGroups.contains(key) && group.ingress.contains { $0.peer.isAnywhere }
        }
      ]),
  ]

  /// A checkov check that fails on rules which open a port to any address.
  private static func open(_ id: String, to port: Int) -> [ScannerCheck] {
    [
      .terraform(id, on: "aws_vpc_security_group_ingress_rule") { (group: SecurityGroup) in
        group.ingress.filter { isOpen($0, to: port) }.map(\.key.text)
      }, .cloudFormation(id),
    ]
  }

  private static func isOpen(_ group: SecurityGroup, to port: Int) -> Bool {
    group.ingress.contains { isOpen($0, to: port) }
  }

  private static func isOpen(_ rule: SecurityRule, to port: Int) -> Bool {
    rule.peer.isAnywhere && (rule.ports?.contains(port) ?? true)
  }

  private static func range(_ rule: SecurityRule) -> String? {
    if case .cidr(let range) = rule.peer { range } else { nil }
  }
}
