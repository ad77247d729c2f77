/// An engine of ElastiCache that speaks the protocol of Redis.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html
public enum CacheEngine: String, Sendable, CaseIterable {
  case redis
  case valkey

  /// Name of the product.
  public var product: String {
    switch self {
    case .redis: "Redis"
    case .valkey: "Valkey"
    }
  }

  /// AWS's parameter group for a version such as `7.1`.
  func parameterGroup(of version: String) -> String { "default.\(rawValue)\(version.prefix { $0 != "." })" }
}
