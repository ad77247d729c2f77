import AWSResources
internal import Configuration
import InfraModel

/// The security groups: from the internet to the load balancer, from there to the tasks, and from there to the data.
struct SecurityGroups {
  let loadBalancer: Ref<SecurityGroup>?
  let endpoints: Ref<SecurityGroup>?
  private let clients: ClientGroups

  /// The group that all parts of a collection share; nil if there are none, or if each has its own.
  func shared(by collection: String) -> Ref<SecurityGroup>? { clients.all.first { $0.isShared(by: collection) }?.group }

  /// The group of a service or job, or of a function in the network.
  func group(of part: PartID) -> Ref<SecurityGroup>? { clients[part] }

  private static let anywhere = SecurityRule.Peer.cidr(SecurityRule.Peer.anywhere)

  /// Adds the groups. Their descriptions are constant, because a change would replace groups that are in use.
  init(
    _ system: PaymentSystem, _ network: Network, _ clients: ClientGroups, _ links: Links, _ name: Naming,
    in stack: inout Stack
  ) {
    func forwardReference(_ key: String, _ isNeeded: Bool) -> Ref<SecurityGroup>? {
      isNeeded ? stack.forwardReference("\(key)_security_group") : nil
    }
    loadBalancer =
      system.loadBalancer.existing.flatMap { existing in
        system.hasLoadBalancer ? Self.group(of: existing, system, in: &stack) : nil
      } ?? forwardReference("alb", system.createsLoadBalancer)
    self.clients = clients
    endpoints = forwardReference("endpoint", system.network.endpoints.contains { !$0.isGateway })

    func group(
      _ key: LogicalName, _ label: String, _ description: String, _ ingress: [SecurityRule], _ egress: [SecurityRule]
    ) {
      stack.add(
        "\(key)_security_group",
        SecurityGroup(
          name: name(label), description: description, vpc: network.vpc, ingress: ingress, egress: egress))
    }
    let tasks = clients.all.filter { $0.isOf(ServiceTarget.kind.collection) }
    if system.createsLoadBalancer, !tasks.isEmpty {
      group(
        "alb", "alb", "Security group of the load balancer",
        Self.inboundRules(from: system.loadBalancerClients),
        tasks.flatMap { client in
          client.ports(system.balancedServices).map {
            SecurityRule(client.ruleKey("tasks", $0), "To \(client.noun)", port: $0, .group(client.group))
          }
        })
    }
    let used = clients.all.map { ($0, links.ports(from: $0)) }
    func inboundRules(to target: Ref<SecurityGroup>) -> [SecurityRule] {
      used.flatMap { client, ports in client.inboundRules(of: target, for: ports) }
    }
    for (client, ports) in used {
      let balanced = client.ports(system.balancedServices).compactMap { port in
        loadBalancer.map { SecurityRule("alb_\(port)", "From the load balancer", port: port, .group($0)) }
      }
      let between =
        system.cluster.serviceDiscovery && client.isShared(by: ServiceTarget.kind.collection)
        ? client.ports(system.calledServices).map {
          SecurityRule("services_\($0)", "Between services", port: $0, .group(client.group))
        } : []
      group(
        client.key, client.name, client.description, balanced + between + inboundRules(to: client.group),
        [SecurityRule("https", client.outboundPurpose, port: 443, Self.anywhere)]
          + client.outboundRules(for: ports) + between)
    }
    for label in system.databases.made().map(\.label) {
      let own = Database.securityGroup(of: label, in: &stack)
      group(
        Database.key(of: label), label.name("db"), "Security group of the \(label.text("database"))",
        inboundRules(to: own), [])
    }
    for label in system.caches.made().map(\.label) {
      let own = Cache.securityGroup(of: label, in: &stack)
      group(
        Cache.key(of: label), label.name("cache"), "Security group of the \(label.text("cache"))",
        inboundRules(to: own), [])
    }
    for target in links.givenGroups {
      for rule in inboundRules(to: target.group) {
        stack.add("\(target.key)_\(rule.key)_ingress", SecurityGroupRule(group: target.group, rule: rule))
      }
    }
    if endpoints != nil {
      group(
        "endpoint", "endpoints", "Security group of the VPC interface endpoints",
        clients.all.map { SecurityRule($0.key, "HTTPS from \($0.noun)", port: 443, .group($0.group)) }, [])
    }
  }

  /// Rules that let ranges in to a load balancer. Their keys contain the range unless there is one only, so that a new
  /// range adds rules and changes none.
  private static func inboundRules(from ranges: [String]) -> [SecurityRule] {
    let origins = ranges.map { range in
      let key = ranges.count == 1 ? "" : "_\(range.map { $0.isNumber ? $0 : "_" }.map(String.init).joined())"
      let peer = SecurityRule.Peer.cidr(range)
      return (key: key, words: peer.isAnywhere ? "the internet" : range, peer: peer)
    }
    return [("http", "HTTP", 80), ("https", "HTTPS", 443)].flatMap { name, words, port in
      origins.map { SecurityRule("\(name)\($0.key)", "\(words) from \($0.words)", port: port, $0.peer) }
    }
  }

  /// The security group of a load balancer that exists already.
  private static func group(
    of existing: Existing<ExistingLoadBalancerSettings>, _ system: PaymentSystem, in stack: inout Stack
  ) -> Ref<SecurityGroup> {
    let id: Expression? =
      switch existing {
      case .given(let given): given.securityGroup.map { system.existingText($0, in: &stack).expression }
      case .asked:
        stack.parameter(
          Parameter(
            "load_balancer_security_group_id", group: "Existing resources", pattern: TextFormat.idPattern("sg"),
            constraint: "Use an ID such as sg-0a1b2c3d4e5f67890.",
            cloudFormationType: "AWS::EC2::SecurityGroup::Id",
            "ID of the security group of the existing load balancer."), as: String.self
        ).expression
      }
    return stack.given(
      "alb_security_group", [.init("id", setting: "\(Setting.loadBalancer.existing.securityGroup)", id)])
  }
}

extension Links {
  /// The security groups of servers that exist already, with the keys of the servers.
  fileprivate var givenGroups: [(key: LogicalName, group: Ref<SecurityGroup>)] {
    var known: Set<String> = []
    return granted.compactMap { granted in
      guard let port = granted.provision.port, let group = port.peer.group, group.name.given != nil,
        known.insert(group.name.key).inserted
      else { return nil }
      return (port.key, group)
    }
  }

  /// Ports that the parts of a security group use. Equal ones are listed once, for the first part.
  fileprivate func ports(from client: ClientGroup) -> [Provision.Port] {
    var known: Set<String> = []
    let ports = granted.filter { client.parts.contains($0.link.from) }.compactMap { granted in
      granted.provision.port.map { (kind: granted.link.kind, port: $0) }
    }
    // In the order of the kinds, so that a new link of one part does not move the rules of others.
    return LinkTargets.all.indices.flatMap { kind in
      ports.filter { $0.kind == kind && known.insert("\($0.port.peer.text):\($0.port.number)").inserted }.map(\.port)
    }
  }
}

extension SecurityRule.Peer {
  /// The security group; nil for a range.
  var group: Ref<SecurityGroup>? { if case .group(let group) = self { group } else { nil } }

  /// Key of the group, or the range.
  var text: String {
    switch self {
    case .cidr(let range): range
    case .group(let group): group.name.key
    }
  }
}
