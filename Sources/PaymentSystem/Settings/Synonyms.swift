package import Configuration

extension PaymentSystem {
  /// Former names of settings, and their names in AWS, Kubernetes, Copilot, SST, Render and Terraform modules.
  package static let synonyms =
    ["", "services.*", "jobs.*", "functions.*"].map { boundary(in: $0) } + formerLinks + variables + [
      SettingSynonym("azs", "availabilityZones", "zones", use: "network.zones"),
      SettingSynonym("sqs", use: "queues"), SettingSynonym("sns", use: "topics"), SettingSynonym("s3", use: "buckets"),
      SettingSynonym("stepFunctions", "stateMachines", use: "workflows"), SettingSynonym("ssm", use: "parameters"),
      SettingSynonym("vpc", use: "network"),
      SettingSynonym("rds", "postgres", "mysql", "mariadb", use: "database"),
      SettingSynonym("redis", "valkey", "elasticache", use: "cache"),
      SettingSynonym("dynamodb", use: "tables"),
      SettingSynonym("ecr", use: "registry"),
      SettingSynonym("containers", "workers", use: "services"),
      SettingSynonym("alb", use: "loadBalancer"),
      SettingSynonym("lambdas", use: "functions"),
      SettingSynonym("webFirewall", use: "waf"),
      SettingSynonym(
        "accessLogs", use: "logs", example: "logs: { accessLogDays: 90, accessLogBucketName: \"access-logs\" }"),
      SettingSynonym("azs", "availabilityZones", "maxAzs", in: "network", use: "network.zones"),
      SettingSynonym("vpcCidr", "cidrBlock", in: "network", use: "network.cidr"),
      SettingSynonym(
        "nat", "natGateway", "enableNatGateway", "singleNatGateway", in: "network", use: "network.natGateways"),
      SettingSynonym("flowLogDays", in: "network", use: "logs.flowLogDays"),
      SettingSynonym("accessLogDays", in: "loadBalancer", use: "logs.loadBalancerLogDays"),
      SettingSynonym("ownKeys", "cmk", in: "encryption", use: "encryption.customerManagedKeys"),
      SettingSynonym("reuseTags", in: "registry", use: "registry.mutableTags"),
      SettingSynonym("name", "dbName", in: "database", use: "database.databaseName"),
      SettingSynonym("masterUser", "username", in: "database", use: "database.masterUsername"),
      SettingSynonym(
        "replicaOf", "readReplicas", "readReplica", "replicaCount", in: "database", use: "database.replicas"),
      SettingSynonym("multiZone", in: "database", use: "database.multiAz"),
      SettingSynonym("backupDays", "backupRetentionPeriod", in: "database", use: "database.backupRetentionDays"),
      SettingSynonym("rotateSecretDays", in: "database", use: "database.secretRotationDays"),
      SettingSynonym("instanceType", "nodeType", in: "database", use: "database.instanceClass"),
      SettingSynonym("allocatedStorage", "diskSizeGB", in: "database", use: "database.storageGiB"),
      SettingSynonym("instanceType", "instanceClass", in: "cache", use: "cache.nodeType"),
      SettingSynonym("count", "nodeCount", "numCacheNodes", "replicas", in: "cache", use: "cache.nodes"),
      SettingSynonym("engineVersion", "redisVersion", in: "cache", use: "cache.version"),
      SettingSynonym("authToken", "password", "authEnabled", in: "cache", use: "cache.auth"),
      SettingSynonym("snapshotDays", "snapshotRetentionLimit", in: "cache", use: "cache.snapshotRetentionDays"),
      SettingSynonym("generateValue", "generateSecretString", in: "secrets.*", use: "secrets.*.generate"),
      SettingSynonym("partitionKey", in: "tables.*", use: "tables.*.hashKey"),
      SettingSynonym("sortKey", in: "tables.*", use: "tables.*.rangeKey"),
      SettingSynonym("ttl", in: "tables.*", use: "tables.*.timeToLive"),
      SettingSynonym("recovery", "pitr", in: "tables.*", use: "tables.*.pointInTimeRecovery"),
      SettingSynonym(
        "tasks", "desiredTasks", "minTasks", "count", "minCount", "replicas", "instances", "numInstances",
        in: "services.*", use: "services.*.desiredCount"),
      SettingSynonym("maxCount", "maxTasks", "maxReplicas", in: "services.*", use: "services.*.scaling.maxCount"),
      SettingSynonym("autoscaling", "autoScaling", in: "services.*", use: "services.*.scaling"),
      SettingSynonym("cmd", "args", in: "services.*", use: "services.*.command"),
      SettingSynonym(
        "cpuArchitecture", "runtimePlatform", "platform", in: "services.*", use: "services.*.architecture"),
      SettingSynonym("matcher", "successCodes", in: "services.*", use: "services.*.healthCheckCodes"),
      SettingSynonym("deregistrationDelay", in: "services.*", use: "services.*.deregistrationDelaySeconds"),
      SettingSynonym("dockerLabels", in: "services.*", use: "services.*.labels"),
      SettingSynonym("tasks", "scheduledTasks", "scheduledJobs", "cronJobs", "crons", use: "jobs"),
      SettingSynonym(
        "schedule", "cron", in: "jobs.*", use: "jobs.*.on",
        example: "on: { schedules: { nightly: { every: \"cron(0 2 * * ? *)\" } } }"),
      SettingSynonym("service", in: "jobs.*", use: "jobs.*.imageOf"),
      SettingSynonym("healthPath", "healthCheck", "healthcheck", in: "services.*", use: "services.*.healthCheckPath"),
      SettingSynonym("shell", "enableExecuteCommand", in: "services.*", use: "services.*.exec"),
      SettingSynonym("maximum", "max", "maxTasks", in: "services.*.scaling", use: "services.*.scaling.maxCount"),
      SettingSynonym(
        "minimum", "min", "minCount", "minTasks", in: "services.*.scaling", use: "services.*.desiredCount"),
      SettingSynonym("outSeconds", in: "services.*.scaling", use: "services.*.scaling.scaleOutCooldownSeconds"),
      SettingSynonym("inSeconds", in: "services.*.scaling", use: "services.*.scaling.scaleInCooldownSeconds"),
      SettingSynonym(
        "backend", in: "api", use: "api.forwardTo",
        example: "forwardTo: \"loadBalancer\", or nothing for the functions' routes"),
      SettingSynonym("keepDays", "retention", "retentionInDays", in: "logs", use: "logs.retentionDays"),
      SettingSynonym("threatDetection", in: "account", use: "account.guardDuty"),
      SettingSynonym("configurationRecorder", in: "account", use: "account.awsConfig"),
    ]

  /// Words in services, functions and queues that are links now, or that others write where links belong.
  private static let formerLinks =
    ["services.*", "jobs.*", "functions.*"].flatMap { uses(in: $0) } + [
      SettingSynonym(
        "triggers", "events", "queues", in: "services.*", use: "services.*.on",
        example: "on: { queues: [\"<queue>\"] }"),
      SettingSynonym(
        "triggers", "events", "queues", in: "functions.*", use: "functions.*.on",
        example: "on: { queues: { \"<queue>\": {} } }"),
      SettingSynonym(
        "triggers", "events", in: "workflows.*", use: "workflows.*.on",
        example: "on: { bus: { \"<rule>\": { source: [\"<source>\"] } } }"),
      SettingSynonym(
        "queues", in: "topics.*", use: "queues.*.on", example: "queues.<queue>: { on: { topics: [\"<topic>\"] } }"),
      SettingSynonym(
        "topics", "subscriptions", in: "queues.*", use: "queues.*.on", example: "on: { topics: [\"<topic>\"] }"),
      SettingSynonym(
        "table", in: "functions.*", use: "functions.*.uses",
        example: "uses: { tables: { \"<table>\": \"readWrite\" } }"),
    ]

  private static let variables = ["services.*", "jobs.*", "functions.*"].map { group in
    SettingSynonym(
      ["env", "envVars", "environmentVariables", "variables"], in: group, use: "\(group).environment", example: nil)
  }

  private static func uses(in group: String) -> [SettingSynonym] {
    func use(_ words: String..., example: String) -> SettingSynonym {
      SettingSynonym(words, in: group, use: "\(group).uses", example: "uses: { \(example) }")
    }
    return [
      use("usesDatabase", "database", example: "database: true"),
      use("databases", example: "databases: [\"<database>\"]"),
      use("usesCache", "cache", example: "cache: true"), use("caches", example: "caches: [\"<cache>\"]"),
      use("tables", example: "tables: { \"<table>\": \"readWrite\" }"),
      use("publishes", "topics", example: "topics: [\"<topic>\"]"),
      use("reaches", "externals", example: "externals: [\"<external>\"]"),
      use("receives", example: "queues: { \"<queue>\": \"consume\" }"),
      use("calls", "links", "dependsOn", example: "services: [\"<service>\"]"),
    ]
  }

  private static func boundary(in group: String) -> SettingSynonym {
    SettingSynonym(
      "permissionsBoundary", "permissions_boundary", in: group, use: "patches",
      example: "patches: { \"<role>\": { provider: { permissions_boundary: \"arn:…\" } } }")
  }
}
