import InfraModel

extension Bucket {
  /// A rule that lets pages of other origins call the bucket from a browser.
  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
  public struct CORSRule: Sendable {
    /// Origins, such as `https://shop.example.com` or `*`.
    public var origins: [String]
    /// Methods: `GET`, `PUT`, `POST`, `DELETE` and `HEAD`.
    public var methods: [String]
    /// Headers of requests, such as `Content-Type` or `*`.
    public var headers: [String]
    /// Headers of answers that the page can read, such as `ETag`.
    public var exposedHeaders: [String]
    /// Seconds for which a browser keeps the answer.
    public var maxAgeSeconds: Int

    /// Creates a rule.
    public init(
      origins: [String], methods: [String], headers: [String], exposedHeaders: [String], maxAgeSeconds: Int
    ) {
      self.origins = origins
      self.methods = methods
      self.headers = headers
      self.exposedHeaders = exposedHeaders
      self.maxAgeSeconds = maxAgeSeconds
    }

    func describe(into r: ResourceWriter) {
      r.set("allowed_origins", "AllowedOrigins", origins)
      r.set("allowed_methods", "AllowedMethods", methods)
      if !headers.isEmpty { r.set("allowed_headers", "AllowedHeaders", headers) }
      if !exposedHeaders.isEmpty { r.set("expose_headers", "ExposedHeaders", exposedHeaders) }
      r.set("max_age_seconds", "MaxAge", maxAgeSeconds)
    }
  }

  /// For how long nobody can delete or replace a version of an object.
  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
  public struct ObjectLock: Sendable {
    /// Days after which a version can be deleted.
    public var days: Int
    /// If true, not even the account's root user can delete a version earlier.
    public var isCompliance: Bool

    /// Creates a lock.
    public init(days: Int, isCompliance: Bool) {
      self.days = days
      self.isCompliance = isCompliance
    }

    func describe(into r: ResourceWriter) {
      r.block("rule", "Rule") {
        r.block("default_retention", "DefaultRetention") {
          r.set("mode", "Mode", isCompliance ? "COMPLIANCE" : "GOVERNANCE", rule: .protects)
          r.set("days", "Days", days, rule: .recovers)
        }
      }
    }
  }
}
