extension ValidationRules {
  static let cache = [nodeType, lastVersion]

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

  private static let lastVersion = ValidationRule(
    "elasticache.version", "The version of the engine is a last one, because AWS upgrades older ones.",
    page: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html"
  ) { system in
    system.caches.compactMap { entry in
      let engine = entry.value.engine
      guard let version = entry.value.version, !engine.versions.contains(version) else { return nil }
      return Violation(
        Setting.paths(ofCache: entry.name).version,
        "\(version) is not the last version of \(engine.product), to which AWS upgrades it; use \(engine.versions.joined(separator: " or "))"
      )
    }
  }
}
