import AWSResources
import InfraModel

extension KitchenSink {
  static func addDatabases(to stack: inout Stack, _ suffix: Value<String>, _ key: Ref<KMSKey>) {
    let zones = [stack.availabilityZone(0), stack.availabilityZone(1)]
    let subnets = stack.add(
      "ledger_subnet_group",
      DBSubnetGroup(
        name: "ledger-\(suffix)", description: "Subnets of the ledger",
        subnets: [stack.forwardReference("private_subnet_a"), stack.forwardReference("private_subnet_b")]))
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
        identifier: "ledger-\(suffix)", version: "17", databaseName: "ledger", masterUsername: "ledger_owner",
        port: 5432, subnetGroup: subnets, parameterGroup: parameters,
        securityGroups: [stack.forwardReference("database_security_group")], key: key, backupRetentionDays: 30,
        backupWindow: "03:00-04:00", maintenanceWindow: "sun:04:00-sun:05:00",
        capacity: .init(minimum: "0.5", maximum: "2"), isProtected: true))
    let monitoring = stack.add(
      "monitoring_role",
      Role(
        name: "ledger-monitoring-\(suffix)", description: "Lets RDS write metrics of the operating system",
        service: "monitoring.rds.amazonaws.com",
        managedPolicies: [.init("rds", "service-role/AmazonRDSEnhancedMonitoringRole")]))
    // The mock returns the same resource ID for all instances, and the provider looks up the RDS instance by it, so
    // that must be created alone.
    let alone = stack.forwardReference("database", DBInstance.self).name
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
        identifier: "scratch-\(suffix)", version: "17.7", databaseName: "scratch", masterUsername: "scratch_owner",
        port: 5433, subnetGroup: subnets, parameterGroup: parameters,
        securityGroups: [stack.forwardReference("database_security_group")], key: nil, backupRetentionDays: 1,
        backupWindow: "03:00-04:00", maintenanceWindow: "sun:04:00-sun:05:00", capacity: nil, isProtected: false))
    stack.add(
      "scratch_database_instance_a",
      AuroraInstance(
        identifier: "scratch-a-\(suffix)", cluster: scratch, instanceClass: "db.t4g.medium", zone: zones[0],
        promotionTier: 1, maintenanceWindow: "sun:05:00-sun:05:30", takesMinorVersions: false, insights: .off,
        monitoringRole: nil, isProtected: false), dependsOn: [alone])
    stack.outputs += [
      StackOutput("data_endpoint", ledger.endpoint, "Host of the ledger's writer."),
      StackOutput("data_reader_endpoint", ledger.readerEndpoint, "Host of the ledger's readers."),
      StackOutput("data_identifier", ledger.identifier, "Identifier of the ledger's cluster."),
      StackOutput("data_cluster_arn", ledger.arn, "ARN of the ledger's cluster."),
      StackOutput("data_master_secret_arn", ledger.masterSecretARN, "Secret of the ledger's master user."),
      StackOutput("data_writer", writer.identifier, "Identifier of the ledger's first instance."),
    ]
  }
}
