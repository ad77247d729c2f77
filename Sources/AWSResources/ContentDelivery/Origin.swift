import InfraModel

/// An origin of a distribution.
struct Origin: Sendable {
  /// Type of the origin.
  enum Source: Sendable {
    /// A private bucket, and the identity that may read it.
    case bucket(Ref<Bucket>, Ref<OriginAccessIdentity>)
    /// A server's host name, the path prefix of all requests, and whether CloudFront connects with HTTPS.
    case server(Value<String>, path: Value<String>?, hasTLS: Bool)
  }

  /// ID that cache behaviors refer to.
  let id: String
  let source: Source

  private static let tlsVersions = ["TLSv1.2"]

  private static func policy(_ hasTLS: Bool) -> String { hasTLS ? "https-only" : "http-only" }

  func describe(into r: ResourceWriter) {
    r.set("origin_id", "Id", id)
    switch source {
    case .bucket(let bucket, let identity):
      r.set("domain_name", "DomainName", bucket.regionalDomainName)
      r.block("s3_origin_config", "S3OriginConfig", rule: .holds) {
        r.set("origin_access_identity", "OriginAccessIdentity", identity.path)
      }
    case .server(let host, let path, let hasTLS):
      r.set("domain_name", "DomainName", host)
      r.set("origin_path", "OriginPath", path)
      r.block("custom_origin_config", "CustomOriginConfig") {
        r.set("http_port", "HTTPPort", 80)
        r.set("https_port", "HTTPSPort", 443)
        r.set("origin_protocol_policy", "OriginProtocolPolicy", Self.policy(hasTLS))
        r.set("origin_ssl_protocols", "OriginSSLProtocols", Self.tlsVersions)
      }
    }
  }
}
