import AWSResources
import InfraModel

/// What policies ask of a stack besides the resource that they judge: who uses it, and what it is used with.
struct StackFacts: Sendable {
  /// Where packets to the internet go from a subnet.
  private enum Route { case internet, nat, nowhere }

  /// The networks with a flow log, and those whose default group is closed.
  let loggedNetworks: Set<String>
  let closedNetworks: Set<String>
  let usedAddresses: Set<String>
  let usedGroups: Set<String>
  /// The security groups of databases and caches.
  let dataGroups: Set<String>
  let endpoints: Set<String>
  /// The buckets that AWS delivers logs to, which take no key of KMS.
  let logBuckets: Set<String>
  /// What a web ACL protects, what AWS Backup backs up, and whose secrets are rotated.
  let filtered: Set<String>
  let backedUp: Set<String>
  let rotated: Set<String>
  /// The clusters whose shells are recorded.
  let recordedClusters: Set<String>
  /// The cluster of each server of a cluster.
  private let servers: [String]
  let hasTables: Bool
  private let routes: [String: Route]

  init(_ stack: Stack) {
    let entries = Dictionary(grouping: stack.entries) { ObjectIdentifier(type(of: $0.kind)) }
    func all<Kind: ResourceKind>(_ kind: Kind.Type) -> [(key: String, kind: Kind)] {
      (entries[ObjectIdentifier(kind)] ?? []).compactMap { entry in
        (entry.kind as? Kind).map { (entry.name.key, $0) }
      }
    }
    func keys(_ groups: [[Ref<SecurityGroup>]]) -> Set<String> { Set(groups.joined().map(\.name.key)) }
    loggedNetworks = Set(all(FlowLog.self).map(\.kind.vpc.name.key))
    closedNetworks = Set(all(DefaultSecurityGroup.self).map(\.kind.vpc.name.key))
    usedAddresses = Set(all(NATGateway.self).map(\.kind.address.name.key))
    dataGroups = keys(
      all(DBInstance.self).map(\.kind.securityGroups) + all(AuroraCluster.self).map(\.kind.securityGroups)
        + all(ReplicationGroup.self).map(\.kind.securityGroups))
    usedGroups = dataGroups.union(
      keys(
        all(LoadBalancer.self).map(\.kind.securityGroups) + all(ECSService.self).map(\.kind.securityGroups)
          + all(LambdaFunction.self).map(\.kind.securityGroups) + all(VPCEndpoint.self).map(\.kind.groups)))
    endpoints = Set(all(VPCEndpoint.self).map(\.kind.service))
    logBuckets = Set(
      all(LoadBalancer.self).map(\.kind.logBucket.name.key)
        + all(Bucket.self).compactMap { $0.kind.accessLogs?.bucket.name.key })
    filtered = Set(all(WebACL.self).flatMap { $0.kind.resources.flatMap { $0.arn.expression.resources } })
    backedUp = Set(all(BackupPlan.self).flatMap { $0.kind.resources.flatMap { $0.expression.resources } })
    rotated = Set(all(SecretRotation.self).flatMap { $0.kind.secretARN.expression.resources })
    recordedClusters = Set(all(ECSCluster.self).filter { $0.kind.execLogGroup != nil }.map(\.key))
    servers = all(AuroraInstance.self).map(\.kind.cluster.name.key)
    hasTables = !all(DynamoDBTable.self).isEmpty
    routes = all(RouteTable.self).reduce(into: [:]) { routes, table in
      for (_, subnet) in table.kind.subnets { routes[subnet.name.key] = Self.route(table.kind.defaultRoute) }
    }
  }

  private static func route(_ gateway: RouteTable.Gateway?) -> Route {
    switch gateway {
    case .internet: .internet
    case .nat: .nat
    case nil: .nowhere
    }
  }

  /// How many servers a cluster has.
  func servers(of cluster: String) -> Int { servers.count { $0 == cluster } }

  /// The first of these subnets that the internet can reach.
  func open(_ subnets: [Ref<Subnet>]) -> String? { subnets.map(\.name.key).first { routes[$0] == .internet } }

  /// Whether one of these subnets has no way to the internet.
  func isShut(_ subnets: [Ref<Subnet>]) -> Bool { subnets.contains { routes[$0.name.key] == .nowhere } }
}

extension VPCEndpoint {
  /// The groups that it carries.
  fileprivate var groups: [Ref<SecurityGroup>] {
    if case .interface(_, let groups) = kind { groups } else { [] }
  }
}

extension Expression {
  /// The keys of the resources that it refers to.
  var resources: [String] {
    switch self {
    case .attribute(let attribute): [attribute.resource.key]
    case .list(let parts), .interpolation(let parts): parts.flatMap(\.resources)
    case .object(let members), .tags(let members, _): members.flatMap { $0.value.resources }
    case .json(let inner): inner.resources
    case .string, .integer, .decimal, .boolean, .parameter, .lookup, .availabilityZone, .archive: []
    }
  }
}
