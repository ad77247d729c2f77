import InfraModel

/// A CloudFront distribution: a bucket's files for everybody, and an API behind the same name.
public struct Distribution: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_cloudfront_distribution", pulumi: "aws:cloudfront:Distribution",
    cloudFormation: "AWS::CloudFront::Distribution", noun: "distribution")

  /// What it is for, up to 128 characters.
  public var comment: Value<String>
  /// The bucket with the files.
  public var bucket: Ref<Bucket>
  /// The identity that may read it.
  public var identity: Ref<OriginAccessIdentity>
  /// The file that `/` stands for.
  public var rootObject: String
  /// The paths that go to the API, such as `/api/*`.
  public var apiPaths: [String]
  /// The API's host name.
  public var apiDomain: Value<String>
  /// Whether CloudFront speaks HTTPS with the API.
  public var apiHasTLS: Bool

  /// Creates a distribution.
  public init(
    comment: Value<String>, bucket: Ref<Bucket>, identity: Ref<OriginAccessIdentity>, rootObject: String,
    apiPaths: [String], apiDomain: Value<String>, apiHasTLS: Bool
  ) {
    self.comment = comment
    self.bucket = bucket
    self.identity = identity
    self.rootObject = rootObject
    self.apiPaths = apiPaths
    self.apiDomain = apiDomain
    self.apiHasTLS = apiHasTLS
  }

  private static let allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
  private static let readMethods = ["GET", "HEAD"]
  // Europe and North America only would be cheaper; payments have users elsewhere too.
  private static let priceClass = "PriceClass_All"
  private static let frontendOrigin = "frontend"
  private static let apiOrigin = "api"

  private var originProtocol: String { apiHasTLS ? "https-only" : "http-only" }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var distribution = ProviderResource(id)
    distribution.set("comment", comment)
    distribution.set("enabled", true)
    distribution.set("is_ipv6_enabled", true)
    distribution.set("http_version", "http2and3")
    distribution.set("price_class", Self.priceClass)
    distribution.set("default_root_object", rootObject)
    let api = ProviderBody(["origin_id": Self.apiOrigin, "domain_name": apiDomain]).adding(
      block: "custom_origin_config",
      ProviderBody([
        "http_port": 80, "https_port": 443, "origin_protocol_policy": originProtocol,
        "origin_ssl_protocols": ["TLSv1.2"],
      ]))
    distribution.blocks(
      "origin",
      [
        ProviderBody(["origin_id": Self.frontendOrigin, "domain_name": bucket.regionalDomainName]).adding(
          block: "s3_origin_config", ProviderBody(["origin_access_identity": identity.path])),
        api,
      ])
    distribution.block(
      "default_cache_behavior",
      ProviderBody([
        "target_origin_id": Self.frontendOrigin, "viewer_protocol_policy": "redirect-to-https",
        "allowed_methods": Self.readMethods, "cached_methods": Self.readMethods, "compress": true,
        "cache_policy_id": ManagedPolicyID.cachingOptimized,
        "response_headers_policy_id": ManagedPolicyID.securityHeaders,
      ]))
    distribution.blocks(
      "ordered_cache_behavior",
      apiPaths.map {
        ProviderBody([
          "path_pattern": $0, "target_origin_id": Self.apiOrigin, "viewer_protocol_policy": "redirect-to-https",
          "allowed_methods": Self.allMethods, "cached_methods": Self.readMethods, "compress": true,
          "cache_policy_id": ManagedPolicyID.cachingDisabled,
          "origin_request_policy_id": ManagedPolicyID.allViewerExceptHostHeader,
          "response_headers_policy_id": ManagedPolicyID.securityHeaders,
        ])
      })
    distribution.block(
      "restrictions",
      ProviderBody().adding(block: "geo_restriction", ProviderBody(["restriction_type": "none"])))
    distribution.block("viewer_certificate", ProviderBody(["cloudfront_default_certificate": true]))
    distribution.tags()
    return [distribution]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var distribution = CloudFormationResource(id)
    distribution.set(
      "DistributionConfig",
      Expression.object([
        "Comment": comment, "Enabled": true, "IPV6Enabled": true, "HttpVersion": "http2and3",
        "PriceClass": Self.priceClass, "DefaultRootObject": rootObject,
        "Origins": [
          Expression.object([
            "Id": Self.frontendOrigin, "DomainName": bucket.regionalDomainName,
            "S3OriginConfig": Expression.object(["OriginAccessIdentity": identity.path]),
          ]),
          Expression.object([
            "Id": Self.apiOrigin, "DomainName": apiDomain,
            "CustomOriginConfig": Expression.object([
              "HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": originProtocol,
              "OriginSSLProtocols": ["TLSv1.2"],
            ]),
          ]),
        ],
        "DefaultCacheBehavior": Expression.object([
          "TargetOriginId": Self.frontendOrigin, "ViewerProtocolPolicy": "redirect-to-https",
          "AllowedMethods": Self.readMethods, "CachedMethods": Self.readMethods, "Compress": true,
          "CachePolicyId": ManagedPolicyID.cachingOptimized,
          "ResponseHeadersPolicyId": ManagedPolicyID.securityHeaders,
        ]),
        "CacheBehaviors": apiPaths.map {
          Expression.object([
            "PathPattern": $0, "TargetOriginId": Self.apiOrigin, "ViewerProtocolPolicy": "redirect-to-https",
            "AllowedMethods": Self.allMethods, "CachedMethods": Self.readMethods, "Compress": true,
            "CachePolicyId": ManagedPolicyID.cachingDisabled,
            "OriginRequestPolicyId": ManagedPolicyID.allViewerExceptHostHeader,
            "ResponseHeadersPolicyId": ManagedPolicyID.securityHeaders,
          ])
        },
        "Restrictions": Expression.object(["GeoRestriction": Expression.object(["RestrictionType": "none"])]),
        "ViewerCertificate": Expression.object(["CloudFrontDefaultCertificate": true]),
      ]))
    distribution.tags()
    return [distribution]
  }

  /// CloudFront's managed policies have the same ids in every account.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
  private enum ManagedPolicyID {
    static let cachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    static let cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    static let allViewerExceptHostHeader = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
    static let securityHeaders = "67f7725c-6f97-4210-82d7-5512b31e9d03"
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let domainName = AttributeName("domain_name", cloudFormation: .getAtt("DomainName"))
}

extension Ref<Distribution> {
  /// The distribution's id.
  public var id: Value<String> { attribute(Distribution.id) }
  /// The name under which it is reached.
  public var domainName: Value<String> { attribute(Distribution.domainName) }
}
