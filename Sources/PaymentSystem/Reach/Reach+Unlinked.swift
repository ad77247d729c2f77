import AWSResources
import InfraModel

extension Reach {
  /// Parts that can open a connection although they have no link to what is there: they share a security group with a
  /// part that has one. Empty for connections that do not come from links, such as those to AWS services.
  public static func unlinkedParts(_ opening: Opening, in stack: Stack) -> [String] {
    let links = stack.links.filter { link in
      link.port.map { "\($0)" } == opening.ports
        && (link.to == opening.to || stack.servers(of: opening.to).contains(link.to))
    }
    if links.isEmpty { return [] }
    return stack.clients(with: opening.from).filter { client in !links.contains { $0.from == client } }
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

  /// Keys of what listens behind a security group. The group of a server that exists already has its key.
  fileprivate func servers(of group: String) -> [String] {
    let own = entries.filter { entry in
      let groups =
        switch entry.resource {
        case let database as DBInstance: database.securityGroups
        case let cluster as AuroraCluster: cluster.securityGroups
        case let cache as ReplicationGroup: cache.securityGroups
        case let service as ECSService: service.securityGroups
        default: [Ref<SecurityGroup>]()
        }
      return groups.contains { $0.name.key == group }
    }.map(\.name.key)
    return own.isEmpty ? links.map(\.to).filter { "\($0)_security_group" == group } : own
  }
}
