// Recorded from the declarations of the settings by the tests: INFRAGEN_RECORD=1 swift test --filter SettingPathsTests
internal import Configuration

// The paths of the settings of data and workflows.

struct DatabasePaths: RenamablePaths {
  let path: SettingPath
  var engine: SettingPath { member("engine") }
  var version: SettingPath { member("version") }
  var instanceClass: SettingPath { member("instanceClass") }
  var capacity: CapacityPaths { member("capacity") }
  var storageGiB: SettingPath { member("storageGiB") }
  var multiAz: SettingPath { member("multiAz") }
  var replicas: SettingPath { member("replicas") }
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
  var engine: SettingPath { member("engine") }
  var version: SettingPath { member("version") }
  var nodeType: SettingPath { member("nodeType") }
  var nodes: SettingPath { member("nodes") }
  var port: SettingPath { member("port") }
  var auth: SettingPath { member("auth") }
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
  var secret: SettingPath { member("secret") }
  var securityGroup: SettingPath { member("securityGroup") }
  var cidr: SettingPath { member("cidr") }
}

struct BucketPaths: RenamablePaths {
  let path: SettingPath
  var expireDays: SettingPath { member("expireDays") }
  var oldVersionDays: SettingPath { member("oldVersionDays") }
  var cors: ListPaths<CORSPaths> { member("cors") }
  var objectLock: ObjectLockPaths { member("objectLock") }
  var outputs: SettingPath { member("outputs") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct CORSPaths: SettingPaths {
  let path: SettingPath
  var origins: ListPaths<SettingPath> { member("origins") }
  var methods: ListPaths<SettingPath> { member("methods") }
  var headers: ListPaths<SettingPath> { member("headers") }
  var exposeHeaders: ListPaths<SettingPath> { member("exposeHeaders") }
  var maxAgeSeconds: SettingPath { member("maxAgeSeconds") }
}

struct ObjectLockPaths: SettingPaths {
  let path: SettingPath
  var days: SettingPath { member("days") }
  var mode: SettingPath { member("mode") }
}

struct ExistingResourcePaths: SettingPaths {
  let path: SettingPath
  var name: SettingPath { member("name") }
  var arn: SettingPath { member("arn") }
  var key: SettingPath { member("key") }
}

struct TablePaths: RenamablePaths {
  let path: SettingPath
  var hashKey: SettingPath { member("hashKey") }
  var rangeKey: SettingPath { member("rangeKey") }
  var numbers: ListPaths<SettingPath> { member("numbers") }
  var indexes: NamedPaths<IndexPaths> { member("indexes") }
  var billing: SettingPath { member("billing") }
  var readCapacity: SettingPath { member("readCapacity") }
  var writeCapacity: SettingPath { member("writeCapacity") }
  var stream: SettingPath { member("stream") }
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

struct TopicPaths: RenamablePaths {
  let path: SettingPath
  var fifo: SettingPath { member("fifo") }
  var subscriptions: NamedPaths<SettingPath> { member("subscriptions") }
  var outputs: SettingPath { member("outputs") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct QueuePaths: RenamablePaths {
  let path: SettingPath
  var fifo: SettingPath { member("fifo") }
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
  var bus: NamedPaths<SettingPath> { member("bus") }
  var buses: NamedPaths<SettingPath> { member("buses") }
}

struct BusPaths: RenamablePaths {
  let path: SettingPath
  var archives: NamedPaths<ArchivePaths> { member("archives") }
  var outputs: SettingPath { member("outputs") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct ArchivePaths: SettingPaths {
  let path: SettingPath
  var retentionDays: SettingPath { member("retentionDays") }
  var pattern: SettingPath { member("pattern") }
}

struct SecretPaths: RenamablePaths {
  let path: SettingPath
  var description: SettingPath { member("description") }
  var generate: GeneratedSecretPaths { member("generate") }
  var recoveryDays: SettingPath { member("recoveryDays") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct GeneratedSecretPaths: SettingPaths {
  let path: SettingPath
  var length: SettingPath { member("length") }
  var excludeCharacters: SettingPath { member("excludeCharacters") }
  var excludePunctuation: SettingPath { member("excludePunctuation") }
  var key: SettingPath { member("key") }
  var template: NamedPaths<SettingPath> { member("template") }
}

struct ParameterPaths: RenamablePaths {
  let path: SettingPath
  var description: SettingPath { member("description") }
  var value: SettingPath { member("value") }
  var name: SettingPath { member("name") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct PaymentKeyPaths: RenamablePaths {
  let path: SettingPath
  var usage: SettingPath { member("usage") }
  var algorithm: SettingPath { member("algorithm") }
  var modes: ListPaths<SettingPath> { member("modes") }
  var exportable: SettingPath { member("exportable") }
  var deletionDays: SettingPath { member("deletionDays") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct WorkflowPaths: RenamablePaths {
  let path: SettingPath
  var definition: SettingPath { member("definition") }
  var type: SettingPath { member("type") }
  var description: SettingPath { member("description") }
  var logLevel: SettingPath { member("logLevel") }
  var on: WorkflowTriggersPaths { member("on") }
  var uses: UsePaths { member("uses") }
  var permissions: ListPaths<PermissionPaths> { member("permissions") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct WorkflowTriggersPaths: SettingPaths {
  let path: SettingPath
  var bus: NamedPaths<SettingPath> { member("bus") }
  var buses: NamedPaths<SettingPath> { member("buses") }
  var schedules: NamedPaths<SchedulePaths> { member("schedules") }
}

struct SchedulePaths: SettingPaths {
  let path: SettingPath
  var every: SettingPath { member("every") }
  var timeZone: SettingPath { member("timeZone") }
  var enabled: SettingPath { member("enabled") }
  var input: SettingPath { member("input") }
}

struct UsePaths: SettingPaths {
  let path: SettingPath
  var database: SettingPath { member("database") }
  var databases: NamedPaths<SettingPath> { member("databases") }
  var cache: SettingPath { member("cache") }
  var caches: NamedPaths<SettingPath> { member("caches") }
  var buckets: NamedPaths<SettingPath> { member("buckets") }
  var tables: NamedPaths<SettingPath> { member("tables") }
  var topics: NamedPaths<SettingPath> { member("topics") }
  var queues: NamedPaths<SettingPath> { member("queues") }
  var bus: SettingPath { member("bus") }
  var buses: NamedPaths<SettingPath> { member("buses") }
  var secrets: NamedPaths<SettingPath> { member("secrets") }
  var parameters: NamedPaths<SettingPath> { member("parameters") }
  var paymentKeys: NamedPaths<SettingPath> { member("paymentKeys") }
  var services: NamedPaths<SettingPath> { member("services") }
  var jobs: NamedPaths<SettingPath> { member("jobs") }
  var functions: NamedPaths<SettingPath> { member("functions") }
  var workflows: NamedPaths<SettingPath> { member("workflows") }
  var externals: NamedPaths<SettingPath> { member("externals") }
  var raw: NamedPaths<SettingPath> { member("raw") }
}

struct PermissionPaths: SettingPaths {
  let path: SettingPath
  var actions: ListPaths<SettingPath> { member("actions") }
  var resources: ListPaths<SettingPath> { member("resources") }
  var conditions: NamedPaths<SettingPath> { member("conditions") }
}
