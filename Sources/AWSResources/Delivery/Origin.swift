import InfraModel

/// Where a distribution fetches what it serves.
struct Origin: Sendable {
  /// What stands behind it.
  enum Source: Sendable {
    /// A private bucket, and the identity that may read it.
    case bucket(Ref<Bucket>, Ref<OriginAccessIdentity>)
    /// A server's host name, the path in front of all requests, and whether CloudFront speaks HTTPS with it.
    case server(Value<String>, path: Value<String>?, hasTLS: Bool)
  }

  /// What behaviors call it.
  let id: String
  let source: Source

  private static let tlsVersions = ["TLSv1.2"]

  private static func policy(_ hasTLS: Bool) -> String { hasTLS ? "https-only" : "http-only" }

  var provider: ProviderBody {
    switch source {
    case .bucket(let bucket, let identity):
      ProviderBody(["origin_id": id, "domain_name": bucket.regionalDomainName]).adding(
        block: ProviderKey("s3_origin_config", rule: .holds), ProviderBody(["origin_access_identity": identity.path]))
    case .server(let host, let path, let hasTLS):
      ProviderBody(["origin_id": id, "domain_name": host, "origin_path": path]).adding(
        block: "custom_origin_config",
        ProviderBody([
          "http_port": 80, "https_port": 443, "origin_protocol_policy": Self.policy(hasTLS),
          "origin_ssl_protocols": Self.tlsVersions,
        ]))
    }
  }

  var cloudFormation: Expression {
    switch source {
    case .bucket(let bucket, let identity):
      .object([
        "Id": id, "DomainName": bucket.regionalDomainName,
        "S3OriginConfig": Expression.object(["OriginAccessIdentity": identity.path]),
      ])
    case .server(let host, let path, let hasTLS):
      .object([
        "Id": id, "DomainName": host, "OriginPath": path,
        "CustomOriginConfig": Expression.object([
          "HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": Self.policy(hasTLS),
          "OriginSSLProtocols": Self.tlsVersions,
        ]),
      ])
    }
  }
}
