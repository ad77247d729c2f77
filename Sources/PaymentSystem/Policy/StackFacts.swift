import AWSResources
import InfraModel

/// What policies ask of a stack besides the resource that they judge: who uses it, and what it is used with.
struct StackFacts: Sendable {
  /// Where packets to the internet go from a subnet.
  enum Route { case internet, nat, nowhere }

  private(set) var resources: [String: any ResourceKind] = [:]
  /// The networks with a flow log, and those whose default group is closed.
  private(set) var loggedNetworks: Set<String> = []
  private(set) var closedNetworks: Set<String> = []
  private(set) var usedAddresses: Set<String> = []
  private(set) var usedGroups: Set<String> = []
  /// The security groups of databases and caches.
  private(set) var dataGroups: Set<String> = []
  private(set) var routes: [String: Route] = [:]
  private(set) var endpoints: Set<String> = []
  /// The buckets that AWS delivers logs to, which take no key of KMS.
  private(set) var logBuckets: Set<String> = []
  /// What a web ACL protects, what AWS Backup backs up, and whose secrets are rotated.
  private(set) var filtered: Set<String> = []
  private(set) var backedUp: Set<String> = []
  private(set) var rotated: Set<String> = []
  /// How many servers a cluster has.
  private(set) var servers: [String: Int] = [:]
  private(set) var hasTables = false

  init(_ stack: Stack) {
    for entry in stack.entries {
      resources[entry.name.key] = entry.kind
      note(network: entry.kind)
      note(users: entry.kind)
      note(care: entry.kind)
    }
  }

  private mutating func note(network kind: any ResourceKind) {
    switch kind {
    case let log as FlowLog: loggedNetworks.insert(log.vpc.name.key)
    case let group as DefaultSecurityGroup: closedNetworks.insert(group.vpc.name.key)
    case let gateway as NATGateway: usedAddresses.insert(gateway.address.name.key)
    case let endpoint as VPCEndpoint:
      endpoints.insert(endpoint.service)
      if case .interface(_, let groups) = endpoint.kind { use(groups) }
    case let table as RouteTable:
      let route: Route =
        switch table.defaultRoute {
        case .internet: .internet
        case .nat: .nat
        case nil: .nowhere
        }
      for (_, subnet) in table.subnets { routes[subnet.name.key] = route }
    default: break
    }
  }

  private mutating func note(users kind: any ResourceKind) {
    switch kind {
    case let balancer as LoadBalancer:
      use(balancer.securityGroups)
      logBuckets.insert(balancer.logBucket.name.key)
    case let bucket as Bucket: if let target = bucket.accessLogs?.bucket { logBuckets.insert(target.name.key) }
    case let service as ECSService: use(service.securityGroups)
    case let function as LambdaFunction: use(function.securityGroups)
    case let database as DBInstance: useForData(database.securityGroups)
    case let cluster as AuroraCluster: useForData(cluster.securityGroups)
    case let cache as ReplicationGroup: useForData(cache.securityGroups)
    default: break
    }
  }

  private mutating func note(care kind: any ResourceKind) {
    switch kind {
    case let firewall as WebACL: filtered.formUnion(firewall.resources.flatMap { $0.arn.expression.resources })
    case let plan as BackupPlan: backedUp.formUnion(plan.resources.flatMap { $0.expression.resources })
    case let rotation as SecretRotation: rotated.formUnion(rotation.secretARN.expression.resources)
    case let server as AuroraInstance: servers[server.cluster.name.key, default: 0] += 1
    case is DynamoDBTable: hasTables = true
    default: break
    }
  }

  private mutating func use(_ groups: [Ref<SecurityGroup>]) { usedGroups.formUnion(groups.map(\.name.key)) }

  private mutating func useForData(_ groups: [Ref<SecurityGroup>]) {
    use(groups)
    dataGroups.formUnion(groups.map(\.name.key))
  }

  /// The first of these subnets that the internet can reach.
  func open(_ subnets: [Ref<Subnet>]) -> String? { subnets.map(\.name.key).first { routes[$0] == .internet } }

  /// Whether one of these subnets has no way to the internet.
  func isShut(_ subnets: [Ref<Subnet>]) -> Bool { subnets.contains { routes[$0.name.key] == .nowhere } }
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
