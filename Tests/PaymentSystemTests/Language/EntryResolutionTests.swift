import Configuration
import InfraModel
import Testing

@testable import PaymentSystem

/// `defaults`, `extends`, `only`, `false` and what an environment or an assignment can change.
@Suite struct EntryResolutionTests {
  private static func settings(
    _ text: String, _ overrides: [String] = [], in environment: String? = nil
  ) throws(Diagnostics) -> JSON5Value {
    try SystemSource(
      file: "a", text: Array(text.utf8),
      overrides: overrides + ["services.some={image: 'a:1', paths: ['/b'], priority: 900}"],
      environment: environment, regenerate: ""
    ).settings().settings
  }

  private static func names(_ collection: String, _ text: String, in environment: String? = nil) throws -> [String] {
    try settings(text, in: environment)[collection]?.members?.map(\.key) ?? []
  }

  private static func problems(_ text: String, _ overrides: [String] = []) -> [String] {
    do throws(Diagnostics) {
      _ = try settings(text, overrides)
      return []
    } catch {
      return error.all.map { "\($0.path): \($0.message)" }
    }
  }

  /// Each level of a table's capacity, the strongest first: without the first ones the next decides.
  private static let levels: [(place: String, capacity: Int)] = [
    ("entry in the environment", 31), ("entry in the base", 32), ("extended entry in the environment", 33),
    ("extended entry in the base", 34), ("defaults in the environment", 35), ("defaults in the base", 36),
    ("built in", 5),
  ]

  @Test(arguments: levels.indices) func strongerValueDecides(_ first: Int) throws {
    func capacity(_ level: Int) -> String { level < first ? "" : "readCapacity: \(Self.levels[level].capacity)" }
    let text = """
      {
        defaults: { tables: { \(capacity(5)) } },
        tables: { ledger: { hashKey: "id", extends: "other", \(capacity(1)) }, other: { hashKey: "id", \(capacity(3)) } },
        environments: {
          dev: { tables: { ledger: { \(capacity(0)) }, other: { \(capacity(2)) } }, defaults: { tables: { \(capacity(4)) } } },
        },
      }
      """
    let found = try Self.settings(text)["tables"]?["ledger"]?["readCapacity"]?.text
    #expect(found == "\(Self.levels[first].capacity)", "\(Self.levels[first].place)")
  }

  @Test func assignmentIsStrongest() throws {
    let text = """
      { defaults: { tables: { readCapacity: 7 } }, tables: { a: { hashKey: "id", readCapacity: 8 }, b: { hashKey: "id" } },
        environments: { dev: { tables: { a: { readCapacity: 9 } } } } }
      """
    let tables = try Self.settings(text, ["tables.a.readCapacity=10", "defaults.tables.readCapacity=11"])["tables"]
    #expect(tables?["a"]?["readCapacity"]?.text == "10" && tables?["b"]?["readCapacity"]?.text == "11")
  }

  @Test func objectsAreCombinedAndOwnWordsStay() throws {
    let text = """
      {
        defaults: { services: { environment: { A: "defaults", B: "defaults" }, scaling: { maxCount: 7 } } },
        services: {
          api: { image: "a:1", name: "shop", outputs: "shop", renamedFrom: "web", only: ["dev"], environment: { B: "api" } },
          refunds: { extends: "services.api", paths: ['/b'], priority: 200, environment: { C: "refunds" } },
        },
        environments: { dev: {}, prod: {} },
      }
      """
    for environment in ["dev", "prod"] {
      let services = try Self.settings(text, in: environment)["services"]
      let refunds = services?["refunds"]
      #expect(
        services?.members?.map(\.key) == (environment == "dev" ? ["api", "refunds", "some"] : ["refunds", "some"]))
      #expect(refunds?["environment"]?.text == "{A: \"defaults\", B: \"api\", C: \"refunds\"}")
      #expect(refunds?["image"]?.text == "\"a:1\"" && refunds?["scaling"]?["maxCount"]?.text == "7")
      #expect(refunds?["name"]?.text == "null" && refunds?["outputs"]?.text == "null")
      #expect(refunds?["renamedFrom"]?.text == "[]" && refunds?["only"] == nil && refunds?["extends"] == nil)
    }
  }

  @Test(arguments: [
    ("dev", ["all", "lab", "none"]), ("prod", ["all", "none", "paid"]), ("pr12", ["all", "lab", "none"]),
  ])
  func entryStandsOnlyInItsEnvironments(_ environment: String, _ expected: [String]) throws {
    let text = """
      {
        tables: {
          all: { hashKey: "id" }, lab: { hashKey: "id", only: ["dev", "pr*"] }, none: { hashKey: "id", only: [] },
          paid: { hashKey: "id", only: "prod" },
        },
        environments: { dev: {}, prod: {}, "pr*": "dev" },
      }
      """
    #expect(try Self.names("tables", text, in: environment) == expected)
  }

  @Test func falseRemoves() throws {
    let text = """
      {
        tables: { a: { hashKey: "id" }, b: { hashKey: "id" }, c: false }, secrets: { pin: {} }, database: {},
        environments: { dev: {}, prod: { tables: { a: false, c: { hashKey: "id" } }, secrets: false, database: false } },
      }
      """
    #expect(try Self.names("tables", text) == ["a", "b"])
    #expect(try Self.names("secrets", text) == ["pin"])
    #expect(try Self.names("tables", text, in: "prod") == ["b", "c"])
    #expect(try Self.names("secrets", text, in: "prod") == [])
    #expect(try Self.settings(text, in: "prod")["database"]?.text == "false")
  }

  @Test func environmentTakesTheSettingsOfAnother() throws {
    let text = """
      {
        logs: { retentionDays: 7 }, protectData: true,
        environments: { dev: { logs: { retentionDays: 14, groups: "per-service" }, protectData: false },
          "pr*": { extends: "dev", logs: { retentionDays: 3 } } },
      }
      """
    let settings = try Self.settings(text, in: "pr7")
    #expect(settings["logs"]?["retentionDays"]?.text == "3" && settings["logs"]?["groups"]?.text == "\"per-service\"")
    #expect(settings["protectData"]?.text == "false" && settings["environmentSuffix"]?.text == "\"pr7\"")
  }

  /// A misspelled name in settings that another environment takes is reported where it stands.
  @Test func misspelledEntryIsReportedWhereItStands() {
    let text = """
      { tables: { ledger: { hashKey: "id" } },
        environments: { "pr*": { extends: "dev" }, dev: { tables: { legder: { readCapacity: 7 } } } } }
      """
    #expect(
      Self.problems(text) == [
        "environments.dev.tables.legder: not in the base (did you mean 'ledger'?); what only dev has stands in the base, "
          + "with only: [\"dev\"]"
      ])
  }

  @Test func everythingButEntriesCanBeAdded() throws {
    let text = """
      { tables: { ledger: { hashKey: "id" } }, services: { api: { image: "a:1" } },
        environments: { dev: {
          tags: { Team: "a" }, waf: {}, services: { api: { environment: { LEVEL: "debug" }, scaling: { maxCount: 5 } } },
          waivers: { "ddb.pitr": { reason: "None is needed here.", until: "2030-12-31" } },
          tables: { ledger: { indexes: { byDay: { hashKey: "day" } } } },
        } } }
      """
    let settings = try Self.settings(text)
    #expect(settings["tags"]?["Team"] != nil && settings["waf"]?.members != nil)
    #expect(settings["waivers"]?["ddb.pitr"] != nil && settings["tables"]?["ledger"]?["indexes"]?["byDay"] != nil)
  }

  @Test func assignmentAddsOnlyWholeEntries() throws {
    let text = #"{ services: { api: { image: "a:1" } } }"#
    #expect(
      Self.problems(text, ["services.apii.cpu=256"]) == [
        "services.apii: not in the base (did you mean 'api'?); a new one needs all of its settings at once, "
          + "services.apii={…}"
      ])
    #expect(
      Self.problems(text, ["tables.a.hashKey=id"]) == [
        "tables.a: not in the base; a new one needs all of its settings at once, tables.a={…}"
      ])
    let settings = try Self.settings(text, ["tables.a={hashKey: 'id'}", "tables.a.readCapacity=7"])
    #expect(settings["tables"]?["a"]?["readCapacity"]?.text == "7")
  }
}
