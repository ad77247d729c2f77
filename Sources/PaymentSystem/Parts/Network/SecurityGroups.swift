import AWSResources
internal import Configuration
import InfraModel

/// The security groups: from the internet to the load balancer, from there to the tasks, and from there to the data.
struct SecurityGroups {
  let loadBalancer: Ref<SecurityGroup>?
  let tasks: Ref<SecurityGroup>?
  let functions: Ref<SecurityGroup>?
  let database: Ref<SecurityGroup>?
  let cache: Ref<SecurityGroup>?
  let endpoints: Ref<SecurityGroup>?

  private static let anywhere = SecurityRule.Peer.cidr("0.0.0.0/0")

  /// Adds the groups. Their descriptions are constant, because a change would replace groups that are in use.
  init(_ system: PaymentSystem, _ network: Network, _ name: Naming, in stack: inout Stack) {
    func forwardReference(_ key: String, _ isNeeded: Bool) -> Ref<SecurityGroup>? {
      isNeeded ? stack.forwardReference("\(key)_security_group") : nil
    }
    let hasServices = !system.services.isEmpty
    loadBalancer = forwardReference("alb", system.hasLoadBalancer)
    tasks = forwardReference("ecs", hasServices)
    functions = forwardReference("lambda", !system.functions.isEmpty)
    database = forwardReference("database", system.database != nil)
    cache = forwardReference("cache", system.cache != nil)
    endpoints = forwardReference("endpoint", system.network.endpoints.contains { !$0.isGateway })
    let ports = Self.ports(system.services)

    func group(
      _ key: String, _ label: String, _ description: String, _ ingress: [SecurityRule], _ egress: [SecurityRule]
    ) {
      stack.add(
        "\(key)_security_group",
        SecurityGroup(
          name: name(label), description: description, vpc: network.vpc, ingress: ingress, egress: egress))
    }
    if loadBalancer != nil, let tasks {
      let ports = Self.ports(system.balancedServices)
      group(
        "alb", "alb", "Security group of the load balancer",
        [
          SecurityRule("http", "HTTP from the internet", port: 80, Self.anywhere),
          SecurityRule("https", "HTTPS from the internet", port: 443, Self.anywhere),
        ],
        ports.map { SecurityRule("tasks_\($0)", "To the tasks", port: $0, .group(tasks)) })
    }
    if let tasks {
      let ingress = loadBalancer.map { group in
        Self.ports(system.balancedServices).map {
          SecurityRule("alb_\($0)", "From the load balancer", port: $0, .group(group))
        }
      }
      let between = system.cluster.serviceDiscovery ? ports : []
      group(
        "ecs", "ecs", "Security group of the ECS tasks",
        (ingress ?? []) + between.map { SecurityRule("services_\($0)", "Between services", port: $0, .group(tasks)) },
        outgoing(system) + between.map { SecurityRule("services_\($0)", "Between services", port: $0, .group(tasks)) })
    }
    if functions != nil {
      group(
        "lambda", "lambda", "Security group of the Lambda functions", [],
        [SecurityRule("https", "HTTPS to AWS services", port: 443, Self.anywhere)])
    }
    if let port = system.database?.port, database != nil {
      group("database", "db", "Security group of the database", fromTasks("PostgreSQL", port), [])
    }
    if let port = system.cache?.port, cache != nil {
      group("cache", "cache", "Security group of the cache", fromTasks("Redis", port), [])
    }
    if endpoints != nil {
      let users = [("ecs", "the tasks", tasks), ("lambda", "the functions", functions)]
      group(
        "endpoint", "endpoints", "Security group of the VPC interface endpoints",
        users.compactMap { key, who, group in
          group.map { SecurityRule(LogicalName(key), "HTTPS from \(who)", port: 443, .group($0)) }
        }, [])
    }
  }

  private func fromTasks(_ what: String, _ port: Int) -> [SecurityRule] {
    tasks.map { [SecurityRule("ecs", "\(what) from the tasks", port: port, .group($0))] } ?? []
  }

  /// Outbound rules of the tasks.
  private func outgoing(_ system: PaymentSystem) -> [SecurityRule] {
    var rules = [SecurityRule("https", "HTTPS to AWS services and container registries", port: 443, Self.anywhere)]
    if let database, let port = system.database?.port, system.services.contains(where: \.value.getsDatabase) {
      rules.append(SecurityRule("database", "To the database", port: port, .group(database)))
    }
    if let cache, let port = system.cache?.port, system.services.contains(where: \.value.usesCache) {
      rules.append(SecurityRule("cache", "To the cache", port: port, .group(cache)))
    }
    for service in system.services {
      rules += service.value.reaches.map { reach in
        SecurityRule(
          "\(service.label.key)_\(reach.label.key)", "From \(service.originalName) to \(reach.originalName)",
          port: reach.value.port, .cidr(reach.value.cidr))
      }
    }
    return rules
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
