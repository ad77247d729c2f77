import Configuration
import EmitterConformance
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// The order of settings has no effect, and adding or removing a part changes no line of other parts.
@Suite struct StableIdentityTests {
  static let systems = Templates.systems.map(\.name)

  /// Assignments that each add a part to the system.
  private static let additions = [
    "payment-web-app": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "scale-payments": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1', deployment: 'rolling'}",
    "fargate-migration": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "high-availability": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "serverless-api": "tables.z={hashKey: 'id'}",
    "card-authorization": "jobs.z={image: 'a:1'}",
  ]

  /// Second entries of collections that have one.
  private static let seconds: [(system: String, addition: String)] = [
    ("payment-web-app", "databases.z={}"), ("payment-web-app", "secrets.z={}"),
    ("payment-web-app", "tables.z={hashKey: 'id'}"),
    (
      "scale-payments",
      "databases.z={engine: 'aurora-postgres', version: '17', multiAz: false, checkBackups: true, backupEveryHours: 24}"
    ),
    (
      "payment-web-app",
      "raw.z={terraform: {type: 'aws_sns_topic'}, pulumi: {type: 'aws:sns:Topic'}, cloudFormation: {type: 'AWS::SNS::Topic'}}"
    ),
    ("scale-payments", "paymentKeys.z={usage: 'TR31_P0_PIN_ENCRYPTION_KEY', algorithm: 'TDES_3KEY'}"),
    ("scale-payments", "parameters.z={value: 'a'}"),
    ("scale-payments", "buckets.z={}"), ("scale-payments", "buses.z={}"), ("scale-payments", "caches.z={}"),
    ("scale-payments", "topics.z={}"), ("scale-payments", "jobs.z={image: 'a:1'}"),
    (
      "scale-payments",
      "jobs.z={extends: 'services.payment', imageOf: 'payment', on: {schedules: {daily: {every: 'rate(1 day)'}}}}"
    ),
    ("scale-payments", "queues.z={}"),
    ("scale-payments", "workflows.z={definition: {StartAt: 'A', States: {A: {Type: 'Succeed'}}}}"),
    ("scale-payments", "roles.z={assumedBy: {account: '123456789012'}}"),
    ("scale-payments", "queues.z={on: {topics: ['payments-events']}}"),
  ]

  /// An external address has no resources, each of infragen's two programs runs in one function only, and inputs and
  /// patches change the resources of others.
  private static let withoutSecond: Set = ["externals", "functions", "inputs", "patches"]

  @Test func everyCollectionHasASecondEntry() {
    let covered = Set((Self.seconds.map(\.addition) + Self.additions.values).map { $0.prefix { $0 != "." } })
    #expect(PaymentSystem.collections.filter { !covered.contains($0[...]) && !Self.withoutSecond.contains($0) } == [])
  }

  @Test(arguments: seconds, Emitters.programs.map(\.target)) func secondEntryChangesNoLineOfTheFirst(
    _ second: (system: String, addition: String), _ target: String
  ) throws {
    let text = Array(try #require(Templates.named(second.system)).configuration.utf8)
    let stacks = try [[], [second.addition]].map {
      try SystemSource(file: "a.json5", text: text, overrides: $0, regenerate: "").stack()
    }
    #expect(try ConformanceTests.suite(target).violations(adding: stacks[1], to: stacks[0]) == [])
  }

  /// True for a line that several parts share, such as the parameters of a group or the content of a dashboard.
  private static func isShared(_ line: String) -> Bool {
    line.contains("\"Parameters\": [") || line.contains("{\\\"widgets\\\":")
  }

  /// True for values that depend on all parts: the longest name limits the suffix, and a deployment of the API covers
  /// all its methods.
  private static func isOfAll(_ line: String) -> Bool {
    // A shorter or longer argument name changes the alignment of its block.
    let isTrigger = line.hasPrefix("    ") && line.hasSuffix(".invoke_arn")
    return isTrigger
      || ["var.environment_suffix) <=", "Use 1 to ", "\"MaxLength\":", "redeployment", "GatewayDeployment"].contains(
        where: line.contains)
      || line.hasPrefix("  depends_on = [aws_api_gateway_integration.")
      || line.hasPrefix("        \"GatewayApi") && line.hasSuffix("Method\"")
  }

  private static func lines(_ text: String, _ target: String) throws -> [String] {
    let source = SystemSource(file: "a.json5", text: Array(text.utf8), regenerate: "")
    let documents = try #require(Emitters.named(target)).documents(for: try source.stack(), layout: .single)
    return try documents.flatMap { String(decoding: try $0.bytes(), as: UTF8.self).split(separator: "\n") }.map(
      String.init)
  }

  @Test(arguments: systems, Emitters.programs.map(\.target)) func addedPartChangesNothingElse(
    _ system: String, _ target: String
  ) throws {
    let text = Array(try #require(Templates.named(system)).configuration.utf8)
    let addition = try #require(Self.additions[system])
    let stacks = try [[], [addition]].map {
      try SystemSource(file: "a.json5", text: text, overrides: $0, regenerate: "").stack()
    }
    #expect(try ConformanceTests.suite(target).violations(adding: stacks[1], to: stacks[0]) == [])
  }

  /// Removable parts as settings, with the other settings that must change too.
  private static let removals: [(system: String, part: String, overrides: [String])] = [
    ("payment-web-app", "services.api", [additions["payment-web-app"] ?? ""]),
    ("scale-payments", "services.api", []),
    // The alarms of a queue name its consumers.
    ("scale-payments", "services.notification", ["services.notification.on={queues: {}}"]),
    ("fargate-migration", "services.app", [additions["fargate-migration"] ?? "", "outputs={}"]),
    ("high-availability", "services.app", [additions["high-availability"] ?? ""]),
    ("serverless-api", "functions.payment_processor", []), ("serverless-api", "functions.session_manager", []),
    ("serverless-api", "tables.z", [additions["serverless-api"] ?? ""]),
    ("card-authorization", "jobs.z", [additions["card-authorization"] ?? ""]),
  ]

  @Test(arguments: removals, Emitters.programs.map(\.target)) func removedPartChangesNothingElse(
    _ removal: (system: String, part: String, overrides: [String]), _ target: String
  ) throws {
    let text = try #require(Templates.named(removal.system)).configuration
    var tree = try JSON5.parse(Array(text.utf8), file: "a.json5")
    for override in removal.overrides { tree = try tree.setting(override) }
    let words = removal.part.split(separator: ".").map(String.init)
    let less = Self.without(words[1], in: words[0], tree)
    let before = try Self.lines(tree.text, target)
    let after = try Self.lines(less.text, target)
    #expect(after.count < before.count)
    // The last item of a list in JSON has no comma.
    let known = Set(before.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 })
    let added = after.difference(from: before).insertions.compactMap { change in
      if case .insert(_, let line, _) = change, !Self.isShared(line), !Self.isOfAll(line), !known.contains(line) {
        line
      } else {
        nil
      }
    }
    #expect(added == [])
  }

  /// The settings without one part, in every environment.
  private static func without(_ name: String, in collection: String, _ value: JSON5Value) -> JSON5Value {
    var value = value
    guard case .object(let members) = value.kind else { return value }
    value.kind = .object(
      members.map { member in
        var member = member
        member.value =
          member.key == collection ? member.value.removing(name) : without(name, in: collection, member.value)
        return member
      })
    return value
  }

  @Test(arguments: systems, Emitters.programs.map(\.target)) func settingOrderDoesNotMatter(
    _ system: String, _ target: String
  ) throws {
    let text = try #require(Templates.named(system)).configuration
    let turned = Self.turned(try JSON5.parse(Array(text.utf8), file: "a.json5"), "")
    #expect(turned.text != (try JSON5.parse(Array(text.utf8), file: "a.json5")).text)
    #expect(try Self.lines(turned.text, target) == (try Self.lines(text, target)))
  }

  /// Collections with names that users choose. Their order matters; in `environments`, the first is the default.
  private static let named: Set = [
    "services", "functions", "tables", "secrets", "tags", "outputs", "environments", "environment", "headers",
    "externals", "topics", "queues", "jobs", "workflows", "sidecars", "schedules", "paymentKeys", "parameters",
    "buckets", "buses",
    "attributes", "indexes", "waivers",
  ]

  /// The same settings with the members of each object in reverse order, except those of the named collections.
  private static func turned(_ value: JSON5Value, _ key: String) -> JSON5Value {
    var value = value
    switch value.kind {
    case .object(let members):
      let inner = members.map { member in
        var member = member
        // Patterns of events are written as they are.
        if key == "on", member.key == "bus" { return member }
        member.value = turned(member.value, member.key)
        return member
      }
      value.kind = .object(named.contains(key) ? inner : inner.reversed())
    case .array(let elements): value.kind = .array(elements.map { turned($0, "") })
    default: break
    }
    return value
  }
}
