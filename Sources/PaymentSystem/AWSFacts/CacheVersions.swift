import AWSResources

extension CacheEngine {
  /// The last version of each major version that new caches can have, the oldest first.
  /// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html
  var versions: [String] {
    switch self {
    case .redis: ["7.1"]
    case .valkey: ["7.2", "8.2"]
    }
  }

  /// Version of a cache without one.
  var standardVersion: String { versions[versions.count - 1] }
}
