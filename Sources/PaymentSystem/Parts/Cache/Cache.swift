import AWSResources
import InfraModel

/// The Redis cache.
struct Cache {
  let settings: CacheSettings
  let group: Ref<ReplicationGroup>

  private static let snapshotWindow = "02:00-03:00"
  private static let maintenanceWindow = "sun:05:00-sun:06:00"

  init(_ settings: CacheSettings, _ site: Site, in stack: inout Stack) {
    self.settings = settings
    let subnets = stack.add(
      "cache_subnet_group",
      CacheSubnetGroup(
        name: site.name("cache-subnets"), description: "Subnets of the cache", subnets: site.network.dataSubnets))
    group = stack.add(
      "cache",
      ReplicationGroup(
        identifier: site.name("cache"), description: "Redis of \(site.system.name)", version: settings.version,
        nodeType: settings.nodeType, nodes: settings.nodes, port: settings.port, subnetGroup: subnets,
        securityGroups: site.firewall.cache.map { [$0] } ?? [], key: site.keys.cache,
        snapshotDays: settings.snapshotDays, snapshotWindow: Self.snapshotWindow,
        maintenanceWindow: Self.maintenanceWindow, isProtected: site.system.protectData))
  }

  /// What a container that uses the cache gets to know of it.
  var environment: [Container.Variable] {
    [
      .init("REDIS_HOST", group.primaryAddress), .init("REDIS_PORT", Value(.string(String(settings.port)))),
      .init("REDIS_TLS", "true"),
    ]
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs.append(Output("cache_endpoint", group.primaryAddress, "Host name of the primary node of the cache."))
  }
}
