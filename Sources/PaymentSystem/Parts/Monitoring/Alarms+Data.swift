import AWSResources
import InfraModel

/// Alarms for the database and for unhandled events.
extension Alarms {
  private static let gibibyte = 1 << 30
  /// Default threshold for the free local storage of an Aurora instance.
  private static let localStorageGiB = 5

  func watch(_ database: Database, in stack: inout Stack) {
    let isCluster = if case .cluster = database.server { true } else { false }
    let server = database.server(isCluster ? "a" : "the")
    alarm(
      "\(Database.key(of: database.label))_cpu", database.label.name("db-cpu"),
      "CPU utilization of \(server) above \(settings.databaseCPUPercent)%",
      Metrics.database("CPUUtilization", database, statistic: isCluster ? "Maximum" : "Average"),
      Limit(threshold: settings.databaseCPUPercent), in: &stack)
    alarm(
      "\(Database.key(of: database.label))_connections", database.label.name("db-connections"),
      "More than \(settings.databaseConnections) connections to \(server)",
      Metrics.database("DatabaseConnections", database, statistic: "Maximum"),
      Limit(threshold: settings.databaseConnections), in: &stack)
    guard isCluster else {
      watchStorage(of: database, in: &stack)
      for index in database.server.replicas.indices { watchReplica(index, of: database, in: &stack) }
      return
    }
    if let capacity = database.settings.capacity { watch(capacity, of: database, in: &stack) }
    watchLocalStorage(of: database, in: &stack)
  }

  private func watchStorage(of database: Database, in stack: inout Stack) {
    alarm(
      "\(Database.key(of: database.label))_storage", database.label.name("db-storage"),
      "Free storage of the \(database.label.text("database")) below \(settings.freeStoragePercent)%",
      Metrics.database("FreeStorageSpace", database, statistic: "Minimum"), storageLimit(of: database), in: &stack)
  }

  /// Alarms of a replica, whose storage is as large as that of its source.
  /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Monitoring.html
  private func watchReplica(_ index: Int, of database: Database, in stack: inout Stack) {
    let (key, label) = (Database.replicaKey(of: database.label, index), database.label)
    let server = "replica \(index + 1) of the \(label.text("database"))"
    func watch(_ word: String, _ description: String, _ metric: String, _ statistic: String, _ limit: Limit) {
      alarm(
        "\(key)_\(word)", label.name("db-replica-\(index + 1)-\(word)"), description,
        Metrics.replica(metric, database.server.replicas[index], statistic: statistic), limit, in: &stack)
    }
    watch(
      "cpu", "CPU utilization of \(server) above \(settings.databaseCPUPercent)%", "CPUUtilization", "Average",
      Limit(threshold: settings.databaseCPUPercent))
    watch(
      "connections", "More than \(settings.databaseConnections) connections to \(server)", "DatabaseConnections",
      "Maximum", Limit(threshold: settings.databaseConnections))
    watch(
      "storage", "Free storage of \(server) below \(settings.freeStoragePercent)%", "FreeStorageSpace", "Minimum",
      storageLimit(of: database))
    watch(
      "lag", "Changes reach \(server) later than after \(settings.replicaLagSeconds) seconds", "ReplicaLag", "Maximum",
      Limit(threshold: settings.replicaLagSeconds))
  }

  private func storageLimit(of database: Database) -> Limit {
    Limit(
      threshold: database.settings.storageGiB * Self.gibibyte / 100 * settings.freeStoragePercent, comparison: .below)
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html#aurora-serverless-v2.viewing.monitoring
  private func watch(_ capacity: CapacitySettings, of database: Database, in stack: inout Stack) {
    alarm(
      "\(Database.key(of: database.label))_capacity", database.label.name("db-capacity"),
      "Capacity of \(database.server("a")) above \(settings.databaseCapacityPercent)% of its maximum",
      Metrics.database("ACUUtilization", database, statistic: "Maximum"),
      Limit(threshold: settings.databaseCapacityPercent, periodSeconds: 300, evaluations: 3), in: &stack)
    alarm(
      "\(Database.key(of: database.label))_memory", database.label.name("db-memory"),
      "Free memory of \(database.server("a")) below \(settings.freeMemoryPercent)% of the memory at maximum capacity",
      Metrics.database("FreeableMemory", database, statistic: "Minimum"),
      Limit(
        threshold: capacity.maximumGiB * Self.gibibyte / 100 * settings.freeMemoryPercent, comparison: .below,
        periodSeconds: 300, evaluations: 3), in: &stack)
  }

  /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Monitoring.Metrics.RDSAvailability.html
  private func watchLocalStorage(of database: Database, in stack: inout Stack) {
    let isServerless = database.settings.isServerless
    guard let free = settings.freeLocalStorageGiB ?? (isServerless ? nil : Self.localStorageGiB) else { return }
    let growth =
      "Aurora grows the cluster volume automatically, so the alarm watches the local storage of each instance."
    alarm(
      "\(Database.key(of: database.label))_storage", database.label.name("db-storage"),
      "Free local storage of a \(database.label.text("database")) instance below \(free) GiB",
      Metrics.database("FreeLocalStorage", database, statistic: "Minimum"),
      Limit(
        threshold: free * Self.gibibyte, comparison: .below,
        obstacle: isServerless ? "watches FreeLocalStorage, which db.serverless does not publish" : nil),
      comment: isServerless
        ? growth
          + " Servers of the class db.serverless do not publish this metric, so other alarms watch their memory and capacity."
        : growth,
      in: &stack)
  }

  func watch(_ queue: MessageQueue, in stack: inout Stack) {
    let (key, name) = (queue.label.key, queue.label.name)
    if let deadLetters = queue.deadLetters {
      alarm(
        "\(key)_dead_letters", "\(name)-dead-letters",
        queue.consumers.isEmpty
          ? "Nothing could handle \(queue.content)" : "\(queue.consumersTitle) could not handle \(queue.content)",
        Metrics.queue("ApproximateNumberOfMessagesVisible", deadLetters),
        Limit(threshold: 0, periodSeconds: 300, evaluations: 1), in: &stack)
    }
    alarm(
      "\(key)_age", "\(name)-age",
      "Unhandled \(queue.content)\(queue.consumers.isEmpty ? "" : " for \(queue.consumersText)") older than \(settings.messageAgeMinutes) minutes",
      Metrics.queue("ApproximateAgeOfOldestMessage", queue.queue),
      Limit(threshold: settings.messageAgeMinutes * 60, evaluations: 3), in: &stack)
  }
}

extension Database {
  /// A server of it in a description: `a database server` of a cluster, `the database` otherwise.
  fileprivate func server(_ article: String) -> String {
    "\(article) \(label.text("database"))\(article == "a" ? " server" : "")"
  }
}

extension CapacitySettings {
  /// Memory at the maximum capacity, with about 2 GiB per unit.
  fileprivate var maximumGiB: Int { Self.halves(maximum) ?? 0 }
}
