import Configuration
import InfraModel

extension SystemChecks {
  mutating func database() {
    guard let settings = system.database else { return }
    if let daily = Window.daily(settings.backupWindow), let weekly = Window.weekly(settings.maintenanceWindow),
      Window.overlap(daily: daily, weekly: weekly)
    {
      error(
        "database.maintenanceWindow",
        "\(settings.maintenanceWindow) overlaps with the backup window \(settings.backupWindow); RDS wants them apart")
    }
    let isServerless = settings.instanceClass == "db.serverless"
    switch settings.engine {
    case .postgres:
      if isServerless { error("database.instanceClass", "db.serverless is Aurora's: set the engine to \"aurora\"") }
      for (name, isSet) in auroraOnly(settings) where isSet {
        error("database.\(name)", "it is there with the engine \"aurora\" only; leave it out")
      }
    case .aurora:
      if isServerless != (settings.capacity != nil) {
        error(
          isServerless ? "database.instanceClass" : "database.capacity",
          isServerless
            ? "db.serverless needs a capacity, such as { minimum: 0.5, maximum: 2 }"
            : "only servers of the class db.serverless scale; use it, or leave the capacity out")
      }
      aurora(settings)
    }
    if let capacity = settings.capacity, let minimum = halves(capacity.minimum), let maximum = halves(capacity.maximum),
      minimum > maximum
    {
      error("database.capacity.minimum", "\(capacity.minimum) is more than the maximum, \(capacity.maximum)")
    }
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
  private mutating func aurora(_ settings: DatabaseSettings) {
    let words = settings.instanceClass.split(separator: ".")
    guard words.count == 3, let family = words.dropFirst().first, let size = words.last else { return }
    if family.hasPrefix("t"), ["micro", "small"].contains(size) {
      let nearest = "db.\(family == "t2" ? "t3" : family).medium"
      error("database.instanceClass", "Aurora has no \(settings.instanceClass); the nearest class is \(nearest)")
    }
  }

  private func auroraOnly(_ settings: DatabaseSettings) -> [(String, Bool)] {
    [
      ("capacity", settings.capacity != nil), ("checkBackups", settings.checkBackups),
    ]
  }

  private func halves(_ units: String) -> Int? {
    let parts = units.split(separator: ".")
    return parts.first.flatMap { Int($0) }.map { $0 * 2 + (parts.count > 1 ? 1 : 0) }
  }

  mutating func tables() {
    for table in system.tables {
      let settings = table.value
      let keys =
        [settings.hashKey] + (settings.rangeKey.map { [$0] } ?? [])
        + settings.indexes.flatMap { [$0.value.hashKey] + ($0.value.rangeKey.map { [$0] } ?? []) }
      for (index, name) in settings.numbers.enumerated() where !keys.contains(name) {
        let hint = Suggestion.hint(for: name, in: keys)
        error("tables.\(table.name).numbers[\(index)]", "'\(name)' is no key of the table or of an index\(hint)")
      }
    }
  }
}
