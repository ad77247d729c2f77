import AWSResources
import InfraModel

extension PolicyCase {
  static let cache = [
    policy("redis.cmk", fails: .mixed("encryption.customerManagedKeys=['logs']")),
    policy("redis.auth", fails: .mixed(), passes: .mixed("cache.auth=true")),
    policy("redis.failover", fails: .mixed("cache.nodes=1")),
    policy("redis.backup", fails: .changing(ReplicationGroup.self) { $0.snapshotRetentionDays = 0 }),
    policy("redis.port", fails: .mixed(), passes: .mixed("cache.port=6390")),
  ]
}
