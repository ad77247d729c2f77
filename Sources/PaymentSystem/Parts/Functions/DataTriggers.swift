import AWSResources
internal import Configuration

/// How a function receives the changes of a table.
struct TableEventSettings: Settings {
  var batchSize = 100
  var windowSeconds = 0
  var startingPosition = EventSource.Stream.Start.latest
  var filters: [JSON5Value] = []
  var retries: Int?
  var bisect = false
  var onFailure: String?

  static let title = "How a function receives the changes of a table."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("batchSize", &batchSize, .integer(1...10000), "The most changes of an invocation.")
    each.setting(
      "windowSeconds", &windowSeconds, .integer(0...300, unit: "seconds"), "Time to wait for a full batch.")
    each.setting(
      "startingPosition", &startingPosition, .choice(),
      "Whether it begins with the next change (LATEST), or with the oldest one that the stream still has (TRIM_HORIZON)."
    )
    each.setting(
      "filters", &filters, .list(of: .freeObject, count: 0...5),
      "Patterns of changes, such as { eventName: [\"INSERT\"] }; it handles those that match one of them, and all without any."
    )
    each.setting(
      "retries", &retries, .optional(.integer(0...10000)),
      "The most times that a batch is repeated; as long as the stream has its changes, one day, when null.")
    each.setting("bisect", &bisect, .boolean, "Whether a batch that failed is divided before it is repeated.")
    each.setting(
      "onFailure", &onFailure, .optional(.text(.label(maximum: 40))),
      "Queue that gets the place of a batch in the stream when it is not repeated any more.")
  }
}

/// Which objects of a bucket a function handles.
struct BucketEventSettings: Settings {
  var events = [BucketNotification.Event.created]
  var prefix: String?
  var suffix: String?

  static let title = "Which objects of a bucket a function handles."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("events", &events, .list(of: .choice(), count: 1...2), "What happens to an object.")
    each.setting("prefix", &prefix, .optional(.text(.objectKey)), "Start of the objects' keys, such as in/.")
    each.setting("suffix", &suffix, .optional(.text(.objectKey)), "End of the objects' keys, such as .csv.")
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
  fileprivate static let objectKey = TextFormat(
    "a part of an object's key without references ${…}, at most 1024 characters", pattern: "^(?!.*\\$\\{)",
    minLength: 1,
    maxLength: 1024
  ) { !$0.hasReference }
}

extension PaymentSystem {
  /// The functions that handle the objects of a bucket, with how they do it.
  func handlers(ofBucket name: String) -> [(function: Keyed<FunctionSettings>, event: BucketEventSettings)] {
    functions.made().compactMap { function in
      function.value.on.buckets.first { $0.name == name }.map { (function, $0.value) }
    }
  }
}
