import AWSResources
import InfraModel
import PaymentSystem
import Testing

/// Services without a load balancer.
@Suite struct WorkerTests {
  private static func stack(_ services: String, _ more: String = "") throws -> Stack {
    try SystemSource(
      file: "a", text: Array("{ services: { \(services) }, queues: { jobs: {} }, \(more) }".utf8), regenerate: ""
    ).stack()
  }
  private static let worker = "worker: { image: 'a:1', on: { queues: { jobs: true } } }"
  private static let ledger = "ledger: { image: 'a:1', port: 9000 }"

  private static func container(_ service: String, _ stack: Stack) throws -> Container {
    let task = try #require(stack.entry("\(service)_task_definition")?.resource as? TaskDefinition)
    return try #require(task.containers.first)
  }

  private static func rules(_ stack: Stack) throws -> [String] {
    let group = try #require(stack.entry("ecs_security_group")?.resource as? SecurityGroup)
    return (group.ingress + group.egress).map(\.description)
  }

  @Test func systemWithoutPathsHasNoLoadBalancer() throws {
    let stack = try Self.stack(Self.worker, "alarms: true, dashboard: true")
    let kinds: [any ResourceType.Type] = [LoadBalancer.self, Listener.self, TargetGroup.self, ListenerRule.self]
    for entry in stack.entries {
      #expect(!kinds.contains { $0 == type(of: entry.resource) }, "\(entry.name.key)")
      #expect(!entry.name.key.hasPrefix("alb_"), "\(entry.name.key)")
    }
    #expect(!stack.outputs.contains { $0.name.contains("alb") || $0.name.contains("target_group") })
    #expect(try Self.container("worker", stack).port == nil)
    #expect(try Self.rules(stack) == ["HTTPS to AWS services and container registries"])
  }

  /// A worker beside a service with paths adds nothing to the load balancer.
  @Test func onlyPathsAreBehindTheLoadBalancer() throws {
    let stack = try Self.stack("api: { image: 'a:1', paths: ['/*'] }, \(Self.worker)")
    #expect(stack.entries.compactMap { $0.resource as? ListenerRule }.count == 1)
    let services = stack.entries.compactMap { $0.resource as? ECSService }
    #expect(services.map(\.deployment) == [.codeDeploy, .rolling])
    #expect(services.map { $0.targetGroup == nil } == [false, true])
    #expect(
      try Self.rules(stack) == ["From the load balancer", "HTTPS to AWS services and container registries"])
  }

  @Test func portIsOpenForServicesThatUseIt() throws {
    let discovery = "cluster: { serviceDiscovery: true }"
    let unused = try Self.stack("\(Self.worker)", discovery)
    #expect(try #require(unused.entry("worker_service")?.resource as? ECSService).connect?.endpoint == nil)
    let caller = "worker: { image: 'a:1', uses: { services: ['ledger'] } }"
    let used = try Self.stack("\(Self.ledger), \(caller)", discovery)
    #expect(try #require(used.entry("ledger_service")?.resource as? ECSService).connect?.endpoint?.port == 9000)
    #expect(try Self.container("ledger", used).port == 9000)
    #expect(try Self.container("worker", used).port == nil)
    #expect(try Self.rules(used).filter { $0 == "Between services" }.count == 2)
  }
}
