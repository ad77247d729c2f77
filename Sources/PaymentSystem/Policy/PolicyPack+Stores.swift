import AWSResources

extension PolicyPack {
  static let cache: [Policy] = [
    Policy(
      "redis.cmk", "Caches are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(ReplicationGroup.self, setting: ownKeys, remedy: ownKey("cache"), checks: [.terraform("CKV_AWS_191")]) {
          cache, _, _ in
          keyless(cache.key)
        }
      ]),
    Policy(
      "redis.auth", "Redis requires authentication.", .medium,
      serves: ["PCI DSS 4.0 8.3.1", "FSBP ElastiCache.6"],
      [
        .of(
          ReplicationGroup.self, setting: Setting.cache, remedy: "waive it if its security group is enough",
          checks: [.both("CKV_AWS_31"), .nag("AwsSolutions-AEC6")]
        ) { _, _, _ in "requires no password" }
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
          ReplicationGroup.self, setting: Setting.cache.snapshotDays, remedy: "set cache.snapshotDays"
        ) { cache, _, _ in cache.snapshotDays < 1 ? "has no automatic snapshots" : nil }
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

  static let tables: [Policy] = [
    Policy(
      "ddb.pitr", "Tables have point-in-time recovery.", .medium, serves: ["FSBP DynamoDB.2"],
      [
        .of(
          DynamoDBTable.self, setting: Setting.tables, remedy: "set its recovery to true",
          checks: [.both("CKV_AWS_28"), .nag("AwsSolutions-DDB3")]
        ) { table, _, _ in table.recovers ? nil : "has no point-in-time recovery" }
      ]),
    Policy(
      "ddb.cmk", "Tables are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(DynamoDBTable.self, setting: ownKeys, remedy: ownKey("tables"), checks: [.both("CKV_AWS_119")]) {
          table, _, _ in
          keyless(table.key)
        }
      ]),
    Policy(
      "ddb.autoscaling", "Tables scale their capacity automatically.", .low, serves: ["FSBP DynamoDB.1"],
      [
        .of(
          DynamoDBTable.self, setting: Setting.tables, remedy: "waive it if a fixed capacity is enough",
          checks: [.terraform("CKV2_AWS_16")]
        ) { table, _, _ in
          "has a fixed capacity of \(table.readCapacity) reads and \(table.writeCapacity) writes a second"
        }
      ]),
    Policy(
      "ddb.deletion-protection", "Tables have deletion protection.", .medium, serves: ["FSBP DynamoDB.6"],
      [
        .of(DynamoDBTable.self, setting: Setting.protectData, remedy: protect) { table, _, _ in
          table.isProtected ? nil : unprotected
        }
      ]),
    Policy(
      "ddb.backup-plan", "Tables are in a backup plan of AWS Backup.", .low, serves: ["FSBP DynamoDB.4"],
      [
        .of(DynamoDBTable.self, setting: Setting.tables, remedy: "waive it if point-in-time recovery is enough") {
          _, key, index in
          index.backedUp.contains(key) ? nil : "is in no backup plan of AWS Backup"
        }
      ]),
  ]

  static let secrets: [Policy] = [
    Policy(
      "secret.cmk", "Secrets are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          Secret.self, setting: ownKeys, remedy: ownKey("secrets"),
          checks: [.both("CKV_AWS_149"), .nag("PCI.DSS.321-SecretsManagerUsingKMSKey")]
        ) { secret, _, _ in
          keyless(secret.key)
        }
      ]),
    Policy(
      "secret.rotation", "Secrets are rotated automatically.", .medium,
      serves: ["PCI DSS 4.0 8.6.3", "FSBP SecretsManager.1"],
      [
        .of(
          Secret.self, setting: Setting.secrets, remedy: "waive it if its value is changed by hand",
          checks: [.terraform("CKV2_AWS_57"), .nag("AwsSolutions-SMG4")]
        ) { _, key, index in index.rotated.contains(key) ? nil : "has no automatic rotation" }
      ]),
    Policy(
      "backup.cmk", "Backups are encrypted with a customer managed key.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "FSBP Backup.1"],
      [
        .of(BackupVault.self, setting: ownKeys, remedy: ownKey("database"), checks: [.both("CKV_AWS_166")]) {
          vault, _, _ in
          keyless(vault.key)
        }
      ]),
  ]

  static let storage: [Policy] = [
    Policy(
      "s3.no-acl", "Buckets have ACLs disabled.", .low,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP S3.12"],
      [
        .of(
          Bucket.self, setting: Setting.accessLogs, remedy: "waive it if CloudFront delivers its logs to the bucket",
          checks: [.terraform("CKV2_AWS_65", on: "aws_s3_bucket_ownership_controls")]
        ) { bucket, _, _ in bucket.takesCloudFrontLogs ? "allows ACLs" : nil }
      ]),
    Policy(
      "s3.policy", "No bucket policy grants access to everyone.", .high,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP S3.2", "FSBP S3.3"],
      [
        .of(
          Bucket.self, setting: Setting.frontend, remedy: nameThem,
          checks: [.terraform("CKV_AWS_70", on: "aws_s3_bucket_policy")]
        ) { bucket, _, _ in
          bucket.statements("*").contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
    Policy(
      "s3.kms", "Buckets are encrypted with a KMS key.", .medium,
      serves: ["PCI DSS 4.0 3.5.1", "FSBP S3.17"],
      [
        .notApplicable(
          Bucket.self, because: "Load balancers and S3 can deliver logs only to buckets with AES256 encryption.",
          checks: [.terraform("CKV_AWS_145"), .nag("PCI.DSS.321-S3DefaultEncryptionKMS")]
        ) { bucket, key, index in bucket.key == nil && index.logBuckets.contains(key) },
        .of(
          Bucket.self, setting: ownKeys, remedy: ownKey("logs") + ", or waive it if its readers cannot use KMS keys",
          checks: [.terraform("CKV_AWS_145"), .nag("PCI.DSS.321-S3DefaultEncryptionKMS")]
        ) { bucket, _, _ in bucket.key == nil ? "is encrypted with AES256" : nil },
      ]),
    Policy(
      "s3.access-logging", "Buckets have server access logging.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP S3.9"],
      [
        .notApplicable(
          Bucket.self, because: "The bucket receives the access logs of the other buckets.",
          checks: [.cloudFormation("CKV_AWS_18")]
        ) { bucket, key, index in bucket.accessLogs == nil && index.logBuckets.contains(key) },
        .of(
          Bucket.self, setting: Setting.accessLogs, remedy: "give it a bucket for its access logs",
          checks: [.both("CKV_AWS_18"), .nag("AwsSolutions-S1"), .nag("PCI.DSS.321-S3BucketLoggingEnabled")]
        ) { bucket, _, _ in bucket.accessLogs == nil ? "has no server access logging" : nil },
      ]),
    .enforcedByDesign(
      "s3.public-access-block", "Buckets block public access.",
      serves: ["PCI DSS 4.0 1.4.4", "FSBP S3.1", "FSBP S3.8"],
      scanners: ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6"]),
    .enforcedByDesign("s3.tls", "Buckets deny requests without TLS.", serves: ["PCI DSS 4.0 4.2.1", "FSBP S3.5"]),
    .enforcedByDesign(
      "s3.encrypted", "Buckets are encrypted.", serves: ["PCI DSS 4.0 3.5.1"], scanners: ["CKV_AWS_19"]),
    .enforcedByDesign(
      "s3.versioning", "Buckets keep old versions of objects.", serves: ["PCI DSS 4.0 10.3.2", "FSBP S3.14"],
      scanners: ["CKV_AWS_21"]),
    .enforcedByDesign(
      "s3.lifecycle", "Buckets delete old objects and incomplete uploads.",
      serves: ["PCI DSS 4.0 3.2.1", "FSBP S3.10", "FSBP S3.13"], scanners: ["CKV2_AWS_61", "CKV_AWS_300"]),
    .notApplicable(
      "s3.replication", "Buckets are replicated to another region.", serves: ["FSBP S3.7"],
      because: "A system is deployed to one region.",
      [
        .notApplicable(
          Bucket.self, checks: [.terraform("CKV_AWS_144"), .nag("PCI.DSS.321-S3BucketReplicationEnabled")])
      ]),
    .notApplicable(
      "s3.events", "Buckets send event notifications.", serves: ["FSBP S3.11"],
      because: "Nothing in the system consumes object events.",
      [.notApplicable(Bucket.self, checks: [.terraform("CKV2_AWS_62")])]),
    .notApplicable(
      "s3.object-lock", "Buckets have Object Lock.", serves: ["FSBP S3.15"],
      because: "infragen does not configure Object Lock: lifecycle rules delete old objects.", scanners: ["CKV_AWS_143"]
    ),
  ]

  static let everyone = "grants access to everyone"
  static let nameThem = "name the principals"
}

extension PolicyStatement {
  /// Whether it grants access to everyone.
  var isForEveryone: Bool {
    guard allows, conditions.isEmpty, case .everyone = principal else { return false }
    return true
  }
}
