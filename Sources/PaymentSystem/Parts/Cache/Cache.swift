import AWSResources
internal import Configuration
import InfraModel

/// The cache.
struct Cache {
  let label: DisplayName
  let group: Ref<ReplicationGroup>

  /// Length of the token of clients; letters and digits, because ElastiCache takes few other characters.
  private static let tokenLength = 64
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
        identifier: context.name(label.name("cache")),
        description: "\(label.text(settings.engine.product)) of \(context.system.name)",
        engine: settings.engine, version: settings.engineVersion, nodeType: settings.nodeType, nodes: settings.nodes,
        port: settings.port, subnetGroup: subnets,
        securityGroups: [Self.securityGroup(of: label, in: &stack)], key: context.keys.cache,
        authSecret: settings.auth ? Self.addToken(label, context, in: &stack) : nil,
        snapshotRetentionDays: settings.snapshotRetentionDays, snapshotWindow: Self.snapshotWindow,
        maintenanceWindow: Self.maintenanceWindow, isProtected: context.system.protectData))
  }

  /// Adds the secret with the token of clients.
  private static func addToken(
    _ label: DisplayName, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<Secret> {
    stack.add(
      tokenKey(of: label),
      Secret(
        name: context.name(label.name("cache-auth-token")),
        description: "Token of clients of the \(label.text("cache"))",
        key: context.keys.cache, recoveryDays: Secrets.recoveryDays(in: context.system),
        generated: GeneratedSecret(length: tokenLength, excludesPunctuation: true)),
      comment: Secrets.generatedComment)
  }

  /// Key of the secret with the token of clients.
  static func tokenKey(of label: DisplayName) -> LogicalName { "\(key(of: label))_auth_token" }

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
