// Recorded from the declarations of the settings by the tests: INFRAGEN_RECORD=1 swift test --filter SettingPathsTests
internal import Configuration

// The paths of the settings of keys, roles, logs, monitoring, WAF and the account.

struct EncryptionPaths: SettingPaths {
  let path: SettingPath
  var customerManagedKeys: ListPaths<SettingPath> { member("customerManagedKeys") }
  var deletionDays: SettingPath { member("deletionDays") }
}

struct RolePaths: RenamablePaths {
  let path: SettingPath
  var description: SettingPath { member("description") }
  var assumedBy: RolePrincipalPaths { member("assumedBy") }
  var uses: UsePaths { member("uses") }
  var permissions: ListPaths<PermissionPaths> { member("permissions") }
  var managedPolicies: ListPaths<SettingPath> { member("managedPolicies") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct RolePrincipalPaths: SettingPaths {
  let path: SettingPath
  var github: GitHubPaths { member("github") }
  var service: SettingPath { member("service") }
  var account: SettingPath { member("account") }
  var externalId: SettingPath { member("externalId") }
  var role: SettingPath { member("role") }
}

struct GitHubPaths: SettingPaths {
  let path: SettingPath
  var repositories: ListPaths<SettingPath> { member("repositories") }
  var branches: ListPaths<SettingPath> { member("branches") }
  var tags: ListPaths<SettingPath> { member("tags") }
  var environments: ListPaths<SettingPath> { member("environments") }
  var pullRequests: SettingPath { member("pullRequests") }
}

struct WAFPaths: SettingPaths {
  let path: SettingPath
  var rateLimit: SettingPath { member("rateLimit") }
}

struct LogPaths: SettingPaths {
  let path: SettingPath
  var retentionDays: SettingPath { member("retentionDays") }
  var flowLogDays: SettingPath { member("flowLogDays") }
  var flowLogsTo: SettingPath { member("flowLogsTo") }
  var loadBalancerLogDays: SettingPath { member("loadBalancerLogDays") }
  var accessLogDays: SettingPath { member("accessLogDays") }
  var accessLogBucketName: SettingPath { member("accessLogBucketName") }
  var bucket: SettingPath { member("bucket") }
  var groups: SettingPath { member("groups") }
  var loadBalancerGroup: SettingPath { member("loadBalancerGroup") }
}

struct AlarmPaths: SettingPaths {
  let path: SettingPath
  var email: SettingPath { member("email") }
  var cpuPercent: SettingPath { member("cpuPercent") }
  var memoryPercent: SettingPath { member("memoryPercent") }
  var unhealthyHosts: SettingPath { member("unhealthyHosts") }
  var databaseCPUPercent: SettingPath { member("databaseCPUPercent") }
  var databaseConnections: SettingPath { member("databaseConnections") }
  var freeStoragePercent: SettingPath { member("freeStoragePercent") }
  var replicaLagSeconds: SettingPath { member("replicaLagSeconds") }
  var freeLocalStorageGiB: SettingPath { member("freeLocalStorageGiB") }
  var databaseCapacityPercent: SettingPath { member("databaseCapacityPercent") }
  var freeMemoryPercent: SettingPath { member("freeMemoryPercent") }
  var functionErrors: SettingPath { member("functionErrors") }
  var workflowFailures: SettingPath { member("workflowFailures") }
  var serverErrors: SettingPath { member("serverErrors") }
  var loadBalancerErrors: SettingPath { member("loadBalancerErrors") }
  var messageAgeMinutes: SettingPath { member("messageAgeMinutes") }
  var custom: NamedPaths<CustomAlarmPaths> { member("custom") }
  var logPatterns: NamedPaths<LogPatternPaths> { member("logPatterns") }
}

struct CustomAlarmPaths: SettingPaths {
  let path: SettingPath
  var description: SettingPath { member("description") }
  var namespace: SettingPath { member("namespace") }
  var metric: SettingPath { member("metric") }
  var dimensions: NamedPaths<SettingPath> { member("dimensions") }
  var statistic: SettingPath { member("statistic") }
  var comparison: SettingPath { member("comparison") }
  var threshold: SettingPath { member("threshold") }
  var periodSeconds: SettingPath { member("periodSeconds") }
  var periods: SettingPath { member("periods") }
  var missingData: SettingPath { member("missingData") }
}

struct LogPatternPaths: SettingPaths {
  let path: SettingPath
  var description: SettingPath { member("description") }
  var of: SettingPath { member("of") }
  var pattern: SettingPath { member("pattern") }
  var threshold: SettingPath { member("threshold") }
  var periodSeconds: SettingPath { member("periodSeconds") }
}

struct DashboardPaths: SettingPaths {
  let path: SettingPath
  var periodSeconds: SettingPath { member("periodSeconds") }
}

struct TracingPaths: SettingPaths {
  let path: SettingPath
  var samplePercent: SettingPath { member("samplePercent") }
}

struct AccountPaths: SettingPaths {
  let path: SettingPath
  var guardDuty: SettingPath { member("guardDuty") }
  var awsConfig: SettingPath { member("awsConfig") }
  var apiLogging: SettingPath { member("apiLogging") }
  var githubProvider: SettingPath { member("githubProvider") }
}
