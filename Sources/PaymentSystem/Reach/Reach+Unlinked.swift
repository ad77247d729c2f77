import AWSResources
import InfraModel

extension Reach {
  /// Parts that can open a connection although they have no link to what is there: they share a security group with a
  /// part that has one, or with what they reach. Empty for connections to others than parts, such as AWS services.
  public static func unlinkedParts(_ opening: Opening, in stack: Stack) -> [String] {
    let isAmongParts = opening.from == opening.to
    let links = stack.links.filter { link in
      isAmongParts
        ? link.port == nil && stack.servers(of: opening.to).contains(link.to)
        : link.peer == opening.to && link.port.map { "\($0)" } == opening.ports
    }
    let clients = stack.clients(with: opening.from)
    if links.isEmpty, !isAmongParts || clients.count < 2 { return [] }
    return clients.filter { client in !links.contains { $0.from == client } }
  }

  /// True for a port that a load balancer's security group opens although the load balancer does not listen there.
  public static func isWithoutListener(_ opening: Opening, in stack: Stack) -> Bool {
    let balancers = stack.entries.filter { entry in
      (entry.resource as? LoadBalancer)?.securityGroups.contains { $0.name.key == opening.to } == true
    }.map(\.name.key)
    if balancers.isEmpty { return false }
    return !stack.entries.contains { entry in
      (entry.resource as? Listener).map {
        balancers.contains($0.loadBalancer.name.key) && "\($0.port)" == opening.ports
      }
        == true
    }
  }
}

extension Stack {
  /// Keys of the services and functions with a security group.
  fileprivate func clients(with group: String) -> [String] {
    entries.filter { entry in
      let groups =
        (entry.resource as? ECSService)?.securityGroups ?? (entry.resource as? LambdaFunction)?.securityGroups
      return groups?.contains { $0.name.key == group } == true
    }.map(\.name.key)
  }

  /// Keys of the services behind a security group.
  fileprivate func servers(of group: String) -> [String] {
    entries.filter { entry in
      (entry.resource as? ECSService)?.securityGroups.contains { $0.name.key == group } == true
    }.map(\.name.key)
  }
}
