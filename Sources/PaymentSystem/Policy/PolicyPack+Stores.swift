import AWSResources

extension PolicyPack {
  static let cache = [
    Policy(
      "redis.cmk", "Caches are encrypted with a key of the system's own.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(ReplicationGroup.self, setting: ownKeys, advice: ownKey("cache"), scanners: ["CKV_AWS_191"]) {
          cache, _, _ in
          keyless(cache.key)
        }
      ]),
    Policy(
      "redis.auth", "Clients of a cache say who they are.", .medium,
      serves: ["PCI DSS 4.0 8.3.1", "FSBP ElastiCache.6"],
      [
        .of(
          ReplicationGroup.self, setting: "cache", advice: "waive it where its security group is enough",
          scanners: ["CKV_AWS_31", "AwsSolutions-AEC6"]
        ) { _, _, _ in "asks clients for no password" }
      ]),
    Policy(
      "redis.failover", "A copy in another zone takes over from a cache.", .low, serves: ["FSBP ElastiCache.3"],
      [
        .of(
          ReplicationGroup.self, setting: "cache.nodes", advice: "set cache.nodes to 2",
          scanners: ["CKV2_AWS_50", "AwsSolutions-AEC4"]
        ) { cache, _, _ in cache.nodes < 2 ? "has one node" : nil }
      ]),
    Policy(
      "redis.backup", "Caches are backed up.", .low, serves: ["FSBP ElastiCache.1"],
      [
        .of(
          ReplicationGroup.self, setting: "cache.snapshotDays", advice: "set cache.snapshotDays"
        ) { cache, _, _ in cache.snapshotDays < 1 ? "takes no snapshots" : nil }
      ]),
    Policy(
      "redis.port", "Caches listen on another port than everybody's.", .low, serves: ["PCI DSS 4.0 2.2.4"],
      [
        .of(
          ReplicationGroup.self, setting: "cache.port", advice: "set cache.port", scanners: ["AwsSolutions-AEC5"]
        ) { cache, _, _ in cache.port == 6379 ? "listens on Redis' own port 6379" : nil }
      ]),
  ]

  static let tables = [
    Policy(
      "ddb.pitr", "Tables can be put back to any second.", .medium, serves: ["FSBP DynamoDB.2"],
      [
        .of(
          DynamoDBTable.self, setting: "tables", advice: "set its recovery to true",
          scanners: ["CKV_AWS_28", "AwsSolutions-DDB3"]
        ) { table, _, _ in table.recovers ? nil : "cannot be put back to an earlier second" }
      ]),
    Policy(
      "ddb.cmk", "Tables are encrypted with a key of the system's own.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(DynamoDBTable.self, setting: ownKeys, advice: ownKey("tables"), scanners: ["CKV_AWS_119"]) { table, _, _ in
          keyless(table.key)
        }
      ]),
    Policy(
      "ddb.autoscaling", "The capacity of tables follows their load.", .low, serves: ["FSBP DynamoDB.1"],
      [
        .of(
          DynamoDBTable.self, setting: "tables", advice: "waive it where a fixed capacity is asked for",
          scanners: ["CKV2_AWS_16"]
        ) { table, _, _ in
          "has a fixed capacity of \(table.readCapacity) reads and \(table.writeCapacity) writes a second"
        }
      ]),
    Policy(
      "ddb.deletion-protection", "Tables refuse to be deleted.", .medium, serves: ["FSBP DynamoDB.6"],
      [
        .of(DynamoDBTable.self, setting: "protectData", advice: protect) { table, _, _ in
          table.isProtected ? nil : unprotected
        }
      ]),
    Policy(
      "ddb.backup-plan", "AWS Backup backs tables up, too.", .low, serves: ["FSBP DynamoDB.4"],
      [
        .of(DynamoDBTable.self, setting: "tables", advice: "waive it where its recovery is enough") { _, key, facts in
          facts.backedUp.contains(key) ? nil : "is in no plan of AWS Backup"
        }
      ]),
  ]

  static let secrets = [
    Policy(
      "secret.cmk", "Secrets are encrypted with a key of the system's own.", .medium, serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(
          Secret.self, setting: ownKeys, advice: ownKey("secrets"),
          scanners: ["CKV_AWS_149", "PCI.DSS.321-SecretsManagerUsingKMSKey"]
        ) { secret, _, _ in
          keyless(secret.key)
        }
      ]),
    Policy(
      "secret.rotation", "Secrets are rotated.", .medium, serves: ["PCI DSS 4.0 8.6.3", "FSBP SecretsManager.1"],
      [
        .of(
          Secret.self, setting: "secrets", advice: "waive it where people change it",
          scanners: ["CKV2_AWS_57", "AwsSolutions-SMG4"]
        ) { _, key, facts in facts.rotated.contains(key) ? nil : "is not rotated by itself" }
      ]),
    Policy(
      "backup.cmk", "Backups are encrypted with a key of the system's own.", .medium,
      serves: ["PCI DSS 4.0 3.6.1", "FSBP Backup.1"],
      [
        .of(BackupVault.self, setting: ownKeys, advice: ownKey("database"), scanners: ["CKV_AWS_166"]) { vault, _, _ in
          keyless(vault.key)
        }
      ]),
  ]

  static let storage = [
    Policy(
      "s3.no-acl", "Buckets take no access lists: one policy says who may.", .low,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP S3.12"],
      [
        .of(
          Bucket.self, setting: "accessLogs", advice: "waive it where CloudFront delivers its logs there",
          scanners: ["CKV2_AWS_65"]
        ) { bucket, _, _ in bucket.takesCloudFrontLogs ? "takes access lists" : nil }
      ]),
    Policy(
      "s3.policy", "No bucket lets everybody in.", .high,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP S3.2", "FSBP S3.3"],
      [
        .of(Bucket.self, setting: "frontend", advice: nameThem, scanners: ["CKV_AWS_70"]) { bucket, _, _ in
          bucket.statements("*").contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
    Policy(
      "s3.kms", "Buckets are encrypted with a key in KMS, where AWS can deliver to such.", .medium,
      serves: ["PCI DSS 4.0 3.5.1", "FSBP S3.17"],
      [
        .of(
          Bucket.self, setting: ownKeys, advice: ownKey("logs") + ", or waive it where its readers know no keys",
          scanners: ["CKV_AWS_145", "PCI.DSS.321-S3DefaultEncryptionKMS"]
        ) { bucket, key, facts in
          bucket.key == nil && !facts.logBuckets.contains(key) ? "is encrypted with AES256" : nil
        }
      ]),
    Policy(
      "s3.access-logging", "Requests to buckets are logged.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP S3.9"],
      [
        .of(
          Bucket.self, setting: "accessLogs", advice: "give it a bucket for its accessLogs",
          scanners: ["CKV_AWS_18", "AwsSolutions-S1", "PCI.DSS.321-S3BucketLoggingEnabled"]
        ) { bucket, key, facts in
          bucket.accessLogs == nil && !facts.logBuckets.contains(key) ? "logs no requests" : nil
        }
      ]),
  ]

  static let everyone = "lets everybody in"
  static let nameThem = "name who may"
}

extension PolicyStatement {
  /// Whether it lets the whole world in.
  var isForEveryone: Bool {
    guard allows, conditions.isEmpty, case .everyone = principal else { return false }
    return true
  }
}
