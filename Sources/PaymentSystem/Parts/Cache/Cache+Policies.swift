import AWSResources

extension PolicyPack {
  static let cache: [Policy] = [
    Policy(
      "redis.cmk", "Caches are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          ReplicationGroup.self, setting: customerManagedKeys, remedy: customerManagedKey("cache"),
          checks: [.terraform("CKV_AWS_191")]
        ) {
          cache, _, _ in
          keyless(cache.key)
        }
      ]),
    Policy(
      "redis.auth", "Caches require authentication.", .medium,
      serves: ["PCI DSS 4.0 8.3.1", "FSBP ElastiCache.6"],
      [
        .of(
          ReplicationGroup.self, setting: Setting.cache.auth,
          remedy: "set cache.auth to true, or waive it if its security group is enough",
          checks: [.both("CKV_AWS_31"), .nag("AwsSolutions-AEC6")]
        ) { cache, _, _ in cache.authSecret == nil ? "requires no password" : nil }
      ]),
    Policy(
      "redis.failover", "Caches have a replica in another availability zone.", .low, serves: ["FSBP ElastiCache.3"],
      [
        .of(
          ReplicationGroup.self, setting: Setting.cache.nodes, remedy: "set cache.nodes to 2",
          checks: [.terraform("CKV2_AWS_50"), .nag("AwsSolutions-AEC4")]
        ) { cache, _, _ in cache.nodes < 2 ? "has a single node" : nil }
      ]),
    Policy(
      "redis.backup", "Caches are backed up.", .low, serves: ["FSBP ElastiCache.1"],
      [
        .of(
          ReplicationGroup.self, setting: Setting.cache.snapshotRetentionDays, remedy: "set cache.snapshotRetentionDays"
        ) { cache, _, _ in cache.snapshotRetentionDays < 1 ? "has no automatic snapshots" : nil }
      ]),
    Policy(
      "redis.port", "Caches do not use the default port.", .low, serves: ["PCI DSS 4.0 2.2.4"],
      [
        .of(
          ReplicationGroup.self, setting: Setting.cache.port, remedy: "set cache.port",
          checks: [.nag("AwsSolutions-AEC5")]
        ) { cache, _, _ in cache.port == 6379 ? "uses Redis' default port 6379" : nil }
      ]),
    .enforcedByDesign(
      "redis.encrypted", "Caches are encrypted at rest and in transit.",
      serves: ["PCI DSS 4.0 3.5.1", "PCI DSS 4.0 4.2.1", "FSBP ElastiCache.4", "FSBP ElastiCache.5"],
      scanners: ["CKV_AWS_29", "CKV_AWS_30"]),
    .enforcedByDesign(
      "redis.upgrades", "Minor versions of caches are upgraded automatically, and caches have their own subnet group.",
      serves: ["PCI DSS 4.0 6.3.3", "FSBP ElastiCache.2", "FSBP ElastiCache.7"],
      scanners: ["CKV_AWS_322", "CKV_AWS_323"]),
  ]
}
