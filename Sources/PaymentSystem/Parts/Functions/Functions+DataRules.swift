internal import Configuration
import InfraModel

extension ValidationRules {
  /// AWS's rules for functions that handle changes of tables and objects of buckets.
  static let dataTriggers = [tableStream, failureQueue, filterPattern, notificationOverlap]

  /// Rules of infragen for them.
  static let ownDataTriggers = [handledBucket]

  private static let tableStream = ValidationRule(
    "lambda.table-stream", "A function handles changes of a table that has a stream.",
    page: "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html"
  ) { system in
    system.functions.made().flatMap { function in
      function.value.on.tables.compactMap { event -> Violation? in
        guard let table = system.tables.first(where: { $0.name == event.name })?.value else { return nil }
        let path = Setting.functions[function.name].on.tables[event.name]
        if table.isExisting {
          return Violation(path, "the table exists already, and its stream is not known: use a table of the system")
        }
        return table.stream == nil
          ? Violation(path, "the table has no stream: set tables.\(event.name).stream, such as to \"bothImages\"") : nil
      }
    }
  }

  private static let failureQueue = ValidationRule(
    "lambda.failure-queue", "The place of a batch that failed goes to a queue without FIFO.",
    page: "https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html"
  ) { system in
    let queues = Set(system.queues.filter(\.value.fifo).map(\.name))
    return system.functions.made().flatMap { function in
      function.value.on.tables.filter { queues.contains($0.value.onFailure ?? "") }.map {
        Violation(
          Setting.functions[function.name].on.tables[$0.name].onFailure,
          "Lambda sends nothing to the FIFO queue '\($0.value.onFailure ?? "")': use a queue without fifo")
      }
    }
  }

  private static let filterPattern = ValidationRule(
    "lambda.filter", "A filter of changes has a list of values for each field.",
    page: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html"
  ) { system in
    system.functions.made().flatMap { function in
      function.value.on.tables.flatMap { event in
        let paths = Setting.functions[function.name].on.tables[event.name].filters
        return event.value.filters.enumerated().flatMap {
          problems(withPattern: $1, paths[$0], example: "eventName: [\"INSERT\"]")
        }
      }
    }
  }

  private static let notificationOverlap = ValidationRule(
    "s3.notification-overlap", "An object of a bucket calls one function for an event.",
    page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html"
  ) { system in
    system.buckets.flatMap { bucket -> [Violation] in
      let handlers = system.handlers(ofBucket: bucket.name)
      return handlers.indices.compactMap { index in
        let (function, event) = handlers[index]
        let other = handlers[..<index].first { $0.event.overlaps(event) }
        return other.map {
          Violation(
            Setting.functions[function.name].on.buckets[bucket.name],
            "functions.\($0.function.name) gets the same objects, and S3 calls one function only: give them other prefixes "
              + "or suffixes")
        }
      }
    }
  }

  private static let handledBucket = ValidationRule(
    "functions.bucket", "A function handles objects of the system's own buckets."
  ) { system in
    system.functions.made().flatMap { function in
      function.value.on.buckets.filter { event in
        system.buckets.contains { $0.name == event.name && $0.value.isExisting }
      }.map {
        Violation(
          Setting.functions[function.name].on.buckets[$0.name],
          "the bucket exists already, and its owner decides whom it calls: use a bucket of the system")
      }
    }
  }
}

extension BucketEventSettings {
  /// True if an object can belong to both for the same event.
  fileprivate func overlaps(_ other: BucketEventSettings) -> Bool {
    let (one, two) = (prefix ?? "", other.prefix ?? "")
    let (end, otherEnd) = (suffix ?? "", other.suffix ?? "")
    return !Set(events).isDisjoint(with: other.events) && (one.hasPrefix(two) || two.hasPrefix(one))
      && (end.hasSuffix(otherEnd) || otherEnd.hasSuffix(end))
  }
}
