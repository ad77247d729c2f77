import AWSResources
import InfraModel

/// Relations between the resources of a stack, by their keys, for policies that need more than the resource itself.
public struct StackIndex: Sendable {
  /// Default route of a subnet.
  private enum Route { case internet, nat, nowhere }

  /// VPCs with a flow log, and VPCs whose default security group has no rules.
  public private(set) var loggedVPCs: Set<String> = []
  public private(set) var closedVPCs: Set<String> = []
  /// Elastic IP addresses and security groups in use.
  public private(set) var usedAddresses: Set<String> = []
  public private(set) var usedGroups: Set<String> = []
  /// Security groups of databases and caches, of load balancers, and of load balancers that only redirect HTTP to
  /// HTTPS.
  public private(set) var dataGroups: Set<String> = []
  public private(set) var loadBalancerGroups: Set<String> = []
  public private(set) var redirectingGroups: Set<String> = []
  /// AWS services with a VPC endpoint, such as `dynamodb`.
  public private(set) var endpoints: Set<String> = []
  /// Buckets to which load balancers and other buckets deliver logs.
  public private(set) var logBuckets: Set<String> = []
  /// Resources that a web ACL protects, resources in a backup plan, and secrets with rotation.
  public private(set) var behindWAF: Set<String> = []
  public private(set) var backedUp: Set<String> = []
  public private(set) var rotated: Set<String> = []
  /// Secrets with the token of a cache's clients.
  public private(set) var cacheTokens: Set<String> = []
  /// Buckets whose objects call functions.
  public private(set) var notifying: Set<String> = []
  /// Clusters that log ECS Exec sessions.
  public private(set) var recordedClusters: Set<String> = []
  /// Cluster of each Aurora instance.
  private var clusters: [String] = []
  /// True if the stack has DynamoDB tables.
  public private(set) var hasTables = false
  /// The endpoint that payment keys need; empty without any.
  public private(set) var paymentServices: [String] = []
  private var routes: [String: Route] = [:]

  init(_ stack: Stack) {
    addNetwork(stack)
    addData(stack)
    addLoadBalancing(stack)
    stack.each(ECSService.self) { _, service in usedGroups.formUnion(service.securityGroups) }
    stack.each(LambdaFunction.self) { _, function in usedGroups.formUnion(function.securityGroups) }
    stack.each(Schedule.self) { _, schedule in
      if case .task(let task, _, _) = schedule.target { usedGroups.formUnion(task.securityGroups) }
    }
    // Tasks that its states start.
    stack.each(StateMachine.self) { _, workflow in usedGroups.formUnion(workflow.definition.resources) }
    stack.each(ECSCluster.self) { key, cluster in
      if cluster.execLogGroup != nil { recordedClusters.insert(key) }
    }
    stack.each(Bucket.self) { key, bucket in
      if !bucket.notifications.isEmpty { notifying.insert(key) }
      if let logs = bucket.accessLogs { logBuckets.insert(logs.bucket.name.key) }
    }
    stack.each(WebACL.self) { _, acl in
      for resource in acl.resources { behindWAF.formUnion(resource.arn.expression.resources) }
    }
  }

  private mutating func addNetwork(_ stack: Stack) {
    stack.each(FlowLog.self) { _, log in loggedVPCs.insert(log.vpc.name.key) }
    stack.each(DefaultSecurityGroup.self) { _, group in closedVPCs.insert(group.vpc.name.key) }
    stack.each(NATGateway.self) { _, gateway in usedAddresses.insert(gateway.address.name.key) }
    stack.each(VPCEndpoint.self) { _, endpoint in
      endpoints.insert(endpoint.service)
      if case .interface(_, let groups) = endpoint.kind { usedGroups.formUnion(groups) }
    }
    stack.each(RouteTable.self) { _, table in
      for (_, subnet) in table.subnets { routes[subnet.name.key] = Self.route(table.defaultRoute) }
    }
  }

  private mutating func addData(_ stack: Stack) {
    stack.each(DBInstance.self) { _, instance in dataGroups.formUnion(instance.securityGroups) }
    stack.each(AuroraCluster.self) { _, cluster in dataGroups.formUnion(cluster.securityGroups) }
    stack.each(ReplicationGroup.self) { _, cache in
      dataGroups.formUnion(cache.securityGroups)
      if let secret = cache.authSecret { cacheTokens.insert(secret.name.key) }
    }
    usedGroups.formUnion(dataGroups)
    stack.each(BackupPlan.self) { _, plan in
      for resource in plan.resources { backedUp.formUnion(resource.expression.resources) }
    }
    stack.each(SecretRotation.self) { _, rotation in rotated.formUnion(rotation.secretARN.expression.resources) }
    stack.each(AuroraInstance.self) { _, instance in clusters.append(instance.cluster.name.key) }
    stack.each(DynamoDBTable.self) { _, _ in hasTables = true }
    stack.each(PaymentKey.self) { _, _ in paymentServices = ["payment-cryptography.dataplane"] }
  }

  private mutating func addLoadBalancing(_ stack: Stack) {
    var (redirecting, serving): (Set<String>, Set<String>) = ([], [])
    stack.each(Listener.self) { _, listener in
      if listener.redirectsToHTTPS {
        redirecting.insert(listener.loadBalancer.name.key)
      } else if listener.certificateARN == nil {
        serving.insert(listener.loadBalancer.name.key)
      }
    }
    var others: Set<String> = []
    stack.each(LoadBalancer.self) { key, balancer in
      if let bucket = balancer.logBucket { logBuckets.insert(bucket.name.key) }
      loadBalancerGroups.formUnion(balancer.securityGroups)
      if redirecting.contains(key) && !serving.contains(key) {
        redirectingGroups.formUnion(balancer.securityGroups)
      } else {
        others.formUnion(balancer.securityGroups)
      }
    }
    redirectingGroups.subtract(others)
    usedGroups.formUnion(loadBalancerGroups)
  }

  private static func route(_ gateway: RouteTable.Gateway?) -> Route {
    switch gateway {
    case .internet: .internet
    case .nat: .nat
    case nil: .nowhere
    }
  }

  /// Number of instances of an Aurora cluster.
  public func instances(of cluster: String) -> Int { clusters.count { $0 == cluster } }

  /// The first of these subnets with a route to the internet gateway.
  public func firstPublic(of subnets: [Ref<Subnet>]) -> String? {
    subnets.map(\.name.key).first { routes[$0] == .internet }
  }

  /// True if one of these subnets has no route to the internet.
  public func hasIsolated(_ subnets: [Ref<Subnet>]) -> Bool { subnets.contains { routes[$0.name.key] == .nowhere } }
}

extension Stack {
  /// Calls a closure with the key of each resource of a type, and the resource.
  fileprivate func each<Kind: ResourceType>(_ wanted: Kind.Type, _ body: (String, Kind) -> Void) {
    // Comparing types costs less than a failed cast.
    for index in entries.indices where type(of: entries[index].resource) == wanted {
      if let resource = entries[index].resource as? Kind { body(entries[index].name.key, resource) }
    }
  }
}

extension Set<String> {
  /// Inserts the keys of security groups.
  fileprivate mutating func formUnion(_ groups: [Ref<SecurityGroup>]) {
    for group in groups { insert(group.name.key) }
  }
}

extension Expression {
  /// Keys of the resources that it refers to.
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
