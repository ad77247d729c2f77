import InfraModel

/// What happens to a bucket's objects as they age; unfinished uploads always go after a week.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
public struct Lifecycle: Sendable {
  /// Days after which an object expires; nil keeps it.
  public var expireDays: Int?
  /// Days after which a version that was replaced or deleted goes.
  public var oldVersionDays: Int
  /// Days after which old versions move to a cheaper class, at least 30 and less than ``oldVersionDays``; nil leaves them.
  public var oldVersionArchiveDays: Int?

  /// Creates rules.
  public init(expireDays: Int? = nil, oldVersionDays: Int, oldVersionArchiveDays: Int? = nil) {
    self.expireDays = expireDays
    self.oldVersionDays = oldVersionDays
    self.oldVersionArchiveDays = oldVersionArchiveDays
  }

  private static let uploadDays = 7

  private func rule(_ name: String, _ blocks: (inout ProviderBody) -> Void) -> ProviderBody {
    var rule = ProviderBody(["id": name, "status": "Enabled"])
    rule.block("filter", ProviderBody())
    blocks(&rule)
    return rule
  }

  var provider: [ProviderBody] {
    var rules = [
      rule("abort-unfinished-uploads") {
        $0.block("abort_incomplete_multipart_upload", ProviderBody(["days_after_initiation": Self.uploadDays]))
      }
    ]
    if let expireDays {
      rules.append(
        rule("expire-objects") { $0.block("expiration", ProviderBody(["days": expireDays]), rule: .expires) })
    }
    rules.append(
      rule("expire-old-versions") {
        if let oldVersionArchiveDays {
          $0.blocks(
            "noncurrent_version_transition",
            [ProviderBody(["noncurrent_days": oldVersionArchiveDays, "storage_class": "STANDARD_IA"])])
        }
        $0.block("noncurrent_version_expiration", ProviderBody(["noncurrent_days": oldVersionDays]), rule: .expires)
      })
    return rules
  }

  var cloudFormation: [Expression] {
    var rules = [
      Expression.object([
        "Id": "abort-unfinished-uploads", "Status": "Enabled",
        "AbortIncompleteMultipartUpload": Expression.object(["DaysAfterInitiation": Self.uploadDays]),
      ])
    ]
    if let expireDays {
      rules.append(.object(["Id": "expire-objects", "Status": "Enabled", "ExpirationInDays": expireDays]))
    }
    rules.append(
      .object([
        "Id": "expire-old-versions", "Status": "Enabled",
        "NoncurrentVersionTransitions": oldVersionArchiveDays.map {
          [Expression.object(["StorageClass": "STANDARD_IA", "TransitionInDays": $0])]
        },
        "NoncurrentVersionExpiration": Expression.object(["NoncurrentDays": oldVersionDays]),
      ]))
    return rules
  }
}
