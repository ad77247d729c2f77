import InfraModel

/// A distribution's cache behavior for some paths.
struct CacheBehavior: Sendable {
  /// Response to requests without TLS.
  enum PlainRequests: String, Sendable {
    /// A redirect to HTTPS, for browsers.
    case redirected = "redirect-to-https"
    /// An error, for API clients, because a redirect would hide that the first request was sent unencrypted.
    case refused = "https-only"
  }

  /// Type of the content.
  enum Content: Sendable {
    /// Files, which are read only and cached.
    case files
    /// API requests, which are forwarded with everything that the client sent except the Host header.
    case requests
  }

  /// The ``Origin/id`` of the origin.
  let origin: String
  let content: Content
  let plainRequests: PlainRequests
  /// Headers that CloudFront adds to responses.
  let headers: Ref<ResponseHeadersPolicy>

  private static let allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
  private static let readMethods = ["GET", "HEAD"]

  private var methods: [String] { content == .files ? Self.readMethods : Self.allMethods }
  private var cachePolicy: ManagedPolicy { content == .files ? .cachingOptimized : .cachingDisabled }
  private var requestPolicy: ManagedPolicy? { content == .files ? nil : .allViewerExceptHostHeader }

  /// Managed policies that it refers to.
  var managedPolicies: [ManagedPolicy] { [cachePolicy] + (requestPolicy.map { [$0] } ?? []) }

  /// Describes the behavior for paths that match the pattern, or for all paths without one.
  func describe(into r: ResourceWriter, path: String? = nil) {
    r.set("path_pattern", "PathPattern", path)
    r.set("target_origin_id", "TargetOriginId", origin)
    r.set("viewer_protocol_policy", "ViewerProtocolPolicy", plainRequests.rawValue)
    r.set("allowed_methods", "AllowedMethods", methods)
    r.set("cached_methods", "CachedMethods", Self.readMethods)
    r.set("compress", "Compress", true)
    r.set("cache_policy_id", "CachePolicyId", cachePolicy.id)
    r.set("origin_request_policy_id", "OriginRequestPolicyId", requestPolicy?.id)
    r.set("response_headers_policy_id", "ResponseHeadersPolicyId", headers.id)
  }

  /// A policy managed by CloudFront. Its ID is the same in every account.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
  struct ManagedPolicy: Equatable {
    /// Name in the console and in AWS's documentation.
    let name: String
    let id: String

    static let cachingOptimized = ManagedPolicy(name: "CachingOptimized", id: "658327ea-f89d-4fab-a63d-7e88639e58f6")
    static let cachingDisabled = ManagedPolicy(name: "CachingDisabled", id: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
    static let allViewerExceptHostHeader = ManagedPolicy(
      name: "AllViewerExceptHostHeader", id: "b689b0a8-53d0-40ab-baf2-68738e2966ac")
  }
}
