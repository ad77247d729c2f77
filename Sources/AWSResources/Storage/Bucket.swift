import InfraModel

/// An S3 bucket for payment data: private, encrypted, versioned, and accessible over TLS only.
public struct Bucket: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_s3_bucket", pulumi: "aws:s3:Bucket", cloudFormation: "AWS::S3::Bucket", noun: "bucket",
    identity: "BucketName",
    reading: Reading(
      "s3:GetAccelerateConfiguration", "s3:GetAnalyticsConfiguration", "s3:GetBucketAbac", "s3:GetBucketCORS",
      "s3:GetBucketLogging", "s3:GetBucketMetadataTableConfiguration", "s3:GetBucketNotification",
      "s3:GetBucketObjectLockConfiguration", "s3:GetBucketOwnershipControls", "s3:GetBucketPublicAccessBlock",
      "s3:GetBucketTagging", "s3:GetBucketVersioning", "s3:GetBucketWebsite", "s3:GetEncryptionConfiguration",
      "s3:GetIntelligentTieringConfiguration", "s3:GetInventoryConfiguration", "s3:GetLifecycleConfiguration",
      "s3:GetMetricsConfiguration", "s3:GetReplicationConfiguration", "s3:ListBucket", "s3:ListTagsForResource"))
  public static let keepsData = true

  /// Name, 3 to 63 lower-case letters, digits and hyphens, globally unique.
  public var name: Value<String>
  /// Lifecycle rules for objects.
  public var lifecycle: Lifecycle
  /// Additional statements of the bucket policy, which always denies access without TLS.
  public var statements: @Sendable (_ arn: Value<String>) -> [PolicyStatement]
  /// If true, Terraform and Pulumi empty the bucket when they destroy it. If false, CloudFormation retains the bucket.
  public var emptiesOnDestroy: Bool
  /// Key that encrypts objects; nil for AES256, which log buckets of load balancers and of other buckets need.
  public var key: Ref<KMSKey>?
  /// If true, CloudFront can grant its log delivery access by ACL, because it does not support bucket policies.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
  public var takesCloudFrontLogs: Bool
  /// Rules that let pages of other origins call the bucket from a browser, at most 100.
  public var cors: [CORSRule]
  /// For how long nobody can delete or replace a version of an object; nil without Object Lock.
  public var lock: ObjectLock?
  /// Bucket for server access logs and the prefix of their names. The policy of that bucket must allow them first.
  public var accessLogs: (bucket: Ref<Bucket>, prefix: Value<String>)?
  /// Functions that are called for its objects. In CloudFormation the bucket is made after them, so they cannot refer to
  /// it.
  public var notifications: [BucketNotification]

  /// Creates a bucket.
  public init(
    name: Value<String>, lifecycle: Lifecycle, emptiesOnDestroy: Bool,
    key: Ref<KMSKey>? = nil, takesCloudFrontLogs: Bool = false,
    accessLogs: (bucket: Ref<Bucket>, prefix: Value<String>)? = nil, cors: [CORSRule] = [], lock: ObjectLock? = nil,
    notifications: [BucketNotification] = [],
    statements: @escaping @Sendable (_ arn: Value<String>) -> [PolicyStatement] = { _ in [] }
  ) {
    self.name = name
    self.lifecycle = lifecycle
    self.emptiesOnDestroy = emptiesOnDestroy
    self.key = key
    self.takesCloudFrontLogs = takesCloudFrontLogs
    self.accessLogs = accessLogs
    self.cors = cors
    self.lock = lock
    self.notifications = notifications
    self.statements = statements
  }

  /// Bucket policy statement that allows ``accessLogs`` of other buckets in this account.
  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  public static func letsServerAccessLogs(arn: Value<String>, account: Value<String>) -> PolicyStatement {
    PolicyStatement(
      "AllowServerAccessLogs", allow: ["s3:PutObject"], on: ["\(arn)/*"], to: .service("logging.s3.amazonaws.com"),
      when: [.sourceAccount(account)])
  }

  public var unsupportedFeatures: [UnsupportedFeature] {
    emptiesOnDestroy ? [.unemptied] : []
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("S3 bucket", name, minimum: 3, maximum: 63, in: .world)]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let domainName = AttributeName("bucket_domain_name", cloudFormation: .getAtt("DomainName"))
  static let regionalDomainName = AttributeName(
    "bucket_regional_domain_name", cloudFormation: .getAtt("RegionalDomainName"))

  private var algorithm: String { key == nil ? "AES256" : "aws:kms" }
  private var ownership: String { takesCloudFrontLogs ? "BucketOwnerPreferred" : "BucketOwnerEnforced" }

  private func policy(_ id: ResourceID) -> Expression {
    let arn: Value<String> = Self.arn.of(id)
    let tlsOnly = PolicyStatement(
      id: "DenyInsecureTransport", allows: false, principal: .everyone, actions: ["s3:*"],
      resources: [arn, "\(arn)/*"], conditions: [.init("Bool", "aws:SecureTransport", "false")])
    return PolicyDocument(statements(arn) + [tlsOnly]).expression
  }

  public var diagramNode: DiagramNode? { DiagramNode("S3", .data) }

  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
  public func quotas(as name: ResourceID) -> [Quota] {
    [
      Quota(
        "bytes of the policy of the bucket \(name.key)", used: policy(name).compactSize(), of: 20_480,
        remedy: "let fewer others use it")
    ]
  }

  public func describe(into r: ResourceWriter) {
    if r.dialect == .provider { describeProvider(into: r) } else { describeCloudFormation(into: r) }
    r.child(Self.policyType) {
      r.set("bucket", "Bucket", Self.id.of(r.name), .replaces)
      r.set("policy", "PolicyDocument", r.document(policy(r.name)))
      r.options.isReadinessGate = true
    }
    if let accessLogs {
      r.child(Self.logging) {
        r.set("bucket", Self.id.of(r.name), .replaces)
        r.set("target_bucket", accessLogs.bucket.id)
        r.set("target_prefix", accessLogs.prefix)
        r.options.dependsOn = [accessLogs.bucket.policyAddress]
      }
    }
  }

  /// The provider has a separate resource for each part of a bucket's configuration.
  private func describeProvider(into r: ResourceWriter) {
    r.set("bucket", name, .renames)
    if lock != nil { r.set("object_lock_enabled", true, .replaces, rule: [.protects, .keptWhenRemoved]) }
    if emptiesOnDestroy { r.set("force_destroy", true, rule: .exposes) }
    r.tags()

    func child(_ type: ChildType, _ body: () -> Void) {
      r.child(type) {
        r.set("bucket", Self.id.of(r.name), .replaces)
        body()
      }
    }
    child(Self.ownershipControls) { r.block("rule") { r.set("object_ownership", ownership) } }
    child(Self.publicAccessBlock) {
      r.set("block_public_acls", true)
      r.set("block_public_policy", true)
      r.set("ignore_public_acls", true)
      r.set("restrict_public_buckets", true)
    }
    child(Self.encryption) {
      r.block("rule", isList: true) {
        if key != nil { r.set("bucket_key_enabled", true) }
        r.block("apply_server_side_encryption_by_default") {
          r.set("sse_algorithm", algorithm)
          r.set("kms_master_key_id", key?.arn)
        }
      }
    }
    child(Self.versioning) { r.block("versioning_configuration", rule: .protects) { r.set("status", "Enabled") } }
    child(Self.lifecycleConfiguration) { lifecycle.describe(into: r) }
    if !cors.isEmpty { child(Self.corsConfiguration) { describeCORS(into: r) } }
    if let lock {
      child(Self.objectLock) {
        lock.describe(into: r)
        // The lock needs versions: it is made after them, and removed before them.
        r.options.dependsOn = [ResourceAddress(r.name, words: "versioning")]
      }
    }
    if !notifications.isEmpty {
      child(Self.notification) {
        notifications.describeProvider(into: r)
        r.options.dependsOn = notifications.permissions
      }
    }
  }

  private func describeCORS(into r: ResourceWriter) {
    r.blocks("cors_rule", "CorsRules", cors) { $0.describe(into: r) }
  }

  /// CloudFormation configures everything except the policy in the bucket itself.
  private func describeCloudFormation(into r: ResourceWriter) {
    r.options.deletionPolicy = emptiesOnDestroy ? .delete : .retain
    r.set("BucketName", name, .renames)
    r.block("BucketEncryption") {
      r.block("ServerSideEncryptionConfiguration", isList: true) {
        if key != nil { r.set("BucketKeyEnabled", true) }
        r.block("ServerSideEncryptionByDefault") {
          r.set("SSEAlgorithm", algorithm)
          r.set("KMSMasterKeyID", key?.arn)
        }
      }
    }
    r.block("OwnershipControls") { r.block("Rules", isList: true) { r.set("ObjectOwnership", ownership) } }
    r.block("PublicAccessBlockConfiguration") {
      r.set("BlockPublicAcls", true)
      r.set("BlockPublicPolicy", true)
      r.set("IgnorePublicAcls", true)
      r.set("RestrictPublicBuckets", true)
    }
    r.block("VersioningConfiguration", rule: .protects) { r.set("Status", "Enabled") }
    r.block("LifecycleConfiguration") { lifecycle.describe(into: r) }
    if !cors.isEmpty { r.block("CorsConfiguration") { describeCORS(into: r) } }
    if let lock {
      r.set("ObjectLockEnabled", true, rule: .protects)
      r.block("ObjectLockConfiguration") {
        r.set("ObjectLockEnabled", "Enabled")
        lock.describe(into: r)
      }
    }
    if let accessLogs {
      r.block("LoggingConfiguration") {
        r.set("DestinationBucketName", accessLogs.bucket.id)
        r.set("LogFilePrefix", accessLogs.prefix)
      }
      r.options.dependsOn = [accessLogs.bucket.policyAddress]
    }
    if !notifications.isEmpty {
      notifications.describeCloudFormation(into: r)
      r.options.dependsOn += notifications.permissions
    }
    r.tags()
  }

  private static let ownershipControls = child("BucketOwnershipControls", "ownership_controls")
  private static let publicAccessBlock = child("BucketPublicAccessBlock", "public_access_block")
  private static let encryption = child(
    "BucketServerSideEncryptionConfiguration", "server_side_encryption_configuration")
  private static let versioning = child("BucketVersioning", "versioning")
  private static let lifecycleConfiguration = child("BucketLifecycleConfiguration", "lifecycle_configuration")
  private static let corsConfiguration = child("BucketCorsConfiguration", "cors_configuration")
  private static let objectLock = child("BucketObjectLockConfiguration", "object_lock_configuration")
  private static let notification = child("BucketNotification", "notification")
  private static let policyType = child(
    "BucketPolicy", "policy", cloudFormation: "AWS::S3::BucketPolicy",
    identity: Identity(.property("Bucket", "{bucket}"), import: "{bucket}"), reading: Reading("s3:GetBucketPolicy"))
  private static let logging = child("BucketLogging", "logging")

  private static func child(
    _ type: String, _ words: String, cloudFormation: String = "", identity: Identity = .providerID,
    reading: Reading = .unknown
  ) -> ChildType {
    ChildType(
      terraform: "aws_s3_bucket_\(words)", pulumi: "aws:s3:\(type)", cloudFormation: cloudFormation, words: words,
      identity: identity, reading: reading)
  }
}

extension Ref<Bucket> {
  /// Name of the bucket.
  public var id: Value<String> { attribute(Bucket.id) }
  /// ARN of the bucket.
  public var arn: Value<String> { attribute(Bucket.arn) }
  /// Address of the bucket policy.
  var policyAddress: ResourceAddress { ResourceAddress(name, words: "policy") }
  /// Address of the ownership controls, which decide whether ACLs are allowed; in the provider's dialect only.
  var ownershipControlsAddress: ResourceAddress { ResourceAddress(name, words: "ownership_controls") }
  /// DNS name of the bucket without the region, for CloudFront's logging.
  public var domainName: Value<String> { attribute(Bucket.domainName) }
  /// DNS name of the bucket with the region.
  public var regionalDomainName: Value<String> { attribute(Bucket.regionalDomainName) }
}
