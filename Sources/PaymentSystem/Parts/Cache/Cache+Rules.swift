extension ValidationRules {
  static let cache = [nodeType, redisVersion]

  private static let nodeType = ValidationRule(
    "elasticache.node-type", "Cache nodes have a node type that ElastiCache offers.",
    page: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html"
  ) { system in
    system.caches.filter { !InstanceTypes.redis.contains($0.value.nodeType) }.map {
      let type = $0.value.nodeType
      return Violation(
        Setting.paths(ofCache: $0.name).nodeType,
        "ElastiCache has no \(type); the nearest type is \(InstanceTypes.redis.nearest(to: type))")
    }
  }

  private static let redisVersion = ValidationRule(
    "elasticache.version", "The Redis version is the last one, because AWS upgrades older ones.",
    page: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html"
  ) { system in
    let last = "7.1"
    return system.caches.filter { $0.value.version != last }.map {
      Violation(
        Setting.paths(ofCache: $0.name).version,
        "\($0.value.version) is not the last version of Redis, to which AWS upgrades it; use \(last)")
    }
  }
}
