import InfraModel

/// A CloudFront distribution: files, an API, or both behind one name.
public struct Distribution: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_cloudfront_distribution", pulumi: "aws:cloudfront:Distribution",
    cloudFormation: "AWS::CloudFront::Distribution", noun: "distribution")

  /// What it is for, up to 128 characters.
  public var comment: Value<String>
  /// The file that `/` stands for; nil for none.
  public var rootObject: String?
  /// The names of its own, which ``certificateARN`` must hold; without them it has CloudFront's only.
  public var aliases: [Value<String>]
  /// The certificate for its names, from us-east-1; nil takes CloudFront's, which allows old versions of TLS.
  public var certificateARN: Value<String>?
  /// Where a line for each request goes, and what the files' names begin with; the bucket must take CloudFront's logs.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
  public var logs: (bucket: Ref<Bucket>, prefix: String)?
  /// The web ACL of scope CLOUDFRONT that filters requests, by ARN; nil filters none.
  public var webACLARN: Value<String>?
  private var origins: [Origin]
  private var behavior: CacheBehavior
  private var pathBehaviors: [(path: String, behavior: CacheBehavior)]

  /// The only region from which CloudFront takes certificates and web ACLs.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
  public static let partnersRegion = "us-east-1"

  private static let frontend = "frontend"
  private static let api = "api"

  /// Creates a distribution of a bucket's files for everybody, with an API behind some paths such as `/api/*`.
  public init(
    comment: Value<String>, bucket: Ref<Bucket>, identity: Ref<OriginAccessIdentity>, rootObject: String,
    apiPaths: [String], apiDomain: Value<String>, apiHasTLS: Bool, headers: Ref<ResponseHeadersPolicy>,
    webACLARN: Value<String>? = nil, logs: (bucket: Ref<Bucket>, prefix: String)?
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

  /// Creates a distribution that hands every request to an API, under a path such as `/v1` there, over HTTPS only.
  public init(
    comment: Value<String>, apiDomain: Value<String>, apiOriginPath: Value<String>?, aliases: [Value<String>],
    certificateARN: Value<String>?, headers: Ref<ResponseHeadersPolicy>, webACLARN: Value<String>? = nil,
    logs: (bucket: Ref<Bucket>, prefix: String)?
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

  /// Whether it serves a bucket's files.
  public var servesBucket: Bool { origins.contains { if case .bucket = $0.source { true } else { false } } }

  /// Whether it asks a server without TLS.
  public var asksWithoutTLS: Bool {
    origins.contains { if case .server(_, _, hasTLS: false) = $0.source { true } else { false } }
  }

  // Europe and North America only would be cheaper; payments have users elsewhere too.
  private static let priceClass = "PriceClass_All"
  private static let tlsVersion = "TLSv1.2_2021"

  public var portrait: Portrait? {
    Portrait("CloudFront", detail: webACLARN == nil ? "" : "behind AWS WAF", .edge)
  }

  public var note: String? {
    let policies = ([behavior] + pathBehaviors.map(\.behavior)).flatMap(\.managedPolicies)
    let unique = policies.enumerated().filter { index, policy in !policies[..<index].contains(policy) }.map(\.element)
    return unique.map { "Managed policy \($0.id) is \($0.name)." }.joined(separator: "\n")
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var distribution = ProviderResource(id)
    distribution.set("comment", comment)
    distribution.set("enabled", true)
    distribution.set("is_ipv6_enabled", true)
    distribution.set("http_version", "http2and3")
    distribution.set("price_class", Self.priceClass)
    distribution.set("aliases", aliases.isEmpty ? nil : aliases)
    distribution.set("default_root_object", rootObject)
    distribution.set("web_acl_id", webACLARN, rule: .holds)
    distribution.blocks("origin", origins.map(\.provider))
    distribution.block("default_cache_behavior", behavior.provider(), rule: .holds)
    distribution.blocks(
      "ordered_cache_behavior", pathBehaviors.map { $0.behavior.provider(path: $0.path) },
      rule: .holds)
    if let logs {
      distribution.block(
        "logging_config",
        ProviderBody(["bucket": logs.bucket.domainName, "prefix": logs.prefix]))
      distribution.dependsOn = [logs.bucket.ownershipControlsAddress]
    }
    distribution.block(
      "restrictions",
      ProviderBody().adding(block: "geo_restriction", ProviderBody(["restriction_type": "none"])))
    distribution.block(
      "viewer_certificate",
      certificateARN.map {
        ProviderBody([
          "acm_certificate_arn": $0, "ssl_support_method": "sni-only", "minimum_protocol_version": Self.tlsVersion,
        ])
      } ?? ProviderBody(["cloudfront_default_certificate": true]), rule: .holds)
    distribution.tags()
    return [distribution]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var distribution = CloudFormationResource(id)
    let paths = pathBehaviors.map { $0.behavior.cloudFormation(path: $0.path) }
    distribution.set(
      "DistributionConfig",
      Expression.object([
        "Comment": comment, "Enabled": true, "IPV6Enabled": true, "HttpVersion": "http2and3",
        "PriceClass": Self.priceClass, "Aliases": aliases.isEmpty ? nil : aliases,
        "DefaultRootObject": rootObject, "WebACLId": webACLARN, "Origins": origins.map(\.cloudFormation),
        "DefaultCacheBehavior": behavior.cloudFormation(), "CacheBehaviors": paths.isEmpty ? nil : paths,
        "Logging": logs.map {
          Expression.object(["Bucket": $0.bucket.domainName, "Prefix": $0.prefix])
        }, "Restrictions": Expression.object(["GeoRestriction": Expression.object(["RestrictionType": "none"])]),
        "ViewerCertificate": certificateARN.map {
          Expression.object([
            "AcmCertificateArn": $0, "SslSupportMethod": "sni-only", "MinimumProtocolVersion": Self.tlsVersion,
          ])
        } ?? Expression.object(["CloudFrontDefaultCertificate": true]),
      ]))
    distribution.tags()
    return [distribution]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let domainName = AttributeName("domain_name", cloudFormation: .getAtt("DomainName"))
  // All distributions share one, which CloudFormation does not tell.
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-route53-recordset-aliastarget.html
  static let hostedZoneID = AttributeName(
    "hosted_zone_id", cloudFormation: .composed { _ in .string("Z2FDTNDATAQYW2") })
}

extension Ref<Distribution> {
  /// The distribution's id.
  public var id: Value<String> { attribute(Distribution.id) }
  /// The name under which it is reached.
  public var domainName: Value<String> { attribute(Distribution.domainName) }
  /// The zone of ``domainName``, for alias records.
  public var hostedZoneID: Value<String> { attribute(Distribution.hostedZoneID) }
}
