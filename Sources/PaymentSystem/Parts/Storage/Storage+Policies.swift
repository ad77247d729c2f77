import AWSResources

extension PolicyPack {
  static let storage: [Policy] = [
    Policy(
      "s3.no-acl", "Buckets have ACLs disabled.", .low,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP S3.12"],
      [
        .of(
          Bucket.self, setting: Setting.logs, remedy: "waive it if CloudFront delivers its logs to the bucket",
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
          Bucket.self, because: "Access logs can be delivered only to buckets with AES256 encryption.",
          checks: [.terraform("CKV_AWS_145"), .nag("PCI.DSS.321-S3DefaultEncryptionKMS")]
        ) { bucket, key, index in bucket.key == nil && index.logBuckets.contains(key) },
        .of(
          Bucket.self, setting: customerManagedKeys,
          remedy: "add \"logs\" or \"buckets\" to encryption.customerManagedKeys"
            + ", or waive it if its readers cannot use KMS keys",
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
          Bucket.self, setting: Setting.logs.accessLogDays, remedy: "set logs.accessLogDays",
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
      [
        .notApplicable(Bucket.self, checks: [.terraform("CKV2_AWS_62")]) { _, key, index in
          !index.notifying.contains(key)
        }
      ]),
    .notApplicable(
      "s3.object-lock", "Buckets have Object Lock.", serves: ["FSBP S3.15"],
      because: "Lifecycle rules delete old objects; a bucket whose objects must stay has objectLock.",
      scanners: ["CKV_AWS_143"]
    ),
  ]
}
