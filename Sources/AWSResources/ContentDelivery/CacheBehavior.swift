import InfraModel

/// How a distribution answers the requests for some paths.
struct CacheBehavior: Sendable {
  /// What a client gets that asks without TLS.
  enum PlainRequests: String, Sendable {
    /// The same address with HTTPS: what browsers need.
    case redirected = "redirect-to-https"
    /// An error: what a program must not overlook, for its first request would go out readable.
    case refused = "https-only"
  }

  /// What may be done.
  enum Content: Sendable {
    /// Files are read, and kept near the reader.
    case files
    /// Every request goes to the origin, with all that the client sent but the host's name.
    case requests
  }

  /// The ``Origin/id`` of where the answers come from.
  let origin: String
  let content: Content
  let plainRequests: PlainRequests
  /// What CloudFront adds to the answers.
  let headers: Ref<ResponseHeadersPolicy>

  private static let allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
  private static let readMethods = ["GET", "HEAD"]

  private var methods: [String] { content == .files ? Self.readMethods : Self.allMethods }
  private var cachePolicy: ManagedPolicy { content == .files ? .cachingOptimized : .cachingDisabled }
  private var requestPolicy: ManagedPolicy? { content == .files ? nil : .allViewerExceptHostHeader }

  /// The policies of AWS that it refers to.
  var managedPolicies: [ManagedPolicy] { [cachePolicy] + (requestPolicy.map { [$0] } ?? []) }

  /// For the paths that fit the pattern, or for all without one.
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

  /// A policy that CloudFront maintains; its id is the same in every account.
  /// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
  struct ManagedPolicy: Equatable {
    /// The name in the console and in AWS's documentation.
    let name: String
    let id: String

    static let cachingOptimized = ManagedPolicy(name: "CachingOptimized", id: "658327ea-f89d-4fab-a63d-7e88639e58f6")
    static let cachingDisabled = ManagedPolicy(name: "CachingDisabled", id: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
    static let allViewerExceptHostHeader = ManagedPolicy(
      name: "AllViewerExceptHostHeader", id: "b689b0a8-53d0-40ab-baf2-68738e2966ac")
  }
}
