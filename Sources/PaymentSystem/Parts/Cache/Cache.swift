import AWSResources
internal import Configuration
import InfraModel

/// The Redis cache.
struct Cache {
  let label: DisplayName
  let group: Ref<ReplicationGroup>

  private static let snapshotWindow = "02:00-03:00"
  private static let maintenanceWindow = "sun:05:00-sun:06:00"

  init(_ entry: Keyed<CacheSettings>, _ context: BuildContext, in stack: inout Stack) {
    let settings = entry.value
    label = entry.label
    let subnets = stack.add(
      "\(Self.key(of: label))_subnet_group",
      CacheSubnetGroup(
        name: context.name(label.name("cache-subnets")), description: "Subnets of the \(label.text("cache"))",
        subnets: context.network.dataSubnets))
    group = stack.add(
      Self.key(of: label),
      ReplicationGroup(
        identifier: context.name(label.name("cache")), description: "\(label.text("Redis")) of \(context.system.name)",
        version: settings.version,
        nodeType: settings.nodeType, nodes: settings.nodes, port: settings.port, subnetGroup: subnets,
        securityGroups: [Self.securityGroup(of: label, in: &stack)], key: context.keys.cache,
        snapshotRetentionDays: settings.snapshotRetentionDays, snapshotWindow: Self.snapshotWindow,
        maintenanceWindow: Self.maintenanceWindow, isProtected: context.system.protectData))
  }

  /// Key of the replication group.
  static func key(of label: DisplayName) -> LogicalName { label.key("cache") }

  /// The security group of the nodes, which ``SecurityGroups`` adds.
  static func securityGroup(of label: DisplayName, in stack: inout Stack) -> Ref<SecurityGroup> {
    stack.forwardReference("\(key(of: label))_security_group")
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs.append(
      StackOutput(
        label.output("cache_endpoint"), group.primaryAddress,
        "Host name of the primary node of the \(label.text("cache"))."))
  }
}

extension Part {
  static let cache = Part { built, context, stack in
    let entries = context.system.caches.made()
    if entries.isEmpty { return }
    stack.begin("cache", "Cache")
    for entry in entries { built.caches.append(Cache(entry, context, in: &stack)) }
  } outputs: { built, stack in
    for cache in built.caches { cache.addOutputs(to: &stack) }
  }
}

extension PaymentSystem {
  /// The cache with the short form first, then the others.
  var caches: [Keyed<CacheSettings>] { (mainCache.map { [$0] } ?? []) + furtherCaches }
}

extension Setting {
  /// Paths of a cache's settings.
  static func paths(ofCache name: String) -> CachePaths {
    name == ShortForm.main ? Setting.cache : Setting.caches[name]
  }
}
