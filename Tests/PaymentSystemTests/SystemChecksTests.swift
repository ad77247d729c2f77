import InfraModel
import PaymentSystem
import Templates
import Testing

/// What is refused between settings, and what the user is told: just inside and just outside of each rule.
@Suite struct SystemChecksTests {
  /// The diagnostics for the default system with these assignments, one line each; empty when it is accepted.
  static func problems(_ assignments: [String], environment: String? = nil) throws -> [String] {
    let starter = try #require(Templates.systems.first)
    let source = SystemSource(
      file: "system.json5", text: Array(starter.configuration.utf8), overrides: assignments, environment: environment,
      regenerate: "")
    do {
      _ = try source.stack()
      return []
    } catch {
      return error.sorted.map { ($0.path.isEmpty ? "" : "\($0.path): ") + $0.message }
    }
  }

  @Test(arguments: [
    [
      "network.zones=2", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']",
      "network.privateSubnets=['10.0.2.0/24', '10.0.3.0/24']",
    ],
    ["network.publicSubnets[1]=10.0.3.0/24"],
    ["network.natGateways=one"],
    ["services.api.cpu=512", "services.api.memoryMiB=4096"],
    ["services.api.deployment=rolling"],
    ["database.maintenanceWindow=sun:04:00-sun:04:30"],
    ["database.backupWindow=23:45-00:15", "database.maintenanceWindow=mon:00:15-mon:00:45"],
    ["environmentSuffix=abcdefghij-123"],
    ["loadBalancer.https=true", "protectData=true"],
  ])
  func accepts(_ assignments: [String]) throws {
    #expect(try Self.problems(assignments) == [])
  }

  @Test(arguments: [
    (
      ["network.zones=1", "network.publicSubnets=['10.0.0.0/24']", "network.privateSubnets=['10.0.2.0/24']"],
      "network.zones: 1 availability zone is too few: the load balancer and the database need subnets in 2; use 2 or more"
    ),
    (
      ["network.zones=2"],
      "network.publicSubnets: it has 3 ranges, network.zones is 2: give one range for each zone"
    ),
    (
      ["network.publicSubnets[1]=10.0.0.128/25"],
      "network.publicSubnets[1]: 10.0.0.128/25 overlaps with 10.0.0.0/24 of network.publicSubnets[0]; give each subnet a range of its own"
    ),
    (
      ["network.privateSubnets[2]=10.1.0.0/24"],
      "network.privateSubnets[2]: 10.1.0.0/24 is not inside the network's 10.0.0.0/16"
    ),
    (
      ["network.natGateways=none"],
      "network.natGateways: none: the services in private subnets could not fetch their images; use \"one\" or \"per-zone\""
    ),
    (
      ["services.api.memoryMiB=5120"],
      "services.api.memoryMiB: Fargate has no 5120 MiB with 512 CPU units; the nearest size is 4096"
    ),
    (
      ["services.other={}"],
      "services.other.priority: 100 is the priority of services.api too; each rule of a listener needs its own"
    ),
    (
      ["services.other={priority: 200, name: 'service'}"],
      "services.other.name: services.api has the same name; ECS needs one for each service"
    ),
    (
      ["services.other={priority: 200, outputs: ''}"],
      "services.other.outputs: services.api has the same outputs; give one of them another first word"
    ),
    (
      ["services.a1={priority: 200}", "services.a-1={priority: 300}"],
      "the keys 'a1_blue_target_group' and 'a_1_blue_target_group' make the same name; give one of them another"
    ),
    (["network.cidr=10.0.0.1/16"], "network.cidr: 10.0.0.1/16 does not begin with its first address; use 10.0.0.0/16"),
    (
      ["network.publicSubnets[0]=10.0.0.8/24"],
      "network.publicSubnets[0]: 10.0.0.8/24 does not begin with its first address; use 10.0.0.0/24"
    ),
    (
      ["database.backupWindow=03:00-03:29"], "database.backupWindow: 03:00-03:29 has 29 minutes; RDS wants 30 or more"
    ),
    (
      ["database.maintenanceWindow=sun:23:50-mon:00:19"],
      "database.maintenanceWindow: sun:23:50-mon:00:19 has 29 minutes; RDS wants 30 or more"
    ),
    (["services={}"], "services: there is none, and no function: describe at least one of either"),
    (
      ["database.maintenanceWindow=sun:03:30-sun:04:30"],
      "database.maintenanceWindow: sun:03:30-sun:04:30 overlaps with the backup window 03:00-04:00; RDS wants them apart"
    ),
    (
      ["environmentSuffix=abcdefghij-1234"],
      "environmentSuffix: 'abcdefghij-1234' has 15 characters; the name of the target group (at most 32 characters) leaves room for 14"
    ),
  ])
  func refuses(_ assignments: [String], _ expected: String) throws {
    let problems = try Self.problems(assignments)
    #expect(problems.first == expected)
  }

  @Test func anUnknownEnvironmentIsRefusedWithTheList() throws {
    #expect(
      try Self.problems([], environment: "devv")
        == ["environments: there is no environment 'devv' (did you mean 'dev'?); the configuration has dev, pr<number>"]
    )
  }

  @Test func environmentsAreOverrides() throws {
    let text = """
      { services: { api: { tasks: 2, image: "a:1" } }, environments: { dev: {}, prod: { services: { api: { tasks: 5 } } } } }
      """
    func output(_ environment: String?) throws -> String {
      let stack = try SystemSource(
        file: "a.json5", text: Array(text.utf8), environment: environment, regenerate: "--config a.json5"
      ).stack()
      #expect(stack.regenerate == "--config a.json5 --environment \(environment ?? "dev")")
      return "\(stack.entries)"
    }
    #expect(try output(nil).contains("tasks: 2"))
    #expect(try output("prod").contains("tasks: 5"))
  }
}
