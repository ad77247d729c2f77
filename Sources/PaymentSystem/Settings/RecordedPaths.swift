// Recorded from the declarations of the settings by the tests: INFRAGEN_RECORD=1 swift test --filter SettingPathsTests
internal import Configuration

/// The paths of a system's settings.
enum Setting {
  static var name: SettingPath { SettingPath().member("name") }
  static var description: SettingPath { SettingPath().member("description") }
  static var requiredVersion: SettingPath { SettingPath().member("requiredVersion") }
  static var region: SettingPath { SettingPath().member("region") }
  static var accountId: SettingPath { SettingPath().member("accountId") }
  static var environmentSuffix: SettingPath { SettingPath().member("environmentSuffix") }
  static var environmentTag: SettingPath { SettingPath().member("environmentTag") }
  static var tags: NamedPaths<SettingPath> { SettingPath().member("tags") }
  static var protectData: SettingPath { SettingPath().member("protectData") }
  static var network: NetworkPaths { SettingPath().member("network") }
  static var encryption: EncryptionPaths { SettingPath().member("encryption") }
  static var database: DatabasePaths { SettingPath().member("database") }
  static var databases: NamedPaths<DatabasePaths> { SettingPath().member("databases") }
  static var cache: CachePaths { SettingPath().member("cache") }
  static var caches: NamedPaths<CachePaths> { SettingPath().member("caches") }
  static var buckets: NamedPaths<BucketPaths> { SettingPath().member("buckets") }
  static var tables: NamedPaths<TablePaths> { SettingPath().member("tables") }
  static var topics: NamedPaths<TopicPaths> { SettingPath().member("topics") }
  static var queues: NamedPaths<QueuePaths> { SettingPath().member("queues") }
  static var bus: BusPaths { SettingPath().member("bus") }
  static var buses: NamedPaths<BusPaths> { SettingPath().member("buses") }
  static var externals: NamedPaths<ExternalPaths> { SettingPath().member("externals") }
  static var secrets: NamedPaths<SecretPaths> { SettingPath().member("secrets") }
  static var parameters: NamedPaths<ParameterPaths> { SettingPath().member("parameters") }
  static var paymentKeys: NamedPaths<PaymentKeyPaths> { SettingPath().member("paymentKeys") }
  static var registry: RegistryPaths { SettingPath().member("registry") }
  static var cluster: ClusterPaths { SettingPath().member("cluster") }
  static var services: NamedPaths<ServicePaths> { SettingPath().member("services") }
  static var jobs: NamedPaths<JobPaths> { SettingPath().member("jobs") }
  static var loadBalancer: LoadBalancerPaths { SettingPath().member("loadBalancer") }
  static var frontend: FrontendPaths { SettingPath().member("frontend") }
  static var functions: NamedPaths<FunctionPaths> { SettingPath().member("functions") }
  static var workflows: NamedPaths<WorkflowPaths> { SettingPath().member("workflows") }
  static var roles: NamedPaths<RolePaths> { SettingPath().member("roles") }
  static var api: APIPaths { SettingPath().member("api") }
  static var domain: DomainPaths { SettingPath().member("domain") }
  static var waf: WAFPaths { SettingPath().member("waf") }
  static var logs: LogPaths { SettingPath().member("logs") }
  static var alarms: AlarmPaths { SettingPath().member("alarms") }
  static var dashboard: DashboardPaths { SettingPath().member("dashboard") }
  static var tracing: TracingPaths { SettingPath().member("tracing") }
  static var account: AccountPaths { SettingPath().member("account") }
  static var outputs: NamedPaths<SettingPath> { SettingPath().member("outputs") }
  static var policy: PolicyPaths { SettingPath().member("policy") }
  static var waivers: NamedPaths<WaiverPaths> { SettingPath().member("waivers") }
  static var parameterValues: NamedPaths<SettingPath> { SettingPath().member("parameterValues") }
  static var inputs: NamedPaths<InputPaths> { SettingPath().member("inputs") }
  static var patches: NamedPaths<PatchPaths> { SettingPath().member("patches") }
  static var raw: NamedPaths<RawPaths> { SettingPath().member("raw") }
  static var terraform: TerraformPaths { SettingPath().member("terraform") }
  static var cloudFormation: CloudFormationPaths { SettingPath().member("cloudFormation") }
  static var pulumi: PulumiPaths { SettingPath().member("pulumi") }
}

struct PolicyPaths: SettingPaths {
  let path: SettingPath
  var strict: SettingPath { member("strict") }
}

struct WaiverPaths: SettingPaths {
  let path: SettingPath
  var reason: SettingPath { member("reason") }
  var until: SettingPath { member("until") }
  var resources: ListPaths<SettingPath> { member("resources") }
}

struct InputPaths: SettingPaths {
  let path: SettingPath
  var type: SettingPath { member("type") }
  var `default`: SettingPath { member("default") }
  var pattern: SettingPath { member("pattern") }
  var description: SettingPath { member("description") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct PatchPaths: SettingPaths {
  let path: SettingPath
  var provider: SettingPath { member("provider") }
  var terraform: SettingPath { member("terraform") }
  var pulumi: SettingPath { member("pulumi") }
  var cloudFormation: SettingPath { member("cloudFormation") }
  var lifecycle: LifecyclePaths { member("lifecycle") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct LifecyclePaths: SettingPaths {
  let path: SettingPath
  var preventDestroy: SettingPath { member("preventDestroy") }
  var createBeforeDestroy: SettingPath { member("createBeforeDestroy") }
  var ignoreChanges: ListPaths<SettingPath> { member("ignoreChanges") }
  var deletionPolicy: SettingPath { member("deletionPolicy") }
}

struct RawPaths: SettingPaths {
  let path: SettingPath
  var terraform: RawTerraformPaths { member("terraform") }
  var pulumi: RawTargetPaths { member("pulumi") }
  var cloudFormation: RawTargetPaths { member("cloudFormation") }
  var attributes: NamedPaths<RawAttributePaths> { member("attributes") }
  var permissions: NamedPaths<PermissionPaths> { member("permissions") }
  var keepsData: SettingPath { member("keepsData") }
  var extends: SettingPath { member("extends") }
  var only: ListPaths<SettingPath> { member("only") }
}

struct RawTerraformPaths: SettingPaths {
  let path: SettingPath
  var type: SettingPath { member("type") }
  var data: SettingPath { member("data") }
  var module: SettingPath { member("module") }
  var version: SettingPath { member("version") }
  var body: SettingPath { member("body") }
}

struct RawTargetPaths: SettingPaths {
  let path: SettingPath
  var type: SettingPath { member("type") }
  var body: SettingPath { member("body") }
}

struct RawAttributePaths: SettingPaths {
  let path: SettingPath
  var provider: SettingPath { member("provider") }
  var pulumi: SettingPath { member("pulumi") }
  var cloudFormation: SettingPath { member("cloudFormation") }
}

struct TerraformPaths: SettingPaths {
  let path: SettingPath
  var form: SettingPath { member("form") }
  var backend: NamedPaths<SettingPath> { member("backend") }
  var requiredVersion: SettingPath { member("requiredVersion") }
  var awsVersion: SettingPath { member("awsVersion") }
  var providers: NamedPaths<RequiredProviderPaths> { member("providers") }
  var provider: ProviderPaths { member("provider") }
  var tfvars: SettingPath { member("tfvars") }
}

struct RequiredProviderPaths: SettingPaths {
  let path: SettingPath
  var source: SettingPath { member("source") }
  var version: SettingPath { member("version") }
}

struct ProviderPaths: SettingPaths {
  let path: SettingPath
  var assumeRole: AssumeRolePaths { member("assumeRole") }
  var profile: SettingPath { member("profile") }
  var defaultTags: SettingPath { member("defaultTags") }
}

struct AssumeRolePaths: SettingPaths {
  let path: SettingPath
  var roleArn: SettingPath { member("roleArn") }
  var sessionName: SettingPath { member("sessionName") }
  var externalId: SettingPath { member("externalId") }
}

struct CloudFormationPaths: SettingPaths {
  let path: SettingPath
  var parameterFile: SettingPath { member("parameterFile") }
  var stackPolicy: SettingPath { member("stackPolicy") }
  var terminationProtection: SettingPath { member("terminationProtection") }
}

struct PulumiPaths: SettingPaths {
  let path: SettingPath
  var stackFile: SettingPath { member("stackFile") }
}

struct OutputListPaths: SettingPaths {
  let path: SettingPath
  var generate: ListPaths<OutputPaths> { member("generate") }
}

struct OutputPaths: SettingPaths {
  let path: SettingPath
  var system: SettingPath { member("system") }
  var config: SettingPath { member("config") }
  var environments: ListPaths<SettingPath> { member("environments") }
  var targets: ListPaths<SettingPath> { member("targets") }
  var output: SettingPath { member("output") }
}
