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
  private static let levels: [(place: String, capacity: String)] = [
    ("entry in the environment", "31"), ("entry in the base", "32"), ("extended entry in the environment", "33"),
    ("extended entry in the base", "34"), ("defaults in the environment", "35"), ("defaults in the base", "36"),
    ("built in", "null"),
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
    #expect(found == Self.levels[first].capacity, "\(Self.levels[first].place)")
  }

  /// A part that exists already only in one environment keeps no settings of the new one, nor the defaults.
  @Test func existingInAnOverrideReplacesTheEntry() throws {
    let text = """
      { defaults: { tables: { pointInTimeRecovery: false } }, database: { backupRetentionDays: 35 },
        network: { cidr: "10.1.0.0/16", zones: 2, securityGroups: "per-part" },
        tables: { a: { only: ["dev", "prod"], hashKey: "id", readCapacity: 8 }, b: { existing: "old" } },
        environments: { dev: {}, prod: { tables: { a: { existing: "ledger" }, b: { existing: "new" } },
          network: { existing: true }, database: { existing: { host: "a.example.com", cidr: "10.9.0.0/24" } } } } }
      """
    #expect(try Self.settings(text)["tables"]?["a"]?["readCapacity"]?.text == "8")
    for settings in [
      try Self.settings(text, in: "prod"),
      try Self.settings(
        text,
        [
          "tables.a.existing=ledger", "tables.b.existing=new", "network.existing=true",
          "databases.main.existing={host: 'a.example.com', cidr: '10.9.0.0/24'}",
        ]),
    ] {
      let (table, network) = (settings["tables"]?["a"], settings["network"])
      #expect(table?["readCapacity"]?.text == "null")
      #expect(settings["tables"]?["b"]?["existing"]?.text != nil)
      #expect(network?["cidr"]?.text == "\"10.0.0.0/16\"" && network?["zones"]?.text == "2")
      #expect(network?["securityGroups"]?.text == "\"per-part\"")
      #expect(
        settings["database"]?["backupRetentionDays"]?.text == "\(DatabaseSettings().backupRetentionDays)")
    }
  }

  @Test func assignmentIsStrongest() throws {
    let text = """
      { defaults: { tables: { readCapacity: 7 } }, tables: { a: { hashKey: "id", readCapacity: 8 }, b: { hashKey: "id" } },
        environments: { dev: { tables: { a: { readCapacity: 9 } } } } }
      """
    let tables = try Self.settings(text, ["tables.a.readCapacity=10", "defaults.tables.readCapacity=11"])["tables"]
    #expect(tables?["a"]?["readCapacity"]?.text == "10" && tables?["b"]?["readCapacity"]?.text == "11")
  }

  /// A job takes from a service, and a service from a job, what both have: also the defaults of the other collection.
  @Test func servicesAndJobsExtendEachOther() throws {
    let text = """
      {
        defaults: { services: { cpu: 1024, memoryMiB: 2048, desiredCount: 3 }, jobs: { cpu: 256, memoryMiB: 512 } },
        services: {
          api: { image: "a:1", paths: ["/a"], priority: 7, uses: { tables: ["t"] }, environment: { A: "api" } },
          batch: { extends: "jobs.settle", image: "b:1" },
        },
        jobs: {
          seed: { extends: "services.api", command: ["seed"], environment: { B: "seed" } },
          settle: { imageOf: "api", command: ["settle"], on: { schedules: { daily: { every: "rate(1 day)" } } } },
        },
        tables: { t: {} },
      }
      """
    let settings = try Self.settings(text)
    let seed = settings["jobs"]?["seed"]
    #expect(seed?["image"]?.text == "\"a:1\"" && seed?["command"]?.text == "[\"seed\"]")
    #expect(seed?["environment"]?.text == "{A: \"api\", B: \"seed\"}")
    #expect(seed?["uses"]?["tables"]?["t"]?.text != nil && seed?["paths"] == nil && seed?["desiredCount"] == nil)
    #expect(seed?["cpu"]?.text == "1024" && seed?["memoryMiB"]?.text == "2048")
    let batch = settings["services"]?["batch"]
    #expect(
      batch?["command"]?.text == "[\"settle\"]" && batch?["cpu"]?.text == "256" && batch?["memoryMiB"]?.text == "512"
        && batch?["imageOf"] == nil)
    #expect(batch?["on"]?["schedules"] == nil && batch?["desiredCount"]?.text == "3")
    #expect(
      Self.problems("{ services: { api: { image: 'a:1' } }, jobs: { seed: { extends: 'services.ap' } } }")
        == ["jobs.seed.extends: there is no 'ap' in services (did you mean 'api'?)"])
    #expect(
      Self.problems("{ jobs: { seed: { extends: 'tables.a' } }, services: {} }")
        == ["jobs.seed.extends: an entry of jobs extends another one of them, or one of services, not one of tables"])
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
        "environments.dev.tables.legder: 'legder' is not defined outside environments (did you mean 'ledger'?); define "
          + "there what only dev has, with only: [\"dev\"]"
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
        "services.apii: the configuration has no 'apii' (did you mean 'api'?); a new one needs all of its settings at "
          + "once, services.apii={…}"
      ])
    #expect(
      Self.problems(text, ["tables.a.hashKey=id"]) == [
        "tables.a: the configuration has no 'a'; a new one needs all of its settings at once, tables.a={…}"
      ])
    let settings = try Self.settings(text, ["tables.a={hashKey: 'id'}", "tables.a.readCapacity=7"])
    #expect(settings["tables"]?["a"]?["readCapacity"]?.text == "7")
  }

  /// `database` beside `databases.ledger` would be a second database.
  @Test(arguments: [
    ("database.multiAz=true", "database", "databases.main"), ("database={}", "database", "databases.main"),
    ("database=true", "database", "databases.main"),
    ("databases.main.multiAz=true", "databases.main", "databases.main"),
    ("cache.nodes=2", "cache", "cache"), ("raw.bus.keepsData=true", "raw.bus", "raw.bus"),
    ("inputs.size.type=number", "inputs.size", "inputs.size"),
    ("databases.legder.multiAz=true", "databases.legder", "databases.legder"),
  ])
  func assignmentMakesNoPartByMistake(_ assignment: String, _ path: String, _ whole: String) {
    let problems = Self.problems(#"{ databases: { ledger: {} } }"#, [assignment])
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("\(path): the configuration has no '") == true, "\(problems)")
    #expect(
      problems.first?.hasSuffix("a new one needs all of its settings at once, \(whole)={…}") == true, "\(problems)")
    let isNear = !["cache", "databases.main", "raw.bus", "inputs.size"].contains(path)
    #expect(problems.first?.contains("ledger") == isNear, "\(problems)")
  }

  @Test func assignmentCanMakeAShortFormAsAWhole() throws {
    let settings = try Self.settings(
      #"{ databases: { ledger: {} } }"#, ["databases.main={multiAz: true}", "cache={nodes: 2}", "cache.nodes=3"])
    #expect(settings["database"]?["multiAz"]?.text == "true" && settings["cache"]?["nodes"]?.text == "3")
  }

  /// `false` is "not here", also for groups of which every system has one.
  @Test func falseRemovesWhatAnEntryExtends() throws {
    let text = """
      { services: {
          api: { image: "a:1", environment: { A: "1" }, uses: { tables: { log: "read" }, database: true }, on: { queues: ["jobs"] } },
          web: { extends: "api", uses: false, on: false, environment: false }, worker: { extends: "api", uses: { tables: false } },
        }, queues: { jobs: {} }, tables: { log: {} }, database: {}, logs: { retentionDays: 7 }, environments: { dev: { logs: false, tags: false } } }
      """
    let settings = try Self.settings(text)
    let (web, worker) = (settings["services"]?["web"], settings["services"]?["worker"])
    #expect(web?["uses"]?["tables"]?.text == "{}" && web?["uses"]?["database"]?.text == "null")
    #expect(web?["on"]?["queues"]?.text == "{}" && web?["environment"]?.text == "{}")
    #expect(worker?["uses"]?["tables"]?.text == "{}" && worker?["uses"]?["database"]?.text == "true")
    #expect(settings["logs"]?["flowLogDays"]?.text == "false" && settings["logs"]?["accessLogDays"]?.text == "false")
  }

  @Test func resourcesAndInputsBelongToEnvironments() throws {
    let text = """
      { database: {}, inputs: { size: { only: "prod" } }, raw: { bus: { only: "prod", pulumi: { type: "aws:sns:Topic" } } },
        patches: { database: { only: "prod", pulumi: { port: 1 } } }, environments: { dev: {}, prod: { patches: { vpc: {} } } } }
      """
    let (dev, prod) = (try Self.settings(text, in: "dev"), try Self.settings(text, in: "prod"))
    for collection in ["inputs", "raw", "patches"] {
      #expect(dev[collection]?.text == "{}" && prod[collection]?.members?.isEmpty == false, "\(collection)")
    }
    #expect(prod["patches"]?.members?.map(\.key) == ["database", "vpc"])
  }

  /// A wrong value that several entries take is one problem.
  @Test func problemIsListedOnce() {
    do throws(Diagnostics) {
      _ = try Self.settings(#"{ services: { a: { image: "a:1", cpu: 7 }, b: { extends: "a" }, c: { extends: "a" } } }"#)
      Issue.record("accepted")
    } catch {
      #expect(error.sorted.map(\.path) == ["services.a.cpu"])
    }
  }
}
