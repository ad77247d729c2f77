import AWSResources
import EmitterConformance
import Emitters
import InfraModel
import Testing

@testable import PaymentSystem

/// Every kind in ``LinkTargets/all`` keeps the promises of ``LinkTarget``, in the model and in the programs of all targets.
@Suite struct PartsConformanceTests {
  /// A kind of part: settings of an entry `main`, those with a second entry, and the least that is said of one that exists
  /// already; nil for a kind that cannot.
  struct Part: Sendable, CustomTestStringConvertible {
    let collection: String
    let main: String
    let both: String
    var existing: String?

    var testDescription: String { collection }
  }

  private static let parts = [
    Part(
      collection: "databases", main: "database: {}", both: "database: {}, databases: { second: {} }",
      existing: "database: { existing: { host: 'db.example.com', securityGroup: 'sg-0a1b2c3d' } }"),
    Part(
      collection: "caches", main: "cache: {}", both: "cache: {}, caches: { second: {} }",
      existing: "cache: { existing: { host: 'cache.example.com', cidr: '10.9.0.0/16' } }"),
    Part(
      collection: "buckets", main: "buckets: { main: {} }", both: "buckets: { main: {}, second: {} }",
      existing: "buckets: { main: { existing: 'platform-uploads' } }"),
    Part(
      collection: "tables", main: "tables: { main: {} }", both: "tables: { main: {}, second: {} }",
      existing: "tables: { main: { existing: 'sessions' } }"),
    Part(
      collection: "topics", main: "topics: { main: {} }", both: "topics: { main: {}, second: {} }",
      existing: "topics: { main: { existing: 'payments' } }"),
    Part(
      collection: "queues", main: "queues: { main: {} }", both: "queues: { main: {}, second: {} }",
      existing: "queues: { main: { existing: 'postings' } }"),
    Part(
      collection: "buses", main: "bus: {}", both: "bus: {}, buses: { second: {} }",
      existing: "bus: { existing: 'payments' }"),
    Part(
      collection: "secrets", main: "secrets: { main: {} }", both: "secrets: { main: {}, second: {} }",
      existing:
        "secrets: { main: { existing: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:stripe-AbCdEf' } }"),
    Part(
      collection: "parameters", main: "parameters: { main: { value: 'a' } }",
      both: "parameters: { main: { value: 'a' }, second: { value: 'b' } }",
      existing: "parameters: { main: { existing: 'arn:aws:ssm:us-east-1:123456789012:parameter/limits/day' } }"),
    Part(
      collection: "paymentKeys", main: paymentKeys("main"), both: paymentKeys("main", "second"),
      existing:
        "paymentKeys: { main: { existing: 'arn:aws:payment-cryptography:us-east-1:123456789012:key/abcdefghijklmnop' } }"
    ),
    Part(
      collection: "services", main: "main: { image: 'b:1' }",
      both: "main: { image: 'b:1' }, second: { image: 'c:1' }"),
    Part(
      collection: "jobs", main: "jobs: { main: { image: 'b:1' } }",
      both: "jobs: { main: { image: 'b:1' }, second: { image: 'c:1' } }"),
    Part(
      collection: "functions", main: "functions: { main: \(function) }",
      both: "functions: { main: \(function), second: \(function) }"),
    Part(
      collection: "workflows", main: "workflows: { main: \(workflow) }",
      both: "workflows: { main: \(workflow), second: \(workflow) }"),
    Part(
      collection: "externals", main: "externals: { main: {} }",
      both: "externals: { main: {}, second: { cidr: '10.9.0.0/16' } }"),
    Part(
      collection: "raw", main: "raw: { main: \(raw("b")) }", both: "raw: { main: \(raw("b")), second: \(raw("c")) }"),
  ]

  private static let function = "{ code: { image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/f:1' } }"

  private static let workflow = "{ definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } } }"

  private static func paymentKeys(_ names: String...) -> String {
    let entries = names.map { "\($0): { usage: 'TR31_M6_ISO_9797_5_CMAC_KEY', algorithm: 'AES_256' }" }
    return "paymentKeys: { \(entries.joined(separator: ", ")) }"
  }

  /// A key that takes part in an operation.
  private static func paymentKey(for level: String) throws -> String {
    let operation = try #require(PaymentKeyOperation(rawValue: level))
    let usage = try #require(
      PaymentKey.Usage.allCases.first { PaymentKeyOperation.all(for: $0).contains { $0.operation == operation } })
    let (algorithm, mode) = (usage.algorithms[0].rawValue, usage.modes.last?[0].rawValue ?? "")
    return "paymentKeys: { main: { usage: '\(usage.rawValue)', algorithm: '\(algorithm)', modes: ['\(mode)'] } }"
  }

  private static func raw(_ name: String) -> String {
    """
    {
      terraform: { type: 'aws_cloudwatch_event_bus', body: { name: '\(name)' } }, pulumi: { type: 'aws:cloudwatch:EventBus' },
      cloudFormation: { type: 'AWS::Events::EventBus', body: { Name: '\(name)' } },
      attributes: { arn: { provider: 'arn', cloudFormation: 'Arn' } },
      permissions: { publish: { actions: 'events:PutEvents', resources: '*' } },
    }
    """
  }

  /// A system with the settings of a part, and a service that has the links.
  private static func source(_ settings: String, of part: Part, uses: String = "") -> SystemSource {
    let isService = part.collection == "services"
    let text = """
      { cluster: { serviceDiscovery: true }, services: { api: { image: 'a:1', uses: { \(uses) } }\(isService ? ", \(settings)" : "") }
        \(isService ? "" : ", \(settings)") }
      """
    return SystemSource(file: "parts.json5", text: Array(text.utf8), regenerate: "")
  }

  /// The levels of a kind; a raw resource has levels of its own.
  private static func levels(of part: Part) throws -> [AccessLevel] {
    let system = try PaymentSystem.read(try source(part.main, of: part).resolved().tree)
    return try #require(system.build(regenerate: "").context.links.parts.target(part.collection, "main")).levels
  }

  private static func expectPrograms(of stack: Stack, _ what: String) throws {
    for emitter in Emitters.programs {
      let violations = try ConformanceTests.suite(emitter.target).violations(in: stack)
      #expect(violations.isEmpty, "\(what): \(violations.map(\.description).joined(separator: "\n"))")
    }
  }

  @Test func everyKindHasASample() { #expect(Self.parts.map(\.collection) == LinkTargets.kinds.map(\.collection)) }

  @Test(arguments: LinkTargets.kinds.map(\.collection)) func levelsUseOneService(_ collection: String) throws {
    let kind = try #require(LinkTargets.kinds.first { $0.collection == collection })
    #expect(kind.levels.isEmpty == (kind.ownLevel != nil))
    for level in kind.levels {
      let services = Set(level.actions.map { $0.prefix { $0 != ":" } })
      #expect(services.count <= 1, "\(collection) \(level.name)")
      #expect(kind.actions.map { services.isEmpty || services == [Substring($0.service)] } ?? true, "\(level.name)")
      #expect(level.actions.allSatisfy { $0.contains(":") })
    }
  }

  /// A link of each level gives a valid system in which the part, its attributes and the link are found, and which every
  /// target writes whole.
  @Test(arguments: parts) func everyLevelIsGranted(_ part: Part) throws {
    let levels = try Self.levels(of: part)
    #expect(!levels.isEmpty)
    for level in levels {
      let settings = part.collection == "paymentKeys" ? try Self.paymentKey(for: level.name) : part.main
      let source = Self.source(settings, of: part, uses: "\(part.collection): { main: '\(level.name)' }")
      let stack = try source.stack()
      #expect(stack.keyProblems.isEmpty && stack.textProblems.isEmpty)
      let granted = try #require(stack.links.first { $0.from == "api_service" }, "\(part.collection) \(level.name)")
      #expect(granted.words == level.verb)
      #expect(stack.entry(granted.to) != nil || granted.to.contains("/"), "\(granted.to)")
      let system = try PaymentSystem.read(try source.resolved().tree)
      let target = try #require(system.build(regenerate: "").context.links.parts.target(part.collection, "main"))
      #expect(!target.attributes.isEmpty)
      for (name, value) in target.attributes {
        #expect(value.resources.allSatisfy { stack.entry($0) != nil }, "\(part.collection).\(name)")
      }
      try Self.expectPrograms(of: stack, "\(part.collection) \(level.name)")
    }
  }

  /// The least that is said of a part that exists already is enough for a link of each level, and nothing of it is made.
  @Test(arguments: parts.filter { $0.existing != nil }) func theMinimumIsEnoughForExistingParts(_ part: Part) throws {
    let existing = try #require(part.existing)
    for level in try Self.levels(of: part) {
      let stack = try Self.source(existing, of: part, uses: "\(part.collection): { main: '\(level.name)' }").stack()
      let granted = try #require(stack.links.first { $0.from == "api_service" })
      #expect(granted.words == level.verb && stack.entry(granted.to) == nil)
      try Self.expectPrograms(of: stack, "existing \(part.collection) \(level.name)")
    }
  }

  /// A second entry of a collection changes no line of the first. An external takes a line only with a link.
  @Test(arguments: parts.filter { $0.collection != "externals" }) func aSecondEntryChangesNoLine(_ part: Part) throws {
    let (before, after) = (try Self.source(part.main, of: part).stack(), try Self.source(part.both, of: part).stack())
    for emitter in Emitters.programs {
      let violations = try ConformanceTests.suite(emitter.target).violations(adding: after, to: before)
      #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
    }
  }
}
