import InfraModel

/// An S3 bucket as payments need one: private, encrypted, versioned, and accessible over TLS only.
public struct Bucket: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_s3_bucket", pulumi: "aws:s3:Bucket", cloudFormation: "AWS::S3::Bucket", noun: "bucket")
  public static let keepsData = true

  /// Its name, 3 to 63 lower-case letters, digits and hyphens, unique in the world.
  public var name: Value<String>
  /// What happens to objects as they age.
  public var lifecycle: Lifecycle
  /// What its policy allows others, besides refusing everything without TLS.
  public var statements: @Sendable (_ arn: Value<String>) -> [PolicyStatement]
  /// Whether Terraform and Pulumi empty the bucket when they destroy it; CloudFormation keeps it otherwise.
  public var emptiesOnDestroy: Bool
  /// The key that encrypts its objects; nil for AES256, which log buckets of load balancers and of other buckets need.
  public var key: Ref<KMSKey>?
  /// Whether CloudFront may grant its log delivery access by ACL: it knows no bucket policy.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
  public var takesCloudFrontLogs: Bool
  /// Where records of all requests to it go, and what their names begin with; that bucket's policy must allow it first.
  public var accessLogs: (bucket: Ref<Bucket>, prefix: String)?

  /// Creates a bucket.
  public init(
    name: Value<String>, lifecycle: Lifecycle, emptiesOnDestroy: Bool,
    key: Ref<KMSKey>? = nil, takesCloudFrontLogs: Bool = false,
    accessLogs: (bucket: Ref<Bucket>, prefix: String)? = nil,
    statements: @escaping @Sendable (_ arn: Value<String>) -> [PolicyStatement] = { _ in [] }
  ) {
    self.name = name
    self.lifecycle = lifecycle
    self.emptiesOnDestroy = emptiesOnDestroy
    self.key = key
    self.takesCloudFrontLogs = takesCloudFrontLogs
    self.accessLogs = accessLogs
    self.statements = statements
  }

  /// What the policy of a bucket must allow that takes other buckets' ``accessLogs``, of this account only.
  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  public static func letsServerAccessLogs(arn: Value<String>, account: Value<String>) -> PolicyStatement {
    PolicyStatement(
      "AllowServerAccessLogs", allow: ["s3:PutObject"], on: ["\(arn)/*"], to: .service("logging.s3.amazonaws.com"),
      when: [.init("StringEquals", "aws:SourceAccount", account)])
  }

  public var limitations: [Limitation] {
    emptiesOnDestroy ? [.unemptied] : []
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("S3 bucket", name, minimum: 3, maximum: 63, in: .world)] }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let domainName = AttributeName("bucket_domain_name", cloudFormation: .getAtt("DomainName"))
  static let regionalDomainName = AttributeName(
    "bucket_regional_domain_name", cloudFormation: .getAtt("RegionalDomainName"))

  private var algorithm: String { key == nil ? "AES256" : "aws:kms" }
  private var ownership: String { takesCloudFrontLogs ? "BucketOwnerPreferred" : "BucketOwnerEnforced" }

  private func policy(_ id: ResourceName) -> Expression {
    let arn: Value<String> = Self.arn.of(id)
    let tlsOnly = PolicyStatement(
      id: "DenyInsecureTransport", allows: false, principal: .everyone, actions: ["s3:*"],
      resources: [arn, "\(arn)/*"], conditions: [.init("Bool", "aws:SecureTransport", "false")])
    return PolicyDocument(statements(arn) + [tlsOnly]).expression
  }

  public var portrait: Portrait? { Portrait("S3", .data) }

  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
  public func quotas(as name: ResourceName) -> [Quota] {
    [
      Quota(
        "bytes of the policy of the bucket \(name.key)", used: policy(name).compactSize(), of: 20_480,
        wayOut: "let fewer others use it")
    ]
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var bucket = ProviderResource(id)
    bucket.set("bucket", name, .renames)
    if emptiesOnDestroy { bucket.set("force_destroy", true, rule: .exposes) }
    bucket.tags()

    func child(_ type: String, _ words: String, _ fill: (inout ProviderResource) -> Void) -> ProviderResource {
      let child = ChildType(
        terraform: "aws_s3_bucket_\(words)", pulumi: "aws:s3:\(type)", words: words)
      var resource = ProviderResource(id, child)
      resource.set("bucket", Self.id.of(id), .replaces)
      fill(&resource)
      return resource
    }
    let logging = accessLogs.map { target in
      child("BucketLogging", "logging") {
        $0.set("target_bucket", target.bucket.id)
        $0.set("target_prefix", target.prefix)
        $0.dependsOn = [target.bucket.policyAddress]
      }
    }
    return [
      bucket,
      child("BucketOwnershipControls", "ownership_controls") {
        $0.block("rule", ProviderBody(["object_ownership": ownership]))
      },
      child("BucketPublicAccessBlock", "public_access_block") {
        $0.set("block_public_acls", true)
        $0.set("block_public_policy", true)
        $0.set("ignore_public_acls", true)
        $0.set("restrict_public_buckets", true)
      },
      child("BucketServerSideEncryptionConfiguration", "server_side_encryption_configuration") {
        let encryption = ProviderBody(["sse_algorithm": algorithm, "kms_master_key_id": key?.arn])
        $0.blocks(
          "rule",
          [
            ProviderBody(["bucket_key_enabled": key == nil ? nil : true]).adding(
              block: "apply_server_side_encryption_by_default", encryption)
          ])
      },
      child("BucketVersioning", "versioning") {
        $0.block("versioning_configuration", ProviderBody(["status": "Enabled"]), rule: .protects)
      },
      child("BucketLifecycleConfiguration", "lifecycle_configuration") {
        $0.blocks("rule", lifecycle.provider)
      },
      child("BucketPolicy", "policy") {
        $0.set("policy", Expression.json(policy(id)))
        $0.settles = true
      },
    ] + (logging.map { [$0] } ?? [])
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var bucket = CloudFormationResource(id)
    bucket.deletionPolicy = emptiesOnDestroy ? .delete : .retain
    bucket.set("BucketName", name, .renames)
    bucket.set(
      "BucketEncryption",
      Expression.object([
        "ServerSideEncryptionConfiguration": [
          Expression.object([
            "BucketKeyEnabled": key == nil ? nil : true,
            "ServerSideEncryptionByDefault": Expression.object([
              "SSEAlgorithm": algorithm, "KMSMasterKeyID": key?.arn,
            ]),
          ])
        ]
      ]))
    bucket.set(
      "OwnershipControls",
      Expression.object(["Rules": [Expression.object(["ObjectOwnership": ownership])]]))
    bucket.set(
      "PublicAccessBlockConfiguration",
      Expression.object([
        "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true,
      ]))
    bucket.set("VersioningConfiguration", Expression.object(["Status": "Enabled"]), rule: .protects)
    bucket.set("LifecycleConfiguration", Expression.object(["Rules": lifecycle.cloudFormation]))
    for path in ["ExpirationInDays", "NoncurrentVersionExpiration.NoncurrentDays"] {
      bucket.rule(.expires, at: "LifecycleConfiguration.Rules.\(path)")
    }
    if let accessLogs {
      bucket.set(
        "LoggingConfiguration",
        Expression.object(["DestinationBucketName": accessLogs.bucket.id, "LogFilePrefix": accessLogs.prefix]))
      bucket.dependsOn = [accessLogs.bucket.policyAddress]
    }
    bucket.tags()

    var policy = CloudFormationResource(id, "AWS::S3::BucketPolicy", words: "policy")
    policy.set("Bucket", Self.id.of(id), .replaces)
    policy.set("PolicyDocument", self.policy(id))
    policy.settles = true
    return [bucket, policy]
  }
}

extension Ref<Bucket> {
  /// The bucket's name.
  public var id: Value<String> { attribute(Bucket.id) }
  /// The bucket's ARN.
  public var arn: Value<String> { attribute(Bucket.arn) }
  /// The bucket's policy.
  var policyAddress: Address { Address(name, words: "policy") }
  /// Who owns the bucket's objects, which decides whether ACLs are allowed; in the provider's shape only.
  var ownershipControlsAddress: Address { Address(name, words: "ownership_controls") }
  /// The bucket's name in the DNS without its region, as CloudFront's logging wants it.
  public var domainName: Value<String> { attribute(Bucket.domainName) }
  /// The bucket's name in the DNS, with its region.
  public var regionalDomainName: Value<String> { attribute(Bucket.regionalDomainName) }
}
