import InfraModel

/// A CloudFront distribution for files, an API, or both under one name.
public struct Distribution: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudfront_distribution", pulumi: "aws:cloudfront:Distribution",
    cloudFormation: "AWS::CloudFront::Distribution", noun: "distribution", identity: "Id",
    reading: Reading("cloudfront:GetDistribution", "cloudfront:GetDistributionConfig", "cloudfront:ListTagsForResource")
  )

  /// Comment, up to 128 characters.
  public var comment: Value<String>
  /// File that is returned for `/`; nil for none.
  public var rootObject: String?
  /// Alternate domain names, which ``certificateARN`` must cover. Without any, only CloudFront's own name is available.
  public var aliases: [Value<String>]
  /// Certificate for the aliases, from us-east-1; nil uses CloudFront's certificate, which allows old TLS versions.
  public var certificateARN: Value<String>?
  /// Bucket for standard logs and the prefix of their names. The bucket must accept CloudFront's logs.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
  public var logs: (bucket: Ref<Bucket>, prefix: Value<String>)?
  /// ARN of a web ACL with the scope CLOUDFRONT; nil for none.
  public var webACLARN: Value<String>?
  private var origins: [Origin]
  private var behavior: CacheBehavior
  private var pathBehaviors: [(path: String, behavior: CacheBehavior)]

  /// The only region whose certificates and web ACLs CloudFront accepts.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
  public static let partnersRegion = "us-east-1"

  private static let frontend = "frontend"
  private static let api = "api"

  /// Creates a distribution of a bucket's files with public access, with an API under some paths such as `/api/*`.
  public init(
    comment: Value<String>, bucket: Ref<Bucket>, identity: Ref<OriginAccessIdentity>, rootObject: String,
    apiPaths: [String], apiDomain: Value<String>, apiHasTLS: Bool, headers: Ref<ResponseHeadersPolicy>,
    webACLARN: Value<String>? = nil, logs: (bucket: Ref<Bucket>, prefix: Value<String>)?
  ) {
    self.webACLARN = webACLARN
    self.logs = logs
    self.comment = comment
    self.rootObject = rootObject
    aliases = []
    certificateARN = nil
    origins = [
      Origin(id: Self.frontend, source: .bucket(bucket, identity)),
      Origin(id: Self.api, source: .server(apiDomain, path: nil, hasTLS: apiHasTLS)),
    ]
    behavior = CacheBehavior(origin: Self.frontend, content: .files, plainRequests: .redirected, headers: headers)
    let requests = CacheBehavior(origin: Self.api, content: .requests, plainRequests: .redirected, headers: headers)
    pathBehaviors = apiPaths.map { ($0, requests) }
  }

  /// Creates a distribution that forwards every request to an API, below an origin path such as `/v1`, over HTTPS only.
  public init(
    comment: Value<String>, apiDomain: Value<String>, apiOriginPath: Value<String>?, aliases: [Value<String>],
    certificateARN: Value<String>?, headers: Ref<ResponseHeadersPolicy>, webACLARN: Value<String>? = nil,
    logs: (bucket: Ref<Bucket>, prefix: Value<String>)?
  ) {
    self.webACLARN = webACLARN
    self.logs = logs
    self.comment = comment
    rootObject = nil
    self.aliases = aliases
    self.certificateARN = certificateARN
    origins = [Origin(id: Self.api, source: .server(apiDomain, path: apiOriginPath, hasTLS: true))]
    behavior = CacheBehavior(origin: Self.api, content: .requests, plainRequests: .refused, headers: headers)
    pathBehaviors = []
  }

  /// True if an origin is a bucket.
  public var servesBucket: Bool { origins.contains { if case .bucket = $0.source { true } else { false } } }

  /// True if CloudFront connects to an origin without TLS.
  public var asksWithoutTLS: Bool {
    origins.contains { if case .server(_, _, hasTLS: false) = $0.source { true } else { false } }
  }

  // Europe and North America only would be cheaper, but payments have users elsewhere too.
  private static let priceClass = "PriceClass_All"
  private static let tlsVersion = "TLSv1.2_2021"

  public var diagramNode: DiagramNode? {
    DiagramNode("CloudFront", detail: webACLARN == nil ? "" : "behind AWS WAF", .edge)
  }

  public var note: String? {
    let policies = ([behavior] + pathBehaviors.map { $0.behavior }).flatMap { $0.managedPolicies }
    let unique = policies.enumerated().filter { index, policy in !policies[..<index].contains(policy) }.map {
      $0.element
    }
    return unique.map { "Managed policy \($0.id) is \($0.name)." }.joined(separator: "\n")
  }

  public func describe(into r: ResourceWriter) {
    r.block(nil, "DistributionConfig") {
      r.set("comment", "Comment", comment)
      r.set("enabled", "Enabled", true)
      r.set("is_ipv6_enabled", "IPV6Enabled", true)
      r.set("http_version", "HttpVersion", "http2and3")
      r.set("price_class", "PriceClass", Self.priceClass)
      r.set("aliases", "Aliases", aliases.isEmpty ? nil : aliases)
      r.set("default_root_object", "DefaultRootObject", rootObject)
      r.set("web_acl_id", "WebACLId", webACLARN, rule: .holds)
      r.blocks("origin", "Origins", origins) { $0.describe(into: r) }
      r.block("default_cache_behavior", "DefaultCacheBehavior", rule: .holds) { behavior.describe(into: r) }
      r.blocks("ordered_cache_behavior", "CacheBehaviors", pathBehaviors, rule: .holds) {
        $0.behavior.describe(into: r, path: $0.path)
      }
      if let logs {
        r.block("logging_config", "Logging") {
          r.set("bucket", "Bucket", logs.bucket.domainName)
          r.set("prefix", "Prefix", logs.prefix)
        }
      }
      r.block("restrictions", "Restrictions") {
        r.block("geo_restriction", "GeoRestriction") { r.set("restriction_type", "RestrictionType", "none") }
      }
      r.block("viewer_certificate", "ViewerCertificate", rule: .holds) { viewerCertificate(r) }
    }
    if let logs { r.provider { r.options.dependsOn = [logs.bucket.ownershipControlsAddress] } }
    r.tags()
  }

  private func viewerCertificate(_ r: ResourceWriter) {
    guard let certificateARN else {
      return r.set("cloudfront_default_certificate", "CloudFrontDefaultCertificate", true)
    }
    r.set("acm_certificate_arn", "AcmCertificateArn", certificateARN)
    r.set("ssl_support_method", "SslSupportMethod", "sni-only")
    r.set("minimum_protocol_version", "MinimumProtocolVersion", Self.tlsVersion)
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let domainName = AttributeName("domain_name", cloudFormation: .getAtt("DomainName"))
  // All distributions have the same hosted zone, which CloudFormation does not return.
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-route53-recordset-aliastarget.html
  static let hostedZoneID = AttributeName(
    "hosted_zone_id", cloudFormation: .composed { _ in .string("Z2FDTNDATAQYW2") })
}

extension Ref<Distribution> {
  /// ID of the distribution.
  public var id: Value<String> { attribute(Distribution.id) }
  /// Domain name of the distribution.
  public var domainName: Value<String> { attribute(Distribution.domainName) }
  /// Hosted zone of ``domainName``, for alias records.
  public var hostedZoneID: Value<String> { attribute(Distribution.hostedZoneID) }
}
