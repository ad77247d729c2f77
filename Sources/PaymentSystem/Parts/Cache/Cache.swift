import AWSResources
import InfraModel

/// The Redis cache.
struct Cache {
  let settings: CacheSettings
  let group: Ref<ReplicationGroup>

  private static let snapshotWindow = "02:00-03:00"
  private static let maintenanceWindow = "sun:05:00-sun:06:00"

  init(_ settings: CacheSettings, _ context: BuildContext, in stack: inout Stack) {
    self.settings = settings
    let subnets = stack.add(
      "cache_subnet_group",
      CacheSubnetGroup(
        name: context.name("cache-subnets"), description: "Subnets of the cache", subnets: context.network.dataSubnets))
    group = stack.add(
      "cache",
      ReplicationGroup(
        identifier: context.name("cache"), description: "Redis of \(context.system.name)", version: settings.version,
        nodeType: settings.nodeType, nodes: settings.nodes, port: settings.port, subnetGroup: subnets,
        securityGroups: context.firewall.cache.map { [$0] } ?? [], key: context.keys.cache,
        snapshotRetentionDays: settings.snapshotRetentionDays, snapshotWindow: Self.snapshotWindow,
        maintenanceWindow: Self.maintenanceWindow, isProtected: context.system.protectData))
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs.append(
      StackOutput("cache_endpoint", group.primaryAddress, "Host name of the primary node of the cache."))
  }
}

extension Part {
  static let cache = Part { built, context, stack in
    guard let settings = context.system.cache else { return }
    stack.begin("cache", "Cache")
    built.cache = Cache(settings, context, in: &stack)
  } outputs: { built, stack in
    built.cache?.addOutputs(to: &stack)
  }
}
