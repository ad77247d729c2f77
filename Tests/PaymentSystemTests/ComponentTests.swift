import AWSResources
import Emitters
import InfraModel
import PaymentSystem
import Testing

/// Components are named, linked and checked like the system's own parts.
@Suite struct ComponentTests {
  /// A component whose behavior a test defines.
  private struct Part: Component {
    var policies: [Policy] = []
    var body: @Sendable (inout SystemBuilder) -> Void

    func add(to system: inout SystemBuilder) { body(&system) }
  }

  private static let description = """
    { name: 'shop', environmentSuffix: 'test', services: { pay: { renamedFrom: 'api', image: 'a:1', uses: { topics: ['paid-events'] } } },
      topics: { 'paid-events': {} },
      tables: { entries: { hashKey: 'id' } }, secrets: { token: {} }, logs: { retentionDays: 400 } }
    """

  private static func source(
    _ text: String = description, policies: [Policy] = [], _ body: @escaping @Sendable (inout SystemBuilder) -> Void
  ) -> SystemSource {
    SystemSource(
      file: "a.json5", text: Array(text.utf8), components: [Part(policies: policies, body: body)], regenerate: "")
  }

  private static func queue(_ name: Value<String>) -> Queue {
    Queue(name: name, key: nil, visibilitySeconds: 30, retentionDays: 1, deadLetters: nil)
  }

  private static func problems(_ body: @escaping @Sendable (inout SystemBuilder) -> Void) -> [String] {
    do throws(Diagnostics) {
      _ = try source(description, body).stack()
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  @Test func findsTheSystemsOwnResources() throws {
    _ = try Self.source { system in
      #expect(system.taskRole(of: "pay")?.name.key == "pay_task_role")
      #expect(system.table("entries")?.name.key == "entries_table")
      #expect(system.secret("token")?.name.key == "token_secret")
      #expect(system.topic("paid-events")?.name.key == "paid_events_topic")
      #expect(system.taskRole(of: "api") == nil && system.table("other") == nil && system.secret("other") == nil)
      #expect(
        system.topic("other") == nil && system.queue("other") == nil && system.alarmTopic == nil
          && system.functionSecurityGroup == nil)
      #expect(system.taskSecurityGroup?.name.key == "ecs_security_group" && system.vpc.name.key == "vpc")
      #expect(system.messageKey?.name.key == "messages_key" && system.logKey == nil)
      #expect(system.logDays == 400 && !system.protectsData)
      #expect(system.dataSubnets.map(\.name.key) == system.privateSubnets.map(\.name.key))
    }.stack()
  }

  @Test func attributesOfAnExistingNetworkAreGivenOrMissing() throws {
    let subnets = "privateSubnets: ['subnet-0a1b2c3d'], publicSubnets: ['subnet-1a1b2c3d', 'subnet-2a1b2c3d']"
    let description = """
      { services: { api: { image: 'a:1' } }, network: { existing: { vpc: 'vpc-0a1b2c3d', \(subnets) } } }
      """
    func problems(
      of text: String? = nil, _ body: @escaping @Sendable (inout SystemBuilder) -> Void
    ) -> [String] {
      do throws(Diagnostics) {
        _ = try Self.source(text ?? description, body).stack()
        return []
      } catch { return error.all.map(\.description) }
    }
    #expect(
      problems(of: "{ network: false, queues: { jobs: {} } }") {
        $0.stack.outputs.append(StackOutput("vpc", $0.vpc.id, "The VPC."))
      } == ["a.json5:1:12: error: network: vpc needs the id of vpc, and there is no network: remove network: false"])
    #expect(problems { $0.stack.outputs.append(StackOutput("vpc", $0.vpc.id, "The VPC.")) } == [])
    #expect(
      problems { $0.stack.outputs.append(StackOutput("range", $0.vpc.cidr, "Its range.")) } == [
        "a.json5:1:61: error: network.existing.cidr: range needs the cidr_block of vpc, which exists already and does not say it; add it"
      ])
  }

  @Test func linksChangeBothSides() throws {
    let stack = try Self.source { system in
      guard let tasks = system.taskSecurityGroup, let role = system.taskRole(of: "pay") else { return }
      let group = system.stack.add(
        "ledger_security_group",
        SecurityGroup(
          name: system.name("ledger"), description: "Ledger", vpc: system.vpc, ingress: [], egress: []))
      system.connect("ledger", from: tasks, to: group, port: 7000, description: "From the tasks to the ledger")
      system.grant("ledger", [PolicyStatement("Read", allow: ["s3:GetObject"], on: ["*"])], to: role)
    }.stack()
    let tasks = try #require(stack.entry("ecs_security_group")?.resource as? SecurityGroup)
    let ledger = try #require(stack.entry("ledger_security_group")?.resource as? SecurityGroup)
    let role = try #require(stack.entry("pay_task_role")?.resource as? Role)
    #expect(tasks.egress.last?.key == "ledger" && tasks.egress.last?.ports == 7000...7000)
    #expect(ledger.ingress.map(\.key) == ["ledger"] && ledger.egress.isEmpty)
    #expect(role.policies.count == 2)
  }

  @Test func firstPermissionRemovesTheCommentOfARole() throws {
    let text = "{ services: { api: { image: 'a:1' } } }"
    let before = try Self.source(text) { _ in }.stack()
    let after = try Self.source(text) { system in
      guard let role = system.taskRole(of: "api") else { return }
      system.grant("read", [PolicyStatement("Read", allow: ["s3:GetObject"], on: ["*"])], to: role)
    }.stack()
    #expect(before.entry("api_task_role")?.comment != nil)
    #expect(after.entry("api_task_role")?.comment == nil)
  }

  @Test func longNameShortensTheSuffixLimit() throws {
    let stack = try Self.source { system in
      let name = system.name(String(repeating: "q", count: 80 - "shop--".count - 6))
      system.stack.add("more_queue", Self.queue(name))
    }.stack()
    #expect(stack.parameter("environment_suffix")?.maximumLength == 6)
  }

  @Test func everyProblemIsThrown() {
    #expect(
      Self.problems { system in
        system.stack.add("More", Self.queue(system.name("more")))
        system.stack.outputs.append(StackOutput("more", "{{resolve:ssm:x}}", "More."))
        system.refuse("the ledger needs alarms")
      } == [
        "error: 'More' is no key: lower-case words of letters and digits joined by '_'",
        "error: a text of the output 'more' is not allowed: \(EngineText.problem(in: "{{resolve:ssm:x}}") ?? "")",
        "error: the ledger needs alarms",
      ])
    #expect(
      Self.problems { system in
        for key in ["one_queue", "other_queue"] { system.stack.add(LogicalName(key), Self.queue(system.name("same"))) }
      }.count == 1)
  }

  @Test func policiesAreCheckedAndWaived() throws {
    let policy = Policy(
      "own.queue", "Queues of our own keep messages for a week.", .high,
      [
        .of(Queue.self, remedy: "keep them longer", checks: [.terraform("OWN_1")]) { queue, key, _ in
          key == "own_queue" && queue.retentionDays < 7 ? "keeps messages for \(queue.retentionDays) days" : nil
        }
      ])
    func reviewed(_ waivers: String) throws -> (stack: Stack, report: PolicyReport) {
      let text = String(Self.description.dropLast(2)) + ", waivers: \(waivers) }"
      return try Self.source(text, policies: [policy]) { system in
        system.stack.add("own_queue", Self.queue(system.name("own")))
      }.reviewed(on: nil)
    }
    let open = try reviewed("{}").report
    let finding = try #require(open.open.first { $0.finding.policy.id == "own.queue" })
    #expect(finding.finding.message == "own_queue keeps messages for 1 days; keep them longer")
    #expect(finding.location.line == 1 && PolicyReport.sarif(of: [open], version: "1").contains(#""id": "own.queue""#))
    let (stack, report) = try reviewed("{ 'own.queue': { reason: 'Short.', until: '2099-12-31' } }")
    #expect(!report.open.contains { $0.finding.policy.id == "own.queue" })
    let program = try Self.program(of: stack)
    #expect(program.contains("checkov:skip=OWN_1: Short. (own.queue, waived until 2099-12-31)"))
    #expect(throws: Diagnostics.self) { try reviewed("{ 'own.queues': { reason: 'Short.', until: '2099-12-31' } }") }
  }

  private static func program(of stack: Stack) throws -> String {
    String(decoding: try TerraformEmitter().documents(for: stack, layout: .single)[0].bytes(), as: UTF8.self)
  }
}
