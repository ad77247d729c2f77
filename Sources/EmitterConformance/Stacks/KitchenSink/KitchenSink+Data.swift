import AWSResources
import InfraModel

extension KitchenSink {
  /// Keys and what they encrypt: `ledger` with every safeguard, `scratch` with none.
  static func addData(to stack: inout Stack) {
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    stack.begin("data", "Data")
    let key = addKeys(to: &stack, suffix)
    addDatabases(to: &stack, suffix, key)
    addCaches(to: &stack, suffix, key)
    addTables(to: &stack, suffix)
  }

  private static func addKeys(to stack: inout Stack, _ suffix: Value<String>) -> Ref<KMSKey> {
    let account = stack.lookup(.accountID)
    let region = stack.lookup(.region)
    let partition = stack.lookup(.partition)
    let key = stack.add(
      "ledger_key",
      KMSKey(
        alias: "ledger-\(suffix)", description: "Encrypts the ledger", windowDays: 7,
        statements: [
          KMSKey.letsLogs(region: region, account: account, partition: partition),
          KMSKey.letsService("AlarmsPublish", "cloudwatch.amazonaws.com", account: account),
          KMSKey.letsLogDelivery(account: account), KMSKey.letsEvents(),
        ]))
    stack.add("scratch_key", KMSKey(alias: "scratch-\(suffix)", description: "Encrypts the rest", windowDays: 30))
    stack.add("ledger_log_group", LogGroup(name: "/sink/ledger-\(suffix)", keepDays: 365, key: key))
    let secret = stack.add(
      "ledger_secret",
      Secret(name: "ledger-credentials-\(suffix)", description: "Login of the ledger", key: key, recoveryDays: 7))
    stack.add(
      "scratch_secret",
      Secret(name: "scratch-credentials-\(suffix)", description: "Login of nothing", key: nil, recoveryDays: 0))
    stack.outputs += [
      Output("data_key_id", key.id, "Id of the ledger's key."),
      Output("data_key_arn", key.arn, "ARN of the ledger's key."),
      Output("data_secret_arn", secret.arn, "ARN of the ledger's secret."),
    ]
    return key
  }

  private static func addDatabases(to stack: inout Stack, _ suffix: Value<String>, _ key: Ref<KMSKey>) {
    let zones = [stack.availabilityZone(0), stack.availabilityZone(1)]
    let subnets = stack.add(
      "ledger_subnet_group",
      DBSubnetGroup(
        name: "ledger-\(suffix)", description: "Subnets of the ledger",
        subnets: [stack.promise("private_subnet_a"), stack.promise("private_subnet_b")]))
    let parameters = stack.add(
      "ledger_cluster_parameter_group",
      ClusterParameterGroup(
        name: "ledger-17-\(suffix)", description: "Connections need TLS", family: "aurora-postgresql17",
        parameters: [
          ("rds.force_ssl", "1"), ("log_min_duration_statement", "1000"),
          ("shared_preload_libraries", "pg_stat_statements"),
        ]))
    let ledger = stack.add(
      "ledger_database",
      AuroraCluster(
        identifier: "ledger-\(suffix)", version: "17", databaseName: "ledger", masterUser: "ledger_owner",
        port: 5432, subnetGroup: subnets, parameterGroup: parameters,
        securityGroups: [stack.promise("database_security_group")], key: key, backupDays: 30,
        backupWindow: "03:00-04:00", maintenanceWindow: "sun:04:00-sun:05:00",
        capacity: .init(minimum: "0.5", maximum: "2"), isProtected: true))
    let monitoring = stack.add(
      "monitoring_role",
      Role(
        name: "ledger-monitoring-\(suffix)", description: "Lets RDS write metrics of the operating system",
        service: "monitoring.rds.amazonaws.com",
        managedPolicies: [.init("rds", "service-role/AmazonRDSEnhancedMonitoringRole")]))
    // The mock gives all servers one resource id, by which the provider looks for the plain one: it must be there alone.
    let alone = stack.promise("database", DBInstance.self).name
    let writer = stack.add(
      "ledger_database_instance_a",
      AuroraInstance(
        identifier: "ledger-a-\(suffix)", cluster: ledger, instanceClass: "db.serverless", zone: zones[0],
        promotionTier: 0, maintenanceWindow: "sun:05:00-sun:05:30", takesMinorVersions: true, insights: .on(key: key),
        monitoringRole: monitoring, isProtected: true),
      dependsOn: [monitoring.name, alone])
    stack.add(
      "ledger_database_instance_b",
      AuroraInstance(
        identifier: "ledger-b-\(suffix)", cluster: ledger, instanceClass: "db.serverless", zone: zones[1],
        promotionTier: 1, maintenanceWindow: "sun:05:30-sun:06:00", takesMinorVersions: true, insights: .on(key: nil),
        monitoringRole: nil, isProtected: true), dependsOn: [writer.name, alone])
    let scratch = stack.add(
      "scratch_database",
      AuroraCluster(
        identifier: "scratch-\(suffix)", version: "17.7", databaseName: "scratch", masterUser: "scratch_owner",
        port: 5433, subnetGroup: subnets, parameterGroup: parameters,
        securityGroups: [stack.promise("database_security_group")], key: nil, backupDays: 1,
        backupWindow: "03:00-04:00", maintenanceWindow: "sun:04:00-sun:05:00", capacity: nil, isProtected: false))
    stack.add(
      "scratch_database_instance_a",
      AuroraInstance(
        identifier: "scratch-a-\(suffix)", cluster: scratch, instanceClass: "db.t4g.medium", zone: zones[0],
        promotionTier: 1, maintenanceWindow: "sun:05:00-sun:05:30", takesMinorVersions: false, insights: .off,
        monitoringRole: nil, isProtected: false), dependsOn: [alone])
    stack.outputs += [
      Output("data_endpoint", ledger.endpoint, "Host of the ledger's writer."),
      Output("data_reader_endpoint", ledger.readerEndpoint, "Host of the ledger's readers."),
      Output("data_identifier", ledger.identifier, "Identifier of the ledger's cluster."),
      Output("data_cluster_arn", ledger.arn, "ARN of the ledger's cluster."),
      Output("data_master_secret_arn", ledger.masterSecretARN, "Secret of the ledger's master user."),
      Output("data_writer", writer.identifier, "Identifier of the ledger's first instance."),
    ]
  }

  private static func addCaches(to stack: inout Stack, _ suffix: Value<String>, _ key: Ref<KMSKey>) {
    let subnets = stack.add(
      "ledger_cache_subnet_group",
      CacheSubnetGroup(
        name: "ledger-cache-\(suffix)", description: "Subnets of the cache",
        subnets: [stack.promise("private_subnet_a"), stack.promise("private_subnet_b")]))
    let cache = stack.add(
      "ledger_cache",
      ReplicationGroup(
        identifier: "ledger-\(suffix)", description: "Balances", version: "7.1", nodeType: "cache.t4g.small",
        nodes: 2, port: 6379, subnetGroup: subnets, securityGroups: [stack.promise("database_security_group")],
        key: key, snapshotDays: 5, snapshotWindow: "03:00-04:00", maintenanceWindow: "sun:05:00-sun:06:00"))
    stack.add(
      "scratch_cache",
      ReplicationGroup(
        identifier: "scratch-\(suffix)", description: "Whatever", version: "7.1", nodeType: "cache.t4g.micro",
        nodes: 1, port: 6380, subnetGroup: subnets, securityGroups: [stack.promise("database_security_group")],
        key: nil, snapshotDays: 0, snapshotWindow: "03:00-04:00", maintenanceWindow: "sun:05:00-sun:06:00"))
    stack.outputs += [
      Output("data_cache_primary", cache.primaryAddress, "Host of the cache's writer."),
      Output("data_cache_reader", cache.readerAddress, "Host of the cache's readers."),
    ]
  }

  private static func addTables(to stack: inout Stack, _ suffix: Value<String>) {
    let table = stack.add(
      "transactions_table",
      DynamoDBTable(
        name: "transactions-\(suffix)", hashKey: .init("transactionId", .string),
        rangeKey: .init("timestamp", .number),
        indexes: [
          .init(name: "CustomerIndex", hashKey: .init("customerId", .string), rangeKey: .init("timestamp", .number)),
          .init(name: "DigestIndex", hashKey: .init("digest", .binary), rangeKey: nil),
        ], readCapacity: 5, writeCapacity: 10, timeToLive: nil, recovers: true, isProtected: true, othersScale: true))
    stack.add(
      "sessions_table",
      DynamoDBTable(
        name: "sessions-\(suffix)", hashKey: .init("sessionId", .string), rangeKey: nil, indexes: [], readCapacity: 1,
        writeCapacity: 1, timeToLive: "expiresAt", recovers: false, isProtected: false, othersScale: false))
    stack.outputs += [
      Output("data_table_name", table.name, "Name of the transactions table."),
      Output("data_table_arn", table.arn, "ARN of the transactions table."),
    ]
  }
}
