// Recorded from the declarations of the settings by the tests: INFRAGEN_RECORD=1 swift test --filter SettingPathsTests
internal import Configuration

// The paths of the settings of parts.

struct NetworkPaths: SettingPaths {
  let path: SettingPath
  var cidr: SettingPath { member("cidr") }
  var zones: SettingPath { member("zones") }
  var zoneNames: ListPaths<SettingPath> { member("zoneNames") }
  var publicSubnets: ListPaths<SettingPath> { member("publicSubnets") }
  var privateSubnets: ListPaths<SettingPath> { member("privateSubnets") }
  var databaseSubnets: ListPaths<SettingPath> { member("databaseSubnets") }
  var tierTags: SettingPath { member("tierTags") }
  var natGateways: SettingPath { member("natGateways") }
  var endpoints: ListPaths<SettingPath> { member("endpoints") }
  var existing: ExistingNetworkPaths { member("existing") }
}

struct ExistingNetworkPaths: SettingPaths {
  let path: SettingPath
  var vpc: SettingPath { member("vpc") }
  var privateSubnets: ListPaths<SettingPath> { member("privateSubnets") }
  var publicSubnets: ListPaths<SettingPath> { member("publicSubnets") }
  var databaseSubnets: ListPaths<SettingPath> { member("databaseSubnets") }
  var cidr: SettingPath { member("cidr") }
  var routeTables: ListPaths<SettingPath> { member("routeTables") }
}

struct EncryptionPaths: SettingPaths {
  let path: SettingPath
  var customerManagedKeys: ListPaths<SettingPath> { member("customerManagedKeys") }
  var deletionDays: SettingPath { member("deletionDays") }
}

struct DatabasePaths: RenamablePaths {
  let path: SettingPath
  var engine: SettingPath { member("engine") }
  var version: SettingPath { member("version") }
  var instanceClass: SettingPath { member("instanceClass") }
  var capacity: CapacityPaths { member("capacity") }
  var storageGiB: SettingPath { member("storageGiB") }
  var multiAz: SettingPath { member("multiAz") }
  var databaseName: SettingPath { member("databaseName") }
  var masterUsername: SettingPath { member("masterUsername") }
  var port: SettingPath { member("port") }
  var backupRetentionDays: SettingPath { member("backupRetentionDays") }
  var backupEveryHours: SettingPath { member("backupEveryHours") }
  var backupWindow: SettingPath { member("backupWindow") }
  var maintenanceWindow: SettingPath { member("maintenanceWindow") }
  var secretRotationDays: SettingPath { member("secretRotationDays") }
  var performanceInsights: SettingPath { member("performanceInsights") }
  var enhancedMonitoring: SettingPath { member("enhancedMonitoring") }
  var checkBackups: SettingPath { member("checkBackups") }
  var existing: ExistingDatabasePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct CapacityPaths: SettingPaths {
  let path: SettingPath
  var minimum: SettingPath { member("minimum") }
  var maximum: SettingPath { member("maximum") }
}

struct ExistingDatabasePaths: SettingPaths {
  let path: SettingPath
  var host: SettingPath { member("host") }
  var readerHost: SettingPath { member("readerHost") }
  var port: SettingPath { member("port") }
  var databaseName: SettingPath { member("databaseName") }
  var secret: SettingPath { member("secret") }
  var securityGroup: SettingPath { member("securityGroup") }
  var cidr: SettingPath { member("cidr") }
}

struct CachePaths: RenamablePaths {
  let path: SettingPath
  var version: SettingPath { member("version") }
  var nodeType: SettingPath { member("nodeType") }
  var nodes: SettingPath { member("nodes") }
  var port: SettingPath { member("port") }
  var snapshotRetentionDays: SettingPath { member("snapshotRetentionDays") }
  var existing: ExistingCachePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct ExistingCachePaths: SettingPaths {
  let path: SettingPath
  var host: SettingPath { member("host") }
  var port: SettingPath { member("port") }
  var securityGroup: SettingPath { member("securityGroup") }
  var cidr: SettingPath { member("cidr") }
}

struct TablePaths: RenamablePaths {
  let path: SettingPath
  var hashKey: SettingPath { member("hashKey") }
  var rangeKey: SettingPath { member("rangeKey") }
  var numbers: ListPaths<SettingPath> { member("numbers") }
  var indexes: NamedPaths<IndexPaths> { member("indexes") }
  var readCapacity: SettingPath { member("readCapacity") }
  var writeCapacity: SettingPath { member("writeCapacity") }
  var timeToLive: SettingPath { member("timeToLive") }
  var pointInTimeRecovery: SettingPath { member("pointInTimeRecovery") }
  var scaledByOthers: SettingPath { member("scaledByOthers") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct IndexPaths: SettingPaths {
  let path: SettingPath
  var hashKey: SettingPath { member("hashKey") }
  var rangeKey: SettingPath { member("rangeKey") }
}

struct ExistingResourcePaths: SettingPaths {
  let path: SettingPath
  var name: SettingPath { member("name") }
  var arn: SettingPath { member("arn") }
  var key: SettingPath { member("key") }
}

struct TopicPaths: RenamablePaths {
  let path: SettingPath
  var outputs: SettingPath { member("outputs") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct QueuePaths: RenamablePaths {
  let path: SettingPath
  var visibilitySeconds: SettingPath { member("visibilitySeconds") }
  var retentionDays: SettingPath { member("retentionDays") }
  var deadLetters: SettingPath { member("deadLetters") }
  var maxReceives: SettingPath { member("maxReceives") }
  var on: QueueTriggersPaths { member("on") }
  var outputs: SettingPath { member("outputs") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct QueueTriggersPaths: SettingPaths {
  let path: SettingPath
  var topics: NamedPaths<SettingPath> { member("topics") }
}

struct ExternalPaths: RenamablePaths {
  let path: SettingPath
  var cidr: SettingPath { member("cidr") }
  var port: SettingPath { member("port") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct SecretPaths: RenamablePaths {
  let path: SettingPath
  var description: SettingPath { member("description") }
  var recoveryDays: SettingPath { member("recoveryDays") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct RegistryPaths: SettingPaths {
  let path: SettingPath
  var prefix: SettingPath { member("prefix") }
  var keepImages: SettingPath { member("keepImages") }
  var mutableTags: SettingPath { member("mutableTags") }
  var tag: SettingPath { member("tag") }
}

struct ClusterPaths: SettingPaths {
  let path: SettingPath
  var onDemandBase: SettingPath { member("onDemandBase") }
  var onDemandWeight: SettingPath { member("onDemandWeight") }
  var spotWeight: SettingPath { member("spotWeight") }
  var serviceDiscovery: SettingPath { member("serviceDiscovery") }
}

struct ServicePaths: RenamablePaths {
  let path: SettingPath
  var name: SettingPath { member("name") }
  var image: SettingPath { member("image") }
  var cpu: SettingPath { member("cpu") }
  var memoryMiB: SettingPath { member("memoryMiB") }
  var port: SettingPath { member("port") }
  var formerPort: SettingPath { member("formerPort") }
  var desiredCount: SettingPath { member("desiredCount") }
  var scaling: ScalingPaths { member("scaling") }
  var healthCheckPath: SettingPath { member("healthCheckPath") }
  var paths: ListPaths<SettingPath> { member("paths") }
  var headers: NamedPaths<SettingPath> { member("headers") }
  var priority: SettingPath { member("priority") }
  var deployment: SettingPath { member("deployment") }
  var exec: SettingPath { member("exec") }
  var uses: UsePaths { member("uses") }
  var on: ServiceTriggersPaths { member("on") }
  var environment: NamedPaths<SettingPath> { member("environment") }
  var permissions: ListPaths<PermissionPaths> { member("permissions") }
  var secrets: NamedPaths<SettingPath> { member("secrets") }
  var outputs: SettingPath { member("outputs") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct ScalingPaths: SettingPaths {
  let path: SettingPath
  var maxCount: SettingPath { member("maxCount") }
  var cpuPercent: SettingPath { member("cpuPercent") }
  var memoryPercent: SettingPath { member("memoryPercent") }
  var scaleOutCooldownSeconds: SettingPath { member("scaleOutCooldownSeconds") }
  var scaleInCooldownSeconds: SettingPath { member("scaleInCooldownSeconds") }
}

struct UsePaths: SettingPaths {
  let path: SettingPath
  var database: SettingPath { member("database") }
  var databases: NamedPaths<SettingPath> { member("databases") }
  var cache: SettingPath { member("cache") }
  var caches: NamedPaths<SettingPath> { member("caches") }
  var tables: NamedPaths<SettingPath> { member("tables") }
  var topics: NamedPaths<SettingPath> { member("topics") }
  var queues: NamedPaths<SettingPath> { member("queues") }
  var secrets: NamedPaths<SettingPath> { member("secrets") }
  var services: NamedPaths<SettingPath> { member("services") }
  var externals: NamedPaths<SettingPath> { member("externals") }
}

struct ServiceTriggersPaths: SettingPaths {
  let path: SettingPath
  var queues: NamedPaths<SettingPath> { member("queues") }
}

struct PermissionPaths: SettingPaths {
  let path: SettingPath
  var actions: ListPaths<SettingPath> { member("actions") }
  var resources: ListPaths<SettingPath> { member("resources") }
  var conditions: NamedPaths<SettingPath> { member("conditions") }
}

struct LoadBalancerPaths: SettingPaths {
  let path: SettingPath
  var https: SettingPath { member("https") }
}

struct FrontendPaths: SettingPaths {
  let path: SettingPath
  var rootObject: SettingPath { member("rootObject") }
  var oldVersionDays: SettingPath { member("oldVersionDays") }
  var apiPaths: ListPaths<SettingPath> { member("apiPaths") }
}

struct FunctionPaths: RenamablePaths {
  let path: SettingPath
  var program: SettingPath { member("program") }
  var uses: UsePaths { member("uses") }
  var memoryMiB: SettingPath { member("memoryMiB") }
  var timeoutSeconds: SettingPath { member("timeoutSeconds") }
  var permissions: ListPaths<PermissionPaths> { member("permissions") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct APIPaths: SettingPaths {
  let path: SettingPath
  var forwardTo: SettingPath { member("forwardTo") }
  var rateLimit: SettingPath { member("rateLimit") }
  var burstLimit: SettingPath { member("burstLimit") }
  var key: KeyPaths { member("key") }
}

struct KeyPaths: SettingPaths {
  let path: SettingPath
  var rateLimit: SettingPath { member("rateLimit") }
  var burstLimit: SettingPath { member("burstLimit") }
  var quota: SettingPath { member("quota") }
  var period: SettingPath { member("period") }
}

struct DomainPaths: SettingPaths {
  let path: SettingPath
  var baseDomain: SettingPath { member("baseDomain") }
  var apex: SettingPath { member("apex") }
  var delegations: NamedPaths<DelegationPaths> { member("delegations") }
}

struct DelegationPaths: SettingPaths {
  let path: SettingPath
  var nameServers: ListPaths<SettingPath> { member("nameServers") }
}

struct WAFPaths: SettingPaths {
  let path: SettingPath
  var rateLimit: SettingPath { member("rateLimit") }
}

struct LogPaths: SettingPaths {
  let path: SettingPath
  var retentionDays: SettingPath { member("retentionDays") }
  var flowLogDays: SettingPath { member("flowLogDays") }
  var loadBalancerLogDays: SettingPath { member("loadBalancerLogDays") }
  var accessLogDays: SettingPath { member("accessLogDays") }
  var accessLogBucketName: SettingPath { member("accessLogBucketName") }
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
  var freeLocalStorageGiB: SettingPath { member("freeLocalStorageGiB") }
  var databaseCapacityPercent: SettingPath { member("databaseCapacityPercent") }
  var freeMemoryPercent: SettingPath { member("freeMemoryPercent") }
  var functionErrors: SettingPath { member("functionErrors") }
  var serverErrors: SettingPath { member("serverErrors") }
  var loadBalancerErrors: SettingPath { member("loadBalancerErrors") }
  var messageAgeMinutes: SettingPath { member("messageAgeMinutes") }
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
}
