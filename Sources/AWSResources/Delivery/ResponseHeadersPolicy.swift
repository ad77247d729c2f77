import InfraModel

/// What CloudFront adds to every answer so that browsers keep to HTTPS, guess no types and show the pages in no frame.
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
public struct ResponseHeadersPolicy: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_cloudfront_response_headers_policy", pulumi: "aws:cloudfront:ResponseHeadersPolicy",
    cloudFormation: "AWS::CloudFront::ResponseHeadersPolicy", noun: "response_headers_policy")

  /// Its name, up to 128 letters, digits, hyphens and underscores, unique in the account.
  public var name: Value<String>
  /// What it is for, up to 128 characters.
  public var comment: String

  /// Creates a policy.
  public init(name: Value<String>, comment: String) {
    self.name = name
    self.comment = comment
  }

  public var physicalNames: [PhysicalName] {
    [PhysicalName("response headers policy", name, maximum: 128, in: .account)]
  }

  /// Two years, as browsers' preload lists want it.
  private static let transportSeconds = 63_072_000
  private static let frames = "DENY"
  private static let referrers = "strict-origin-when-cross-origin"

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var policy = ProviderResource(id)
    policy.set("name", name, .renamesInPlace)
    policy.set("comment", comment)
    let headers = ProviderBody()
      .adding(
        block: "strict_transport_security",
        ProviderBody([
          "access_control_max_age_sec": Self.transportSeconds, "include_subdomains": true, "preload": true,
          "override": true,
        ])
      )
      .adding(block: "content_type_options", ProviderBody(["override": true]))
      .adding(block: "frame_options", ProviderBody(["frame_option": Self.frames, "override": true]))
      .adding(block: "referrer_policy", ProviderBody(["referrer_policy": Self.referrers, "override": true]))
    policy.block("security_headers_config", headers)
    return [policy]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var policy = CloudFormationResource(id)
    policy.set(
      "ResponseHeadersPolicyConfig",
      Expression.object([
        "Name": name, "Comment": comment,
        "SecurityHeadersConfig": Expression.object([
          "StrictTransportSecurity": Expression.object([
            "AccessControlMaxAgeSec": Self.transportSeconds, "IncludeSubdomains": true, "Preload": true,
            "Override": true,
          ]),
          "ContentTypeOptions": Expression.object(["Override": true]),
          "FrameOptions": Expression.object(["FrameOption": Self.frames, "Override": true]),
          "ReferrerPolicy": Expression.object(["ReferrerPolicy": Self.referrers, "Override": true]),
        ]),
      ]))
    return [policy]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<ResponseHeadersPolicy> {
  /// The policy's id.
  public var id: Value<String> { attribute(ResponseHeadersPolicy.id) }
}
