import AWSResources
import Configuration
import Emitters
import InfraModel
import Testing

@testable import PaymentSystem

/// `database` and `cache` as short forms of `databases.main` and `caches.main`, and further databases and caches.
@Suite struct ShortFormTests {
  private static func stack(_ text: String, _ overrides: [String] = [], in environment: String? = nil) throws -> Stack {
    try SystemSource(
      file: "a", text: Array("{ services: { api: { image: 'a:1' } }, \(text) }".utf8), overrides: overrides,
      environment: environment, regenerate: ""
    ).stack()
  }

  private static func text(_ stack: Stack, _ target: String) throws -> String {
    try #require(Emitters.named(target)).documents(for: stack, layout: .single).map {
      String(decoding: try $0.bytes(), as: UTF8.self)
    }.joined()
  }

  private static func servers(_ stack: Stack) -> [String] {
    stack.entries.compactMap { entry in
      (entry.resource as? DBInstance).map { "\(entry.name.key) \($0.port) \($0.multiAz)" }
    }
  }

  @Test(arguments: Emitters.programs.map(\.target)) func bothFormsAreTheSame(_ target: String) throws {
    let short = try Self.text(Self.stack("database: { port: 5433 }, cache: {}"), target)
    let long = try Self.text(Self.stack("databases: { main: { port: 5433 } }, caches: { main: {} }"), target)
    #expect(short == long)
  }

  @Test func environmentAndAssignmentMayUseTheOtherForm() throws {
    let text = """
      databases: { main: { port: 5433 } }, caches: { main: {} },
      environments: { dev: { database: { multiAz: false }, cache: false }, prod: { databases: { main: false } } }
      """
    #expect(try Self.servers(Self.stack(text)) == ["database 5433 false"])
    #expect(try Self.servers(Self.stack(text, ["databases.main.port=5434"])) == ["database 5434 false"])
    #expect(try Self.servers(Self.stack(text, ["database.port=5435"])) == ["database 5435 false"])
    #expect(try Self.servers(Self.stack(text, in: "prod")) == [])
    #expect(try Self.stack(text).entries.allSatisfy { !($0.resource is ReplicationGroup) })
  }

  @Test func wordsOfEntriesApplyToBothForms() throws {
    let text = """
      defaults: { databases: { multiAz: false } },
      database: { port: 5433, only: ["dev"] }, databases: { ledger: { extends: "main", multiAz: true }, reports: {} },
      environments: { dev: {}, prod: {} }
      """
    #expect(
      try Self.servers(Self.stack(text)) == [
        "database 5433 false", "ledger_database 5433 true", "reports_database 5432 false",
      ])
    #expect(
      try Self.servers(Self.stack(text, in: "prod")) == ["ledger_database 5433 true", "reports_database 5432 false"])
  }

  @Test func furtherDatabaseHasItsOwnNames() throws {
    let stack = try Self.stack(
      "databases: { ledger: {} }, database: {}, alarms: {}",
      ["services.api.uses={databases: ['ledger']}"])
    let text = try Self.text(stack, "terraform")
    for part in [
      "aws_db_instance\" \"ledger\"", "payment-ledger-db-${var.environment_suffix}", "LEDGER_DB_HOST",
      "payment-ledger-db-cpu-", "ledger_rds_endpoint", "Security group of the ledger database",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("\"DB_HOST\""))
  }

  @Test(arguments: [
    ("payments: { renamedFrom: 'main' }", "payments_database"), ("main: { renamedFrom: 'payments' }", "database"),
  ])
  func renamedDatabaseKeepsItsNames(_ entry: String, _ key: String) throws {
    let isMain = key == "database"
    let stack = try Self.stack("databases: { \(entry) }")
    let name = try #require(stack.entries.first { $0.resource is DBInstance }).name
    #expect(name.key == key)
    let text = try Self.text(stack, "terraform")
    let before = try Self.text(Self.stack(isMain ? "databases: { payments: {} }" : "database: {}"), "terraform")
    #expect(text.contains("moved {"))
    for line in before.split(separator: "\n") where line.contains("identifier ") || line.contains("output \"") {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func findingNamesTheDatabase() throws {
    let source = SystemSource(
      file: "a", text: Array("{ services: { api: { image: 'a:1' } }, database: {}, databases: { ledger: {} } }".utf8),
      regenerate: "")
    let report = try source.reviewed(on: nil).report
    let settings = report.entries.map(\.finding).filter { $0.policy.id == "rds.port" }.map { "\($0.setting)" }
    #expect(settings == ["database.port", "databases.ledger.port"])
  }
}
