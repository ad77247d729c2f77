import AWSResources
import InfraModel

/// How the resources of a stack relate to each other, by their keys: what policies need to know besides the resource itself.
public struct StackIndex: Sendable {
  /// A subnet's default route.
  private enum Route { case internet, nat, nowhere }

  /// The VPCs with a flow log, and those whose default security group has no rules.
  public let loggedVPCs: Set<String>
  public let closedVPCs: Set<String>
  /// The elastic IP addresses and the security groups that something uses.
  public let usedAddresses: Set<String>
  public let usedGroups: Set<String>
  /// The security groups of databases and caches, of load balancers, and of load balancers that serve no HTTP but redirect it.
  public let dataGroups: Set<String>
  public let loadBalancerGroups: Set<String>
  public let redirectingGroups: Set<String>
  /// The AWS services that VPC endpoints lead to, such as `dynamodb`.
  public let endpoints: Set<String>
  /// The buckets that load balancers and other buckets deliver logs to.
  public let logBuckets: Set<String>
  /// What a web ACL protects, what a backup plan covers, and which secrets are rotated.
  public let behindWAF: Set<String>
  public let backedUp: Set<String>
  public let rotated: Set<String>
  /// The clusters that log ECS Exec sessions.
  public let recordedClusters: Set<String>
  /// The cluster of each Aurora instance.
  private let clusters: [String]
  /// Whether the stack has DynamoDB tables.
  public let hasTables: Bool
  private let routes: [String: Route]

  init(_ stack: Stack) {
    let entries = Dictionary(grouping: stack.entries) { ObjectIdentifier(type(of: $0.resource)) }
    func all<Kind: ResourceType>(_ resource: Kind.Type) -> [(key: String, resource: Kind)] {
      (entries[ObjectIdentifier(resource)] ?? []).compactMap { entry in
        (entry.resource as? Kind).map { (entry.name.key, $0) }
      }
    }
    func keys(_ groups: [[Ref<SecurityGroup>]]) -> Set<String> { Set(groups.joined().map(\.name.key)) }
    loggedVPCs = Set(all(FlowLog.self).map(\.resource.vpc.name.key))
    closedVPCs = Set(all(DefaultSecurityGroup.self).map(\.resource.vpc.name.key))
    usedAddresses = Set(all(NATGateway.self).map(\.resource.address.name.key))
    dataGroups = keys(
      all(DBInstance.self).map(\.resource.securityGroups) + all(AuroraCluster.self).map(\.resource.securityGroups)
        + all(ReplicationGroup.self).map(\.resource.securityGroups))
    let balancers = all(LoadBalancer.self)
    let listeners = all(Listener.self).map(\.resource)
    let redirecting = Set(listeners.filter(\.redirectsToHTTPS).map(\.loadBalancer.name.key))
      .subtracting(
        listeners.filter { $0.certificateARN == nil && !$0.redirectsToHTTPS }.map(\.loadBalancer.name.key))
    loadBalancerGroups = keys(balancers.map(\.resource.securityGroups))
    redirectingGroups = keys(balancers.filter { redirecting.contains($0.key) }.map(\.resource.securityGroups))
      .subtracting(keys(balancers.filter { !redirecting.contains($0.key) }.map(\.resource.securityGroups)))
    usedGroups = dataGroups.union(loadBalancerGroups).union(
      keys(
        all(ECSService.self).map(\.resource.securityGroups)
          + all(LambdaFunction.self).map(\.resource.securityGroups) + all(VPCEndpoint.self).map(\.resource.groups)))
    endpoints = Set(all(VPCEndpoint.self).map(\.resource.service))
    logBuckets = Set(
      all(LoadBalancer.self).map(\.resource.logBucket.name.key)
        + all(Bucket.self).compactMap { $0.resource.accessLogs?.bucket.name.key })
    behindWAF = Set(all(WebACL.self).flatMap { $0.resource.resources.flatMap { $0.arn.expression.resources } })
    backedUp = Set(all(BackupPlan.self).flatMap { $0.resource.resources.flatMap { $0.expression.resources } })
    rotated = Set(all(SecretRotation.self).flatMap { $0.resource.secretARN.expression.resources })
    recordedClusters = Set(all(ECSCluster.self).filter { $0.resource.execLogGroup != nil }.map(\.key))
    clusters = all(AuroraInstance.self).map(\.resource.cluster.name.key)
    hasTables = !all(DynamoDBTable.self).isEmpty
    routes = all(RouteTable.self).reduce(into: [:]) { routes, table in
      for (_, subnet) in table.resource.subnets { routes[subnet.name.key] = Self.route(table.resource.defaultRoute) }
    }
  }

  private static func route(_ gateway: RouteTable.Gateway?) -> Route {
    switch gateway {
    case .internet: .internet
    case .nat: .nat
    case nil: .nowhere
    }
  }

  /// How many instances an Aurora cluster has.
  public func instances(of cluster: String) -> Int { clusters.count { $0 == cluster } }

  /// The first of these subnets with a route to the internet gateway.
  public func firstPublic(of subnets: [Ref<Subnet>]) -> String? {
    subnets.map(\.name.key).first { routes[$0] == .internet }
  }

  /// Whether one of these subnets has no route to the internet.
  public func hasIsolated(_ subnets: [Ref<Subnet>]) -> Bool { subnets.contains { routes[$0.name.key] == .nowhere } }
}

extension VPCEndpoint {
  /// Its security groups.
  fileprivate var groups: [Ref<SecurityGroup>] {
    if case .interface(_, let groups) = kind { groups } else { [] }
  }
}

extension Expression {
  /// The keys of the resources that it refers to.
  var resources: [String] {
    var walker = ResourceKeys()
    walker.walk(self)
    return walker.keys
  }
}

private struct ResourceKeys: ExpressionWalker {
  var keys: [String] = []

  mutating func visit(_ attribute: Attribute) { keys.append(attribute.resource.key) }
}
