import InfraModel

/// Calls of a function for new or deleted objects of a bucket.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html
public struct BucketNotification: Sendable {
  /// What happens to an object.
  public enum Event: String, CaseIterable, Sendable {
    case created
    case removed

    /// Name of the event in S3.
    var name: String {
      switch self {
      case .created: "s3:ObjectCreated:*"
      case .removed: "s3:ObjectRemoved:*"
      }
    }
  }

  /// ID that distinguishes the notifications of a bucket.
  public var id: String
  /// The function.
  public var function: Ref<LambdaFunction>
  /// The permission of the bucket to call it, which S3 checks.
  public var permission: Ref<LambdaPermission>
  /// Events for which it is called.
  public var events: [Event]
  /// Start of the keys of the objects; nil for any.
  public var prefix: String?
  /// End of the keys of the objects; nil for any.
  public var suffix: String?

  /// Creates a notification.
  public init(
    id: String, function: Ref<LambdaFunction>, permission: Ref<LambdaPermission>, events: [Event],
    prefix: String? = nil, suffix: String? = nil
  ) {
    self.id = id
    self.function = function
    self.permission = permission
    self.events = events
    self.prefix = prefix
    self.suffix = suffix
  }
}

extension [BucketNotification] {
  /// Permissions that must exist before.
  var permissions: [ResourceAddress] { map { ResourceAddress($0.permission.name) } }

  /// The provider's arguments: one block for each function.
  func describeProvider(into r: ResourceWriter) {
    r.blocks("lambda_function", self) { one in
      r.set("id", one.id)
      r.set("lambda_function_arn", one.function.arn)
      r.set("events", one.events.map(\.name))
      r.set("filter_prefix", one.prefix)
      r.set("filter_suffix", one.suffix)
    }
  }

  /// CloudFormation's property: one item for each function and event.
  func describeCloudFormation(into r: ResourceWriter) {
    r.block("NotificationConfiguration") {
      r.blocks("LambdaConfigurations", flatMap { one in one.events.map { (one, $0) } }) { one, event in
        r.set("Event", event.name)
        r.set("Function", one.function.arn)
        let rules = [("prefix", one.prefix), ("suffix", one.suffix)].filter { $0.1 != nil }
        if !rules.isEmpty {
          r.block("Filter") {
            r.block("S3Key") {
              r.blocks("Rules", rules) { name, value in
                r.set("Name", name)
                r.set("Value", value)
              }
            }
          }
        }
      }
    }
  }
}
