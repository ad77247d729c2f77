import AWSResources
import EmitterConformance
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Testing

/// Resources that must be created before another resource works, although it does not refer to them.
@Suite struct CreationOrderTests {
  typealias System = SuppressionTests.System

  /// The network resources that the tasks of a service need: routes, endpoints and the rules of their security groups.
  private static func network(of service: ECSService, in program: CachedProgram) -> [ResourceID] {
    let subnets = Set(service.subnets.map(\.name.key))
    let tables = program.entries(RouteTable.self).filter {
      $0.resource.subnets.contains { subnets.contains($0.subnet.name.key) }
    }
    let gateways = Set(
      tables.compactMap { if case .nat(let gateway) = $0.resource.defaultRoute { gateway.name.key } else { nil } })
    let outer = Set(
      program.entries(NATGateway.self).filter { gateways.contains($0.name.key) }.map(\.resource.subnet.name.key))
    let outerTables = program.entries(RouteTable.self).filter {
      $0.resource.subnets.contains { outer.contains($0.subnet.name.key) }
    }
    var needed = (tables + outerTables).map(\.name) + service.securityGroups.map(\.name)
    for endpoint in program.entries(VPCEndpoint.self) {
      needed.append(endpoint.name)
      if case .interface(_, let groups) = endpoint.resource.kind { needed += groups.map(\.name) }
    }
    return needed
  }

  /// The resources that the tasks of a service need to receive requests, to start and to use their data.
  private static func needs(of service: ECSService, in program: CachedProgram) throws -> [ResourceID] {
    let task = try #require(program.stack.entry(service.taskDefinition.name.key)?.resource as? TaskDefinition)
    var needed = network(of: service, in: program) + [task.taskRole.name, task.executionRole.name]
    needed += program.entries(ListenerRule.self).filter {
      $0.resource.targetGroup.name.key == service.targetGroup?.name.key
    }
    .map(\.name)
    for balancer in program.entries(LoadBalancer.self) { needed += balancer.resource.securityGroups.map(\.name) }
    // The resources that the variables and secrets of the containers refer to.
    let data = program.graph.before(try program.name(service.taskDefinition.name))
    func isData(_ name: ResourceID) throws -> Bool { try data.contains(program.name(name)) }
    for one in program.entries(AuroraCluster.self) where try isData(one.name) {
      needed += one.resource.securityGroups.map(\.name)
      needed += program.entries(AuroraInstance.self).filter { $0.resource.cluster.name.key == one.name.key }.map(\.name)
    }
    for one in program.entries(DBInstance.self) where try isData(one.name) {
      needed += one.resource.securityGroups.map(\.name)
    }
    for one in program.entries(ReplicationGroup.self) where try isData(one.name) {
      needed += one.resource.securityGroups.map(\.name)
    }
    if !service.capacityProviders.isEmpty { needed.append(service.cluster.name) }
    return needed
  }

  /// A service waits for the route in a table, because the gateway takes minutes. It does not wait for the
  /// associations, which need only the table and a subnet and take seconds. The clients that the load balancer accepts
  /// do not matter to a task.
  private static func isNotAwaited(_ resource: String, of name: ResourceID, in program: CachedProgram) -> Bool {
    let isBalancers = program.entries(LoadBalancer.self).contains { balancer in
      balancer.resource.securityGroups.contains { $0.name.key == name.key }
    }
    if isBalancers { return resource.lowercased().contains("ingress") }
    guard let table = program.stack.entry(name.key)?.resource as? RouteTable, table.defaultRoute != nil else {
      return false
    }
    return resource.lowercased().contains("association")
  }

  /// A task that starts earlier cannot pull its image, read its secrets or connect to its database, so the first
  /// deployment fails.
  @Test(arguments: SuppressionTests.systems, Emitters.programs.map(\.target))
  func servicesStartAfterTheirTasksDependencies(_ system: System, _ target: String) throws {
    let program = try CachedProgram.of(system, target)
    for service in program.entries(ECSService.self) {
      let before = try program.graph.before(program.name(service.name))
      let needed = try Self.needs(of: service.resource, in: program).flatMap { name in
        program.names(name).filter { !Self.isNotAwaited($0, of: name, in: program) }
      }
      #expect(needed.count > 8, "\(service.name.key)")
      for name in Set(needed).sorted() {
        #expect(before.contains(name), "\(service.name.key) can be created before \(name)")
      }
    }
  }

  private static let deployments: [System] =
    SuppressionTests.systems
    + ["payment-web-app", "fargate-migration"].flatMap { name in
      ["alarms=true", "alarms=null", "alarms={email: 'a@example.org'}"].map {
        System(name: name, text: SuppressionTests.text(of: name), overrides: [$0])
      }
    }
    + [
      System(
        name: "two",
        text: #"{ services: { a: { image: "a:1" }, b: { image: "b:1", paths: ["/b"], priority: 2 } }, alarms: true }"#)
    ]

  /// An alarm in state ALARM during a deployment rolls it back. Alarms that report that no task runs must not do so,
  /// because the deployment may fix that.
  @Test(arguments: deployments, Emitters.programs.map(\.target))
  func alarmsStopDeployments(_ system: System, _ target: String) throws {
    let program = try CachedProgram.of(system, target)
    for group in program.entries(CodeDeployGroup.self) {
      let (blue, green) = group.resource.targetGroups
      let watched = try Set([group.resource.service.name, blue.name, green.name].map(program.name))
      let alarms = try program.entries(MetricAlarm.self).filter { alarm in
        if ["RunningTaskCount", "HealthyHostCount"].contains(alarm.resource.metric.name) { return false }
        let references = try program.graph.references[program.name(alarm.name)] ?? []
        return !references.isDisjoint(with: watched)
      }
      let name = try program.name(group.name)
      let stopping = try Set(alarms.map { try program.name($0.name) })
      #expect(stopping.isSubset(of: program.graph.references[name] ?? []), "\(name)")
      #expect(
        alarms.isEmpty == group.resource.alarmNames.isEmpty && alarms.count == group.resource.alarmNames.count,
        "\(name)")
      let properties = try program.properties(name)
      let settings = ["alarm_configuration", "alarmConfiguration", "AlarmConfiguration"]
      #expect(properties.contains { $0.path.contains(anyOf: settings) } == !alarms.isEmpty, "\(name)")
      #expect(properties.contains { $0.value.contains("DEPLOYMENT_STOP_ON_ALARM") } == !alarms.isEmpty, "\(name)")
    }
  }

  @Test func someDeploymentsHaveAlarmsAndSomeHaveNone() throws {
    let groups = try Self.deployments.flatMap { try CachedProgram.of($0, "terraform").entries(CodeDeployGroup.self) }
    #expect(groups.contains { $0.resource.alarmNames.isEmpty } && groups.contains { !$0.resource.alarmNames.isEmpty })
  }

  /// The load balancer is behind CloudFront, and the API is called directly by its clients, so each has its own web
  /// ACL.
  private static let proxied = System(
    name: "proxied",
    text: """
      { services: { a: { image: "a:1", paths: ["/a"] } }, frontend: true, waf: { rateLimit: 500 }, api: true,
        functions: { payment_processor: { program: "payment_processor", uses: { tables: { payments: { access: ["PutItem", "Query"], as: "TRANSACTIONS" } } } } },
        tables: { payments: { hashKey: "transactionId", rangeKey: "timestamp", numbers: ["timestamp"] } } }
      """)

  /// A rate-based rule counts the source addresses of connections. Behind CloudFront or API Gateway these are the
  /// proxy's, so the rule would block all clients at once.
  @Test(arguments: SuppressionTests.systems + [proxied], Emitters.programs.map(\.target))
  func proxiedEndpointsHaveNoRateLimit(_ system: System, _ target: String) throws {
    let program = try CachedProgram.of(system, target)
    func names<Kind: ResourceType>(_ resource: Kind.Type) -> [String] {
      program.entries(resource).flatMap { program.names($0.name) }
    }
    let edges = names(Distribution.self)
    let proxies = edges + names(RestAPI.self) + names(APIStage.self)
    func isBehind(_ proxies: [String], _ targets: [String]) -> Bool {
      proxies.contains { !(program.graph.references[$0] ?? []).isDisjoint(with: targets) }
    }
    let balancers = names(LoadBalancer.self)
    let apis = names(APIStage.self) + names(RestAPI.self)
    for acl in program.entries(WebACL.self) {
      for name in program.names(acl.name).prefix(1) {
        let statements = ["rate_based_statement", "rateBasedStatement", "RateBasedStatement"]
        let limits = try program.properties(name).filter { $0.path.contains(anyOf: statements) }
        #expect(limits.isEmpty == (acl.resource.rateLimit == nil), "\(name)")
        if limits.isEmpty { continue }
        #expect(
          limits.contains { $0.value == "\"IP\"" } && !limits.contains { $0.value == "\"FORWARDED_IP\"" }, "\(name)")
        let protected = Set(program.names(acl.name).flatMap { program.graph.references[$0] ?? [] })
        if !protected.isDisjoint(with: balancers) { #expect(!isBehind(proxies, balancers), "\(name)") }
        if !protected.isDisjoint(with: apis) { #expect(!isBehind(edges, apis), "\(name)") }
      }
    }
  }

  @Test func clientEndpointsHaveRateLimits() throws {
    let program = try CachedProgram.of(Self.proxied, "terraform")
    let acls = program.entries(WebACL.self)
    #expect(acls.filter { $0.resource.rateLimit == nil }.map(\.name.key) == ["proxied_web_acl"])
    #expect(acls.filter { $0.resource.rateLimit == 500 }.map(\.name.key).sorted() == ["cdn_web_acl", "web_acl"])
  }
}

extension String {
  fileprivate func contains(anyOf texts: [String]) -> Bool { texts.contains { contains($0) } }
}
