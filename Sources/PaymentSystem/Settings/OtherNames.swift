package import Configuration

extension PaymentSystem {
  /// Former names of settings, and their names in AWS, Kubernetes, Copilot, SST, Render and Terraform modules.
  package static let otherNames =
    ["", "services.*", "functions.*"].map { boundary(in: $0) } + [
      OtherName("vpc", use: "network"),
      OtherName("rds", "postgres", use: "database"),
      OtherName("redis", "elasticache", use: "cache"),
      OtherName("dynamodb", use: "tables"),
      OtherName("ecr", use: "registry"),
      OtherName("containers", "workers", use: "services"),
      OtherName("alb", use: "loadBalancer"),
      OtherName("lambdas", use: "functions"),
      OtherName("webFirewall", use: "waf"),
      OtherName(
        "accessLogs", use: "logs", example: "logs: { accessLogDays: 90, accessLogBucketName: \"access-logs\" }"),
      OtherName("azs", "availabilityZones", "maxAzs", in: "network", use: "network.zones"),
      OtherName("vpcCidr", "cidrBlock", in: "network", use: "network.cidr"),
      OtherName("nat", "natGateway", "enableNatGateway", "singleNatGateway", in: "network", use: "network.natGateways"),
      OtherName("flowLogDays", in: "network", use: "logs.flowLogDays"),
      OtherName("accessLogDays", in: "loadBalancer", use: "logs.loadBalancerLogDays"),
      OtherName("ownKeys", "cmk", in: "encryption", use: "encryption.customerManagedKeys"),
      OtherName("reuseTags", in: "registry", use: "registry.mutableTags"),
      OtherName("name", "dbName", in: "database", use: "database.databaseName"),
      OtherName("masterUser", "username", in: "database", use: "database.masterUsername"),
      OtherName("multiZone", in: "database", use: "database.multiAz"),
      OtherName("backupDays", "backupRetentionPeriod", in: "database", use: "database.backupRetentionDays"),
      OtherName("rotateSecretDays", in: "database", use: "database.secretRotationDays"),
      OtherName("instanceType", "nodeType", in: "database", use: "database.instanceClass"),
      OtherName("allocatedStorage", "diskSizeGB", in: "database", use: "database.storageGiB"),
      OtherName("instanceType", "instanceClass", in: "cache", use: "cache.nodeType"),
      OtherName("count", "nodeCount", "numCacheNodes", "replicas", in: "cache", use: "cache.nodes"),
      OtherName("snapshotDays", "snapshotRetentionLimit", in: "cache", use: "cache.snapshotRetentionDays"),
      OtherName("partitionKey", in: "tables.*", use: "tables.*.hashKey"),
      OtherName("sortKey", in: "tables.*", use: "tables.*.rangeKey"),
      OtherName("ttl", in: "tables.*", use: "tables.*.timeToLive"),
      OtherName("recovery", "pitr", in: "tables.*", use: "tables.*.pointInTimeRecovery"),
      OtherName(
        "tasks", "desiredTasks", "minTasks", "count", "minCount", "replicas", "instances", "numInstances",
        in: "services.*", use: "services.*.desiredCount"),
      OtherName("maxCount", "maxTasks", "maxReplicas", in: "services.*", use: "services.*.scaling.maxCount"),
      OtherName("autoscaling", "autoScaling", in: "services.*", use: "services.*.scaling"),
      OtherName(
        "env", "envVars", "environmentVariables", "variables", in: "services.*", use: "services.*.environment"),
      OtherName("healthPath", "healthCheck", "healthcheck", in: "services.*", use: "services.*.healthCheckPath"),
      OtherName("shell", "enableExecuteCommand", in: "services.*", use: "services.*.exec"),
      OtherName("maximum", "max", "maxTasks", in: "services.*.scaling", use: "services.*.scaling.maxCount"),
      OtherName(
        "minimum", "min", "minCount", "minTasks", in: "services.*.scaling", use: "services.*.desiredCount"),
      OtherName("outSeconds", in: "services.*.scaling", use: "services.*.scaling.scaleOutCooldownSeconds"),
      OtherName("inSeconds", in: "services.*.scaling", use: "services.*.scaling.scaleInCooldownSeconds"),
      OtherName(
        "backend", in: "api", use: "api.forwardTo",
        example: "forwardTo: \"loadBalancer\", or nothing for the functions' routes"),
      OtherName("keepDays", "retention", "retentionInDays", in: "logs", use: "logs.retentionDays"),
      OtherName("threatDetection", in: "account", use: "account.guardDuty"),
      OtherName("configurationRecorder", in: "account", use: "account.awsConfig"),
    ]
  private static func boundary(in group: String) -> OtherName {
    OtherName(
      "permissionsBoundary", "permissions_boundary", in: group, use: "patches",
      example: "patches: { \"<role>\": { provider: { permissions_boundary: \"arn:…\" } } }")
  }
}
