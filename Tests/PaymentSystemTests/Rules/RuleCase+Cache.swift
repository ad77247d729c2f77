extension RuleCase {
  static let cache = [
    RuleCase(
      "elasticache.node-type", inside: ["cache={nodeType: 'cache.t4g.medium'}"],
      outside: ["cache={nodeType: 'cache.t4g.large'}"],
      "cache.nodeType: ElastiCache has no cache.t4g.large; the nearest type is cache.t4g.medium"),
    RuleCase(
      "elasticache.version", inside: ["cache={engine: 'valkey', version: '7.2'}"],
      outside: ["cache={engine: 'valkey', version: '8.1'}"],
      "cache.version: 8.1 is not the last version of Valkey, to which AWS upgrades it; use 7.2 or 8.2"),
    RuleCase(
      "elasticache.version", inside: ["cache={version: '7.1'}"], outside: ["cache={version: '7.0'}"],
      "cache.version: 7.0 is not the last version of Redis, to which AWS upgrades it; use 7.1"),
  ]
}
