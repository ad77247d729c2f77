package import Configuration

/// A payment system as described by a configuration file, after applying its environment.
package struct PaymentSystem: Settings {
  var name = "payment"
  var description = "Payment system."
  var requiredVersion: String?
  var region = "us-east-1"
  var accountId: String?
  var environmentSuffix = "dev"
  var environmentTag = "Environment"
  var tags: [Keyed<String>] = []
  var protectData = false
  /// Nil with `network: false`.
  var ownNetwork: NetworkSettings? = NetworkSettings()
  var encryption = EncryptionSettings()
  var mainDatabase: Keyed<DatabaseSettings>?
  var furtherDatabases: [Keyed<DatabaseSettings>] = []
  var mainCache: Keyed<CacheSettings>?
  var furtherCaches: [Keyed<CacheSettings>] = []
  var buckets: [Keyed<BucketSettings>] = []
  var tables: [Keyed<TableSettings>] = []
  var topics: [Keyed<TopicSettings>] = []
  var queues: [Keyed<QueueSettings>] = []
  var mainBus: Keyed<BusSettings>?
  var furtherBuses: [Keyed<BusSettings>] = []
  var secrets: [Keyed<SecretSettings>] = []
  var parameters: [Keyed<ParameterSettings>] = []
  var paymentKeys: [Keyed<PaymentKeySettings>] = []
  var externals: [Keyed<ExternalSettings>] = []
  var registry: RegistrySettings?
  var cluster = ClusterSettings()
  var services: [Keyed<ServiceSettings>] = []
  var jobs: [Keyed<JobSettings>] = []
  var loadBalancer = LoadBalancerSettings()
  var frontend: FrontendSettings?
  var functions: [Keyed<FunctionSettings>] = []
  var workflows: [Keyed<WorkflowSettings>] = []
  var roles: [Keyed<RoleSettings>] = []
  var api: APISettings?
  var domain: DomainSettings?
  var waf: WAFSettings?
  var logs = LogSettings()
  var alarms: AlarmSettings?
  var dashboard: DashboardSettings?
  var tracing: TracingSettings?
  var account = AccountSettings()
  var outputs: [Keyed<String>] = []
  var policy = PolicySettings()
  var waivers: [Keyed<WaiverSettings>] = []
  var parameterValues: [Keyed<String>] = []
  var terraform = TerraformSettings()
  var cloudFormation = CloudFormationSettings()
  var pulumi = PulumiSettings()
  var inputs: [Keyed<InputSettings>] = []
  var patches: [Keyed<PatchSettings>] = []
  var raw: [Keyed<RawSettings>] = []
  /// Name of the environment that the settings are for.
  var environmentName = ""
  /// The folder of the configuration; nil if it is in none.
  var folder: ConfigurationFolder?
  /// Finds the parts of other environments, which the configuration has but this one does not.
  var findAbsent: @Sendable () -> Set<PartID> = { [] }
  /// The links, if they were read already.
  var readLinks: LinkGraph?
  /// The parts without settings.
  var components: [any Component] = []

  /// Creates the system of an empty configuration.
  package init() {}

  package static let title = "A payment system."
  /// Collections to which an environment can add entries, because those change only parts that are defined elsewhere.
  static let openCollections = ["patches"]
  package static let otherNames = [Defaults.word, "environments", GenerationManifest.member]
  package mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("name", &name, .text(.label(maximum: 20)), "Prefix of every resource's name.")
    each.setting("description", &description, .text(.sentence), "Description of the system, one sentence.")
    each.setting(
      "requiredVersion", &requiredVersion, .optional(.text(.versionConstraint)),
      "The versions of infragen that may read the configuration, such as \">= 0.1, < 0.2\"; any when null.")
    each.setting("region", &region, .known(Region.all.map(\.name), what: "AWS region"), "The AWS region.")
    each.setting(
      "accountId", &accountId, .optional(.text(.accountID)),
      "The only account that Terraform and Pulumi deploy to, in quotes; any when null.")
    each.setting(
      "environmentSuffix", &environmentSuffix, .text(.suffix),
      "Default suffix of every resource's name; the environment's name by default.")
    each.setting("environmentTag", &environmentTag, .text(.tagKey), "Key of the tag with the environment suffix.")
    each.setting(
      "tags", &tags, .texts(key: .tagKey, value: .tagValue),
      "Further tags of every resource; {target} in a value becomes terraform, cloudformation or pulumi.")
    each.setting(
      "protectData", &protectData, .boolean,
      "Whether databases, tables and the load balancer refuse to be deleted and buckets with objects are kept.")
    each.setting(
      "network", &ownNetwork, .optional(.group()), "The private network; false if nothing of the system is in one.")
    each.setting("encryption", &encryption, .removableGroup(), "Keys of the system's own.")
    each.setting(
      "database", &mainDatabase, .entry(named: ShortForm.main, key: .label(maximum: 20)),
      "The database: short for databases.main.")
    each.setting("databases", &furtherDatabases, .collection(key: .label(maximum: 20)), "Further databases.")
    each.setting(
      "cache", &mainCache, .entry(named: ShortForm.main, key: .label(maximum: 20)),
      "The cache: short for caches.main.")
    each.setting("caches", &furtherCaches, .collection(key: .label(maximum: 20)), "Further caches.")
    each.setting(
      "buckets", &buckets, .collection(key: .label(maximum: 20)),
      "S3 buckets, called <system>-<name>-<environmentSuffix>-<account>-<region>.")
    each.setting(
      "tables", &tables, .collection(key: .label(maximum: 40)),
      "DynamoDB tables, called <name>-<environmentSuffix>.")
    each.setting(
      "topics", &topics, .collection(key: .label(maximum: 40)), "SNS topics for events.")
    each.setting("queues", &queues, .collection(key: .label(maximum: 40)), "SQS queues.")
    each.setting(
      "bus", &mainBus, .entry(named: ShortForm.main, key: .label(maximum: 20)),
      "The EventBridge event bus: short for buses.main.")
    each.setting("buses", &furtherBuses, .collection(key: .label(maximum: 20)), "Further event buses.")
    each.setting(
      "externals", &externals, .collection(key: .label(maximum: 40)),
      "Addresses outside the system to which parts connect, such as an existing database.")
    each.setting(
      "secrets", &secrets, .collection(key: .label(maximum: 40)),
      "Secrets whose values are set manually.")
    each.setting(
      "parameters", &parameters, .collection(key: .label(maximum: 40)),
      "Parameters of Parameter Store, called /<system>/<environmentSuffix>/<name>.")
    each.setting(
      "paymentKeys", &paymentKeys, .collection(key: .label(maximum: 40)),
      "Keys of AWS Payment Cryptography for PINs, MACs, card data and cryptograms.")
    each.setting("registry", &registry, .optional(.group()), "The ECR repositories, one for each service's images.")
    each.setting("cluster", &cluster, .group(), "Where the services' tasks run.")
    each.setting(
      "services", &services, .collection(key: .label(maximum: 20)),
      "The services, each with its own containers.")
    each.setting(
      "jobs", &jobs, .collection(key: .label(maximum: 20)),
      "The jobs: tasks that run to their end, by a schedule or when something starts them.")
    each.setting("loadBalancer", &loadBalancer, .group(), "The load balancer in front of the services.")
    each.setting(
      "frontend", &frontend, .optional(.group()), "The frontend files, with CloudFront in front of everything.")
    each.setting(
      "functions", &functions, .collection(key: .functionName), "Lambda functions.")
    each.setting(
      "workflows", &workflows, .collection(key: .label(maximum: 40)), "Workflows: state machines of Step Functions.")
    each.setting(
      "roles", &roles, .collection(key: .label(maximum: 40)), "Roles for people, pipelines and other accounts.")
    each.setting("api", &api, .optional(.group()), "The API Gateway in front of the functions or the load balancer.")
    each.setting("domain", &domain, .optional(.group()), "The API's own host name: certificate, CloudFront and DNS.")
    each.setting(
      "waf", &waf, .optional(.group()),
      "The WAF in front of the load balancer, the API and CloudFront.")
    each.setting(
      "logs", &logs, .removableGroup(removed: .essential),
      "The logs, in CloudWatch and in buckets; false leaves only those of services, functions and databases.")
    each.setting("alarms", &alarms, .optional(.group()), "CloudWatch alarms and the topic that receives them.")
    each.setting("dashboard", &dashboard, .optional(.group()), "The CloudWatch dashboard.")
    each.setting("tracing", &tracing, .optional(.group()), "X-Ray.")
    each.setting("account", &account, .removableGroup(), "Resources that exist once per account and region.")
    each.setting(
      "outputs", &outputs, .texts(key: .outputName, value: .output),
      "The outputs by their new names; without names of outputs, all under their own. Texts with references ${…} are outputs of your own beside them."
    )
    each.setting("policy", &policy, .group(), "How policy findings are handled.")
    each.setting(
      "waivers", &waivers, .named(key: .policy), "Accepted policy violations by the policy's id.")
    each.setting(
      "parameterValues", &parameterValues, .texts(key: .parameterName, value: .nonEmpty),
      "Values of parameters in the files beside a program, by the parameter's name in Terraform.")
    each.setting(
      "inputs", &inputs, .collection(key: .parameterName, isRenamable: false),
      "Values that are given when deploying; ${inputs.name} refers to one.")
    each.setting(
      "patches", &patches, .collection(key: .patchAddress, isRenamable: false),
      "Changes of generated resources, by the keys that infragen describe --keys lists.")
    each.setting(
      "raw", &raw, .collection(key: .resourceKey, isRenamable: false),
      "Resources of types that infragen does not know, by their keys.")
    each.setting(
      "terraform", &terraform, .group(), "Where Terraform keeps the state, which versions it takes, and who it is.")
    each.setting(
      "cloudFormation", &cloudFormation, .group(), "The files beside a template, and how its stack is created.")
    each.setting("pulumi", &pulumi, .group(), "The configuration of Pulumi's stack.")
  }
}

extension PaymentSystem {
  /// Settings of the network; the default ones if there is none, so that rules about it are kept.
  var network: NetworkSettings { ownNetwork ?? NetworkSettings() }

  /// True if the network is the system's own: there is one, and it does not exist already.
  var createsNetwork: Bool { ownNetwork.map { $0.existing == nil } ?? false }
}
