import AWSResources
internal import Configuration
import InfraModel

/// The security groups: from the internet to the load balancer, from there to the tasks, and from there to the data.
struct SecurityGroups {
  let loadBalancer: Ref<SecurityGroup>?
  let tasks: Ref<SecurityGroup>?
  let functions: Ref<SecurityGroup>?
  let endpoints: Ref<SecurityGroup>?

  private static let anywhere = SecurityRule.Peer.cidr("0.0.0.0/0")

  /// Adds the groups. Their descriptions are constant, because a change would replace groups that are in use.
  init(
    _ system: PaymentSystem, _ network: Network, _ links: Links, _ name: Naming, in stack: inout Stack
  ) {
    func forwardReference(_ key: String, _ isNeeded: Bool) -> Ref<SecurityGroup>? {
      isNeeded ? stack.forwardReference("\(key)_security_group") : nil
    }
    let hasServices = !system.services.isEmpty
    loadBalancer = forwardReference("alb", system.hasLoadBalancer)
    tasks = forwardReference("ecs", hasServices)
    functions = forwardReference("lambda", !system.functions.isEmpty)
    endpoints = forwardReference("endpoint", system.network.endpoints.contains { !$0.isGateway })

    func group(
      _ key: LogicalName, _ label: String, _ description: String, _ ingress: [SecurityRule], _ egress: [SecurityRule]
    ) {
      stack.add(
        "\(key)_security_group",
        SecurityGroup(
          name: name(label), description: description, vpc: network.vpc, ingress: ingress, egress: egress))
    }
    let balanced = Self.ports(system.balancedServices)
    if loadBalancer != nil, let tasks {
      group(
        "alb", "alb", "Security group of the load balancer",
        [
          SecurityRule("http", "HTTP from the internet", port: 80, Self.anywhere),
          SecurityRule("https", "HTTPS from the internet", port: 443, Self.anywhere),
        ],
        balanced.map { SecurityRule("tasks_\($0)", "To the tasks", port: $0, .group(tasks)) })
    }
    if let tasks {
      let ingress = balanced.compactMap { port in
        loadBalancer.map { SecurityRule("alb_\(port)", "From the load balancer", port: port, .group($0)) }
      }
      let between = system.cluster.serviceDiscovery ? Self.ports(system.listeningServices) : []
      group(
        "ecs", "ecs", "Security group of the ECS tasks",
        ingress + between.map { SecurityRule("services_\($0)", "Between services", port: $0, .group(tasks)) },
        [SecurityRule("https", "HTTPS to AWS services and container registries", port: 443, Self.anywhere)]
          + links.outboundRules(from: "services")
          + between.map { SecurityRule("services_\($0)", "Between services", port: $0, .group(tasks)) })
    }
    if functions != nil {
      group(
        "lambda", "lambda", "Security group of the Lambda functions", [],
        [SecurityRule("https", "HTTPS to AWS services", port: 443, Self.anywhere)]
          + links.outboundRules(from: "functions"))
    }
    let callers = [
      (collection: "services", key: "ecs", noun: "the tasks", group: tasks),
      (collection: "functions", key: "lambda", noun: "the functions", group: functions),
    ]
    func inboundRules(to target: Ref<SecurityGroup>) -> [SecurityRule] {
      callers.flatMap { caller in
        caller.group.map { links.inboundRules(to: target, from: caller.collection, caller.key, caller.noun, $0) } ?? []
      }
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
        callers.compactMap { caller in
          caller.group.map {
            SecurityRule(LogicalName(caller.key), "HTTPS from \(caller.noun)", port: 443, .group($0))
          }
        }, [])
    }
  }

  /// Ports of the services, each once, in the order of the services.
  private static func ports(_ services: [Keyed<ServiceSettings>]) -> [Int] {
    var ports: [Int] = []
    for service in services {
      for port in [service.value.port] + (service.value.formerPort.map { [$0] } ?? []) where !ports.contains(port) {
        ports.append(port)
      }
    }
    return ports
  }
}

extension Links {
  /// Outbound rules for the ports that the parts of a collection use. They share a security group, so equal rules are
  /// written once, for the first part.
  fileprivate func outboundRules(from collection: String) -> [SecurityRule] {
    ports(from: collection).map { SecurityRule($0.key, $0.description, port: $0.number, $0.peer) }
  }

  /// Inbound rules of a group for the ports that the parts of a collection use.
  fileprivate func inboundRules(
    to target: Ref<SecurityGroup>, from collection: String, _ key: String, _ noun: String,
    _ source: Ref<SecurityGroup>
  ) -> [SecurityRule] {
    ports(from: collection).filter { $0.peer.text == target.name.key }.map {
      SecurityRule(LogicalName(key), "\($0.what) from \(noun)", port: $0.number, .group(source))
    }
  }

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

  private func ports(from collection: String) -> [Provision.Port] {
    var known: Set<String> = []
    let ports = granted.filter { $0.link.from.collection == collection }.compactMap { granted in
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
