import AWSResources
internal import Configuration
import InfraModel

/// The buckets of the system's own, by their names in the configuration.
struct Buckets {
  private let all: [(entry: Keyed<BucketSettings>, bucket: Ref<Bucket>)]

  init(_ context: BuildContext, _ storage: Storage?, in stack: inout Stack) {
    all = context.system.buckets.made().map { entry in
      let (label, settings) = (entry.label, entry.value)
      let bucket = Bucket(
        name: Self.name(of: label, context.name, in: &stack),
        lifecycle: Lifecycle(expireDays: settings.expireDays, oldVersionDays: settings.oldVersionDays),
        emptiesOnDestroy: !context.system.protectData && settings.objectLock == nil, key: context.keys.buckets,
        accessLogs: storage?.accessLogs(of: label.name, context.name),
        cors: settings.cors.map {
          .init(
            origins: $0.origins, methods: $0.methods.map(\.rawValue), headers: $0.headers,
            exposedHeaders: $0.exposeHeaders, maxAgeSeconds: $0.maxAgeSeconds)
        },
        lock: settings.objectLock.map { .init(days: $0.days, isCompliance: $0.mode == .compliance) },
        notifications: Self.notifications(of: entry, context.system, in: &stack))
      return (entry, stack.add(Self.key(of: label), bucket))
    }
  }

  /// Name of a bucket.
  static func name(of label: DisplayName, _ name: Naming, in stack: inout Stack) -> Value<String> {
    name.bucket("\(name.project)-\(label.name)", in: &stack)
  }

  /// ARN of the bucket with a name.
  static func arn(named name: Value<String>, in stack: inout Stack) -> Value<String> {
    "arn:\(stack.lookup(.partition)):s3:::\(name)"
  }

  private static func notifications(
    of bucket: Keyed<BucketSettings>, _ system: PaymentSystem, in stack: inout Stack
  ) -> [BucketNotification] {
    system.handlers(ofBucket: bucket.name).map { function, event in
      BucketNotification(
        id: CaseStyle.kebab(function.label.name),
        function: stack.forwardReference(LambdaFunctions.key(of: function.label)),
        permission: stack.forwardReference(permissionKey(of: function.label, for: bucket.label)),
        events: event.events.withoutRepeats, prefix: event.prefix, suffix: event.suffix)
    }
  }

  /// Key of the permission of a bucket to call a function.
  static func permissionKey(of function: DisplayName, for bucket: DisplayName) -> LogicalName {
    "\(function.key)_\(bucket.words)_bucket_permission"
  }

  /// Key of a bucket.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_bucket" }

  /// Names that buckets for logs and the frontend have.
  static let taken = ["access-logs", "alb-logs", "config", "config-logs", "flow-logs", "frontend"]

  func addOutputs(to stack: inout Stack) {
    for (entry, bucket) in all {
      stack.outputs.append(
        StackOutput(
          "\(entry.label.outputPrefix(entry.value.outputs))bucket_name", bucket.id,
          "Name of the \(entry.label.name) bucket."))
    }
  }
}

extension Part {
  static let buckets = Part { built, context, stack in
    if context.system.buckets.made().isEmpty { return }
    stack.begin("buckets", "Buckets")
    built.buckets = Buckets(context, built.storage, in: &stack)
  } outputs: { built, stack in
    built.buckets?.addOutputs(to: &stack)
  }
}
