import AWSResources
import InfraModel

extension KitchenSink {
  static func addCaches(to stack: inout Stack, _ suffix: Value<String>, _ key: Ref<KMSKey>) {
    let subnets = stack.add(
      "ledger_cache_subnet_group",
      CacheSubnetGroup(
        name: "ledger-cache-\(suffix)", description: "Subnets of the cache",
        subnets: [stack.forwardReference("private_subnet_a"), stack.forwardReference("private_subnet_b")]))
    let cache = stack.add(
      "ledger_cache",
      ReplicationGroup(
        identifier: "ledger-\(suffix)", description: "Balances", version: "7.1", nodeType: "cache.t4g.small",
        nodes: 2, port: 6379, subnetGroup: subnets, securityGroups: [stack.forwardReference("database_security_group")],
        key: key, snapshotRetentionDays: 5, snapshotWindow: "03:00-04:00", maintenanceWindow: "sun:05:00-sun:06:00"))
    stack.add(
      "scratch_cache",
      ReplicationGroup(
        identifier: "scratch-\(suffix)", description: "Whatever", version: "7.1", nodeType: "cache.t4g.micro",
        nodes: 1, port: 6380, subnetGroup: subnets, securityGroups: [stack.forwardReference("database_security_group")],
        key: nil, snapshotRetentionDays: 0, snapshotWindow: "03:00-04:00", maintenanceWindow: "sun:05:00-sun:06:00"))
    let token = stack.add(
      "session_token",
      Secret(
        name: "session-token-\(suffix)", description: "Token of the sessions' clients", key: nil, recoveryDays: 0,
        generated: GeneratedSecret(length: 64, excludesPunctuation: true)))
    stack.add(
      "session_cache",
      ReplicationGroup(
        identifier: "session-\(suffix)", description: "Sessions", engine: .valkey, version: "8.2",
        nodeType: "cache.t4g.micro", nodes: 1, port: 6381, subnetGroup: subnets,
        securityGroups: [stack.forwardReference("database_security_group")], key: nil, authSecret: token,
        snapshotRetentionDays: 1, snapshotWindow: "03:00-04:00", maintenanceWindow: "sun:05:00-sun:06:00"))
    stack.outputs += [
      StackOutput("data_cache_primary", cache.primaryAddress, "Host of the cache's writer."),
      StackOutput("data_cache_reader", cache.readerAddress, "Host of the cache's readers."),
    ]
  }
}
