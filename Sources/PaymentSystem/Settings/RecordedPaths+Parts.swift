// Recorded from the declarations of the settings by the tests: INFRAGEN_RECORD=1 swift test --filter SettingPathsTests
internal import Configuration

// The paths of the settings of other parts.

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
  var securityGroups: SettingPath { member("securityGroups") }
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

struct ExternalPaths: RenamablePaths {
  let path: SettingPath
  var cidr: SettingPath { member("cidr") }
  var port: SettingPath { member("port") }
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
  var existing: ExistingRegistryPaths { member("existing") }
}

struct ExistingRegistryPaths: SettingPaths {
  let path: SettingPath
  var accountId: SettingPath { member("accountId") }
  var region: SettingPath { member("region") }
}

struct ClusterPaths: SettingPaths {
  let path: SettingPath
  var placement: SettingPath { member("placement") }
  var onDemandBase: SettingPath { member("onDemandBase") }
  var onDemandWeight: SettingPath { member("onDemandWeight") }
  var spotWeight: SettingPath { member("spotWeight") }
  var serviceDiscovery: SettingPath { member("serviceDiscovery") }
  var existing: ExistingClusterPaths { member("existing") }
}

struct ExistingClusterPaths: SettingPaths {
  let path: SettingPath
  var name: SettingPath { member("name") }
  var arn: SettingPath { member("arn") }
}

struct ServicePaths: RenamablePaths {
  let path: SettingPath
  var name: SettingPath { member("name") }
  var image: SettingPath { member("image") }
  var cpu: SettingPath { member("cpu") }
  var memoryMiB: SettingPath { member("memoryMiB") }
  var architecture: SettingPath { member("architecture") }
  var entryPoint: ListPaths<SettingPath> { member("entryPoint") }
  var command: ListPaths<SettingPath> { member("command") }
  var waitsFor: NamedPaths<SettingPath> { member("waitsFor") }
  var port: SettingPath { member("port") }
  var formerPort: SettingPath { member("formerPort") }
  var desiredCount: SettingPath { member("desiredCount") }
  var scaling: ScalingPaths { member("scaling") }
  var healthCheckPath: SettingPath { member("healthCheckPath") }
  var healthCheckCodes: SettingPath { member("healthCheckCodes") }
  var healthCheckIntervalSeconds: SettingPath { member("healthCheckIntervalSeconds") }
  var deregistrationDelaySeconds: SettingPath { member("deregistrationDelaySeconds") }
  var paths: ListPaths<SettingPath> { member("paths") }
  var headers: NamedPaths<SettingPath> { member("headers") }
  var priority: SettingPath { member("priority") }
  var deployment: SettingPath { member("deployment") }
  var exec: SettingPath { member("exec") }
  var on: ServiceTriggersPaths { member("on") }
  var labels: NamedPaths<SettingPath> { member("labels") }
  var sidecars: NamedPaths<SidecarPaths> { member("sidecars") }
  var uses: UsePaths { member("uses") }
  var environment: NamedPaths<SettingPath> { member("environment") }
  var secrets: NamedPaths<SettingPath> { member("secrets") }
  var permissions: ListPaths<PermissionPaths> { member("permissions") }
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

struct ServiceTriggersPaths: SettingPaths {
  let path: SettingPath
  var queues: NamedPaths<SettingPath> { member("queues") }
}

struct SidecarPaths: SettingPaths {
  let path: SettingPath
  var image: SettingPath { member("image") }
  var entryPoint: ListPaths<SettingPath> { member("entryPoint") }
  var command: ListPaths<SettingPath> { member("command") }
  var waitsFor: NamedPaths<SettingPath> { member("waitsFor") }
  var environment: NamedPaths<SettingPath> { member("environment") }
  var secrets: NamedPaths<SettingPath> { member("secrets") }
  var linkVariables: SettingPath { member("linkVariables") }
  var essential: SettingPath { member("essential") }
}

struct JobPaths: RenamablePaths {
  let path: SettingPath
  var imageOf: SettingPath { member("imageOf") }
  var image: SettingPath { member("image") }
  var cpu: SettingPath { member("cpu") }
  var memoryMiB: SettingPath { member("memoryMiB") }
  var architecture: SettingPath { member("architecture") }
  var entryPoint: ListPaths<SettingPath> { member("entryPoint") }
  var command: ListPaths<SettingPath> { member("command") }
  var waitsFor: NamedPaths<SettingPath> { member("waitsFor") }
  var on: JobTriggersPaths { member("on") }
  var labels: NamedPaths<SettingPath> { member("labels") }
  var sidecars: NamedPaths<SidecarPaths> { member("sidecars") }
  var uses: UsePaths { member("uses") }
  var environment: NamedPaths<SettingPath> { member("environment") }
  var secrets: NamedPaths<SettingPath> { member("secrets") }
  var permissions: ListPaths<PermissionPaths> { member("permissions") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct JobTriggersPaths: SettingPaths {
  let path: SettingPath
  var schedules: NamedPaths<JobSchedulePaths> { member("schedules") }
}

struct JobSchedulePaths: SettingPaths {
  let path: SettingPath
  var every: SettingPath { member("every") }
  var timeZone: SettingPath { member("timeZone") }
  var enabled: SettingPath { member("enabled") }
  var command: ListPaths<SettingPath> { member("command") }
}

struct LoadBalancerPaths: SettingPaths {
  let path: SettingPath
  var https: SettingPath { member("https") }
  var `internal`: SettingPath { member("internal") }
  var allowedRanges: ListPaths<SettingPath> { member("allowedRanges") }
  var existing: ExistingLoadBalancerPaths { member("existing") }
}

struct ExistingLoadBalancerPaths: SettingPaths {
  let path: SettingPath
  var listener: SettingPath { member("listener") }
  var securityGroup: SettingPath { member("securityGroup") }
  var dnsName: SettingPath { member("dnsName") }
  var arn: SettingPath { member("arn") }
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
  var code: CodePaths { member("code") }
  var runtime: SettingPath { member("runtime") }
  var handler: SettingPath { member("handler") }
  var layers: ListPaths<SettingPath> { member("layers") }
  var architecture: SettingPath { member("architecture") }
  var description: SettingPath { member("description") }
  var network: SettingPath { member("network") }
  var on: FunctionTriggersPaths { member("on") }
  var uses: UsePaths { member("uses") }
  var environment: NamedPaths<SettingPath> { member("environment") }
  var memoryMiB: SettingPath { member("memoryMiB") }
  var timeoutSeconds: SettingPath { member("timeoutSeconds") }
  var ephemeralStorageMiB: SettingPath { member("ephemeralStorageMiB") }
  var reservedConcurrency: SettingPath { member("reservedConcurrency") }
  var permissions: ListPaths<PermissionPaths> { member("permissions") }
  var existing: ExistingResourcePaths { member("existing") }
  var renamedFrom: ListPaths<SettingPath> { member("renamedFrom") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct CodePaths: SettingPaths {
  let path: SettingPath
  var s3: StoredCodePaths { member("s3") }
  var image: SettingPath { member("image") }
}

struct StoredCodePaths: SettingPaths {
  let path: SettingPath
  var bucket: SettingPath { member("bucket") }
  var key: SettingPath { member("key") }
}

struct FunctionTriggersPaths: SettingPaths {
  let path: SettingPath
  var routes: NamedPaths<RoutePaths> { member("routes") }
  var queues: NamedPaths<QueueEventPaths> { member("queues") }
  var tables: NamedPaths<TableEventPaths> { member("tables") }
  var buckets: NamedPaths<BucketEventPaths> { member("buckets") }
  var topics: NamedPaths<SettingPath> { member("topics") }
  var schedules: NamedPaths<SchedulePaths> { member("schedules") }
}

struct RoutePaths: SettingPaths {
  let path: SettingPath
  var auth: AuthPaths { member("auth") }
  var headers: ListPaths<SettingPath> { member("headers") }
}

struct AuthPaths: SettingPaths {
  let path: SettingPath
  var function: SettingPath { member("function") }
  var userPool: SettingPath { member("userPool") }
  var scopes: ListPaths<SettingPath> { member("scopes") }
  var type: SettingPath { member("type") }
  var headers: ListPaths<SettingPath> { member("headers") }
  var ttlSeconds: SettingPath { member("ttlSeconds") }
}

struct QueueEventPaths: SettingPaths {
  let path: SettingPath
  var batchSize: SettingPath { member("batchSize") }
  var windowSeconds: SettingPath { member("windowSeconds") }
  var maxConcurrency: SettingPath { member("maxConcurrency") }
}

struct TableEventPaths: SettingPaths {
  let path: SettingPath
  var batchSize: SettingPath { member("batchSize") }
  var windowSeconds: SettingPath { member("windowSeconds") }
  var startingPosition: SettingPath { member("startingPosition") }
  var filters: ListPaths<SettingPath> { member("filters") }
  var retries: SettingPath { member("retries") }
  var bisect: SettingPath { member("bisect") }
  var onFailure: SettingPath { member("onFailure") }
}

struct BucketEventPaths: SettingPaths {
  let path: SettingPath
  var events: ListPaths<SettingPath> { member("events") }
  var prefix: SettingPath { member("prefix") }
  var suffix: SettingPath { member("suffix") }
}

struct APIPaths: SettingPaths {
  let path: SettingPath
  var forwardTo: SettingPath { member("forwardTo") }
  var auth: AuthPaths { member("auth") }
  var rateLimit: SettingPath { member("rateLimit") }
  var burstLimit: SettingPath { member("burstLimit") }
  var key: KeyPaths { member("key") }
  var cors: CrossOriginPaths { member("cors") }
  var domain: APIDomainPaths { member("domain") }
}

struct KeyPaths: SettingPaths {
  let path: SettingPath
  var rateLimit: SettingPath { member("rateLimit") }
  var burstLimit: SettingPath { member("burstLimit") }
  var quota: SettingPath { member("quota") }
  var period: SettingPath { member("period") }
}

struct CrossOriginPaths: SettingPaths {
  let path: SettingPath
  var origins: ListPaths<SettingPath> { member("origins") }
  var methods: ListPaths<SettingPath> { member("methods") }
  var headers: ListPaths<SettingPath> { member("headers") }
  var maxAgeSeconds: SettingPath { member("maxAgeSeconds") }
  var credentials: SettingPath { member("credentials") }
}

struct APIDomainPaths: SettingPaths {
  let path: SettingPath
  var name: SettingPath { member("name") }
  var certificate: SettingPath { member("certificate") }
  var zone: SettingPath { member("zone") }
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
