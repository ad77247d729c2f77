import Configuration
import InfraModel

/// What must hold between settings; each problem names the setting, its value and the nearest that would do.
struct SystemChecks {
  let system: PaymentSystem
  /// The configuration that the system was read from, for the places of problems.
  let tree: JSON5Value
  private(set) var problems = Diagnostics()

  init(_ system: PaymentSystem, _ tree: JSON5Value) {
    self.system = system
    self.tree = tree
  }

  mutating func run() {
    zones()
    ranges()
    names()
    services()
    database()
    tables()
    edge()
    monitoring()
    tags()
    waivers()
  }

  mutating func error(_ path: String, _ message: String) {
    problems.report(Diagnostic(.error, at: tree.location(of: path), path: path, message))
  }

  private mutating func tags() {
    if system.tags.contains(where: { $0.name == system.environmentTag }) {
      error(
        "tags.\(system.environmentTag)", "this tag holds the suffix: leave it out, or give environmentTag another key")
    }
  }

  private mutating func monitoring() {
    if system.alarms == nil, let database = system.database, database.checkBackups {
      error("database.checkBackups", "its alarm has nowhere to go: add alarms")
    }
    if system.tracing != nil, system.services.isEmpty, system.functions.isEmpty {
      error("tracing", "there is no service and no function to trace")
    }
    if system.dashboard != nil, system.services.isEmpty, system.database == nil {
      error("dashboard", "there is nothing to show: it shows services and a database")
    }
  }
}
