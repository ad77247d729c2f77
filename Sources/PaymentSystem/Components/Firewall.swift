import AWSResources
import InfraModel

/// The security groups: from the internet to the load balancer, from there to the tasks, from there to the database.
struct Firewall {
  let loadBalancer: Ref<SecurityGroup>
  let tasks: Ref<SecurityGroup>
  let database: Ref<SecurityGroup>

  init(_ system: PaymentSystem, _ network: Network, _ name: Naming, in stack: inout Stack) {
    let anywhere = SecurityRule.Peer.cidr("0.0.0.0/0")
    let tasks = stack.promise("ecs_security_group", SecurityGroup.self)
    let database = stack.promise("database_security_group", SecurityGroup.self)
    let ports = Self.ports(system)

    loadBalancer = stack.add(
      "alb_security_group",
      SecurityGroup(
        name: name("alb"), description: "Load balancer: HTTP and HTTPS from the internet", vpc: network.vpc,
        ingress: [
          SecurityRule("http", "HTTP from the internet", port: 80, anywhere),
          SecurityRule("https", "HTTPS from the internet", port: 443, anywhere),
        ],
        egress: ports.map { SecurityRule("tasks_\($0)", "To the tasks", port: $0, .group(tasks)) }))
    let balancer = loadBalancer
    var outgoing = [SecurityRule("https", "AWS services and container registries", port: 443, anywhere)]
    if system.services.contains(where: \.value.usesDatabase) {
      outgoing.append(SecurityRule("database", "To the database", port: system.database.port, .group(database)))
    }
    stack.add(
      "ecs_security_group",
      SecurityGroup(
        name: name("ecs"), description: "Tasks: requests from the load balancer only", vpc: network.vpc,
        ingress: ports.map { SecurityRule("alb_\($0)", "From the load balancer", port: $0, .group(balancer)) },
        egress: outgoing))
    stack.add(
      "database_security_group",
      SecurityGroup(
        name: name("db"), description: "Database: connections from the tasks only", vpc: network.vpc,
        ingress: [
          SecurityRule("ecs", "PostgreSQL from the tasks", port: system.database.port, .group(tasks))
        ],
        egress: []))
    self.tasks = tasks
    self.database = database
  }

  /// The ports of the services, each once, in the services' order.
  private static func ports(_ system: PaymentSystem) -> [Int] {
    var ports: [Int] = []
    for service in system.services where !ports.contains(service.value.port) { ports.append(service.value.port) }
    return ports
  }
}
