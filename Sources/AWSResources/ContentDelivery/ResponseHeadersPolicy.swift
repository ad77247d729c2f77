import InfraModel

/// Security headers that CloudFront adds to every response: HTTPS only, no content sniffing, no frames.
/// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
public struct ResponseHeadersPolicy: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudfront_response_headers_policy", pulumi: "aws:cloudfront:ResponseHeadersPolicy",
    cloudFormation: "AWS::CloudFront::ResponseHeadersPolicy", noun: "response_headers_policy", identity: "Id",
    reading: Reading("cloudfront:GetResponseHeadersPolicy"))

  /// Name, up to 128 letters, digits, hyphens and underscores, unique in the account.
  public var name: Value<String>
  /// Comment, up to 128 characters.
  public var comment: String

  /// Creates a policy.
  public init(name: Value<String>, comment: String) {
    self.name = name
    self.comment = comment
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("response headers policy", name, maximum: 128, in: .account)]
  }

  /// Two years, as required by the browsers' preload lists.
  private static let transportSeconds = 63_072_000
  private static let frames = "DENY"
  private static let referrers = "strict-origin-when-cross-origin"

  public func describe(into r: ResourceWriter) {
    r.block(nil, "ResponseHeadersPolicyConfig") {
      r.set("name", "Name", name, .renamesInPlace, cloudFormation: .inPlace)
      r.set("comment", "Comment", comment)
      r.block("security_headers_config", "SecurityHeadersConfig") {
        r.block("strict_transport_security", "StrictTransportSecurity") {
          r.set("access_control_max_age_sec", "AccessControlMaxAgeSec", Self.transportSeconds)
          r.set("include_subdomains", "IncludeSubdomains", true)
          r.set("preload", "Preload", true)
          r.set("override", "Override", true)
        }
        r.block("content_type_options", "ContentTypeOptions") { r.set("override", "Override", true) }
        r.block("frame_options", "FrameOptions") {
          r.set("frame_option", "FrameOption", Self.frames)
          r.set("override", "Override", true)
        }
        r.block("referrer_policy", "ReferrerPolicy") {
          r.set("referrer_policy", "ReferrerPolicy", Self.referrers)
          r.set("override", "Override", true)
        }
      }
    }
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<ResponseHeadersPolicy> {
  /// ID of the policy.
  public var id: Value<String> { attribute(ResponseHeadersPolicy.id) }
}
