extension ValidationRules {
  static let cache = [nodeType, redisVersion]

  private static let nodeType = ValidationRule(
    "elasticache.node-type", "Cache nodes have a node type that ElastiCache offers.",
    page: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html"
  ) { system in
    guard let type = system.cache?.nodeType, !InstanceTypes.redis.contains(type) else { return [] }
    return [
      Violation(
        Setting.cache.nodeType,
        "ElastiCache has no \(type); the nearest type is \(InstanceTypes.redis.nearest(to: type))")
    ]
  }

  private static let redisVersion = ValidationRule(
    "elasticache.version", "The Redis version is the last one, because AWS upgrades older ones.",
    page: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html"
  ) { system in
    let last = "7.1"
    guard let version = system.cache?.version, version != last else { return [] }
    return [
      Violation(
        Setting.cache.version,
        "\(version) is not the last version of Redis, to which AWS upgrades it; use \(last)")
    ]
  }
}
