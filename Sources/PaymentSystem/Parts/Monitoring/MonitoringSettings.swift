import AWSResources
internal import Configuration

/// CloudWatch alarms and the topic that receives them.
struct AlarmSettings: Settings {
  var email = "alarms@example.com"
  var cpuPercent = 80
  var memoryPercent = 80
  var unhealthyHosts = 0
  var databaseCPUPercent = 80
  var databaseConnections = 80
  var freeStoragePercent = 20
  var replicaLagSeconds = 60
  var freeLocalStorageGiB: Int?
  var databaseCapacityPercent = 90
  var freeMemoryPercent = 10
  var functionErrors = 0
  var workflowFailures = 0
  var serverErrors = 0
  var loadBalancerErrors = 10
  var messageAgeMinutes = 15
  var custom: [Keyed<CustomAlarmSettings>] = []
  var logPatterns: [Keyed<LogPatternSettings>] = []

  static let title = "CloudWatch alarms and the topic that receives them."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "email", &email, .text(.email), "Default email address for alarm notifications.")
    // An alarm fires above its threshold, and no utilization is above 100 percent.
    each.setting("cpuPercent", &cpuPercent, .integer(1...99, unit: "percent"), "CPU use of a service.")
    each.setting("memoryPercent", &memoryPercent, .integer(1...99, unit: "percent"), "Memory use of a service.")
    each.setting(
      "unhealthyHosts", &unhealthyHosts, .integer(0...1000), "Tasks that fail the health check of the load balancer.")
    each.setting(
      "databaseCPUPercent", &databaseCPUPercent, .integer(1...99, unit: "percent"), "CPU use of a database server.")
    each.setting(
      "databaseConnections", &databaseConnections, .integer(1...100_000), "Connections to a database server.")
    each.setting(
      "freeStoragePercent", &freeStoragePercent, .integer(1...99, unit: "percent"), "Minimum free storage of RDS.")
    each.setting(
      "replicaLagSeconds", &replicaLagSeconds, .integer(1...86400, unit: "seconds"),
      "How far a read replica of RDS is behind its source.")
    each.setting(
      "freeLocalStorageGiB", &freeLocalStorageGiB, .optional(.integer(1...10000, unit: "GiB")),
      "Minimum free local storage of an Aurora server, 5 when null; the cluster volume grows automatically. db.serverless does not publish it."
    )
    each.setting(
      "databaseCapacityPercent", &databaseCapacityPercent, .integer(1...99, unit: "percent"),
      "Maximum share of its capacity that a serverless database server uses.")
    each.setting(
      "freeMemoryPercent", &freeMemoryPercent, .integer(1...99, unit: "percent"),
      "Minimum free memory of a serverless database server at its maximum capacity.")
    each.setting(
      "functionErrors", &functionErrors, .integer(0...100_000), "Failed calls of a function in five minutes.")
    each.setting(
      "workflowFailures", &workflowFailures, .integer(0...100_000),
      "Executions of a workflow that failed in five minutes.")
    each.setting(
      "serverErrors", &serverErrors, .integer(0...100_000), "Requests to the API that failed with 5xx in five minutes."
    )
    each.setting(
      "loadBalancerErrors", &loadBalancerErrors, .integer(0...100_000),
      "Requests that the load balancer itself answered with 5xx in five minutes.")
    each.setting(
      "messageAgeMinutes", &messageAgeMinutes,
      .integer(1...QueueSettings.maxRetentionDays * 24 * 60 - 1, unit: "minutes"),
      "Maximum age of an event that a service has not handled.")
    each.setting("custom", &custom, .named(key: .label(maximum: 40)), "Further alarms on metrics, by name.")
    each.setting(
      "logPatterns", &logPatterns, .named(key: .label(maximum: 40)), "Alarms on entries in logs, by name.")
  }
}

/// The CloudWatch dashboard.
struct DashboardSettings: Settings {
  var periodSeconds = 300

  static let title = "The CloudWatch dashboard."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "periodSeconds", &periodSeconds, .integer(oneOf: [60, 300, 900, 3600], unit: "seconds"), "Width of a point.")
  }
}

/// X-Ray tracing: a sidecar daemon per service, and a sampling rate.
struct TracingSettings: Settings {
  var samplePercent = 10

  static let title = "X-Ray: a daemon beside each service, and how many requests are traced."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("samplePercent", &samplePercent, .integer(1...100, unit: "percent"), "Share of the requests.")
  }
}
