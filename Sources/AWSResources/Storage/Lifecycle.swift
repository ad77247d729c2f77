import InfraModel

/// Lifecycle rules of a bucket. Incomplete multipart uploads are always aborted after a week.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
public struct Lifecycle: Sendable {
  /// Days until objects expire; nil keeps them.
  public var expireDays: Int?
  /// Days until noncurrent versions are deleted.
  public var oldVersionDays: Int
  /// Days until noncurrent versions move to a cheaper storage class, at least 30 and less than ``oldVersionDays``; nil
  /// keeps their class.
  public var oldVersionArchiveDays: Int?

  /// Creates rules.
  public init(expireDays: Int? = nil, oldVersionDays: Int, oldVersionArchiveDays: Int? = nil) {
    self.expireDays = expireDays
    self.oldVersionDays = oldVersionDays
    self.oldVersionArchiveDays = oldVersionArchiveDays
  }

  private static let uploadDays = 7

  /// Writes the rules into the current block or property.
  func describe(into r: ResourceWriter) {
    var rules: [Rule] = [.abortUploads]
    if let expireDays { rules.append(.expire(days: expireDays)) }
    rules.append(.expireOldVersions)
    r.blocks("rule", "Rules", rules) { rule in
      r.set("id", "Id", rule.name)
      r.set("status", "Status", "Enabled")
      r.provider { r.block("filter") {} }
      switch rule {
      case .abortUploads:
        r.block("abort_incomplete_multipart_upload", "AbortIncompleteMultipartUpload") {
          r.set("days_after_initiation", "DaysAfterInitiation", Self.uploadDays)
        }
      case .expire(let days):
        r.block("expiration", nil) { r.set("days", "ExpirationInDays", days, rule: .expires) }
      case .expireOldVersions: describeOldVersions(into: r)
      }
    }
  }

  private func describeOldVersions(into r: ResourceWriter) {
    if let oldVersionArchiveDays {
      r.block("noncurrent_version_transition", "NoncurrentVersionTransitions", list: .inBoth) {
        r.provider { r.set("noncurrent_days", oldVersionArchiveDays) }
        r.set("storage_class", "StorageClass", "STANDARD_IA")
        r.cloudFormation { r.set("TransitionInDays", oldVersionArchiveDays) }
      }
    }
    r.block("noncurrent_version_expiration", "NoncurrentVersionExpiration") {
      r.set("noncurrent_days", "NoncurrentDays", oldVersionDays, rule: .expires)
    }
  }

  private enum Rule {
    case abortUploads
    case expire(days: Int)
    case expireOldVersions

    var name: String {
      switch self {
      case .abortUploads: "abort-unfinished-uploads"
      case .expire: "expire-objects"
      case .expireOldVersions: "expire-old-versions"
      }
    }
  }
}
