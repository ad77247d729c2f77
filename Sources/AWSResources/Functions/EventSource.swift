import InfraModel

/// A queue or the stream of a table whose messages or changes Lambda passes to a function in batches. The role of the
/// function must be allowed to consume them.
/// https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
public struct EventSource: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lambda_event_source_mapping", pulumi: "aws:lambda:EventSourceMapping",
    cloudFormation: "AWS::Lambda::EventSourceMapping", noun: "source", identity: "Id",
    reading: Reading("lambda:GetEventSourceMapping", "lambda:ListTags"))

  /// Where events come from.
  public enum Origin: Sendable {
    /// A queue, with the most invocations at once, 2 to 1000; nil for no limit of its own.
    case queue(Ref<Queue>, maxConcurrency: Int?)
    /// The stream of a table.
    case stream(Ref<DynamoDBTable>, Stream)
  }

  /// How the changes of a stream are read.
  /// https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html
  public struct Stream: Sendable {
    /// Where reading begins.
    public enum Start: String, CaseIterable, Sendable {
      /// With the next change.
      case latest = "LATEST"
      /// With the oldest change that the stream still has.
      case oldest = "TRIM_HORIZON"
    }

    /// Where reading begins.
    public var start: Start
    /// The most times that a batch is repeated, 0 to 10,000; nil until its changes expire.
    public var retries: Int?
    /// If true, a batch that failed is divided before it is repeated.
    public var bisects: Bool
    /// Queue for the place of batches that failed permanently; nil without one.
    public var failures: Ref<Queue>?

    /// Creates the options.
    public init(start: Start, retries: Int? = nil, bisects: Bool = false, failures: Ref<Queue>? = nil) {
      self.start = start
      self.retries = retries
      self.bisects = bisects
      self.failures = failures
    }
  }

  /// The function.
  public var function: Ref<LambdaFunction>
  /// Where events come from.
  public var origin: Origin
  /// The most events of an invocation, 1 to 10,000.
  public var batchSize: Int
  /// Seconds to wait for a full batch, 0 to 300. More than 10 messages of a queue need one.
  public var windowSeconds: Int
  /// Patterns of events, of which one must match; all events without any.
  /// https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
  public var filters: [Expression]

  /// Creates a source.
  public init(
    function: Ref<LambdaFunction>, origin: Origin, batchSize: Int, windowSeconds: Int = 0,
    filters: [Expression] = []
  ) {
    self.function = function
    self.origin = origin
    self.batchSize = batchSize
    self.windowSeconds = windowSeconds
    self.filters = filters
  }

  private var arn: Value<String> {
    switch origin {
    case .queue(let queue, _): queue.arn
    case .stream(let table, _): table.streamARN
    }
  }

  public func describe(into r: ResourceWriter) {
    r.set("event_source_arn", "EventSourceArn", arn, .replaces)
    r.set("function_name", "FunctionName", function.arn)
    r.set("batch_size", "BatchSize", batchSize)
    r.set(
      "maximum_batching_window_in_seconds", "MaximumBatchingWindowInSeconds", windowSeconds == 0 ? nil : windowSeconds)
    // The function names the messages of a batch that failed, and the others are not repeated.
    r.set("function_response_types", "FunctionResponseTypes", ["ReportBatchItemFailures"])
    switch origin {
    case .queue(_, let maxConcurrency):
      if let maxConcurrency {
        r.block("scaling_config", "ScalingConfig") {
          r.set("maximum_concurrency", "MaximumConcurrency", maxConcurrency)
        }
      }
    case .stream(_, let stream):
      r.set("starting_position", "StartingPosition", stream.start.rawValue, .replaces)
      r.set("maximum_retry_attempts", "MaximumRetryAttempts", stream.retries, rule: .keptWhenRemoved)
      r.set(
        "bisect_batch_on_function_error", "BisectBatchOnFunctionError", stream.bisects ? true : nil)
      if let failures = stream.failures {
        r.block("destination_config", "DestinationConfig") {
          r.block("on_failure", "OnFailure") { r.set("destination_arn", "Destination", failures.arn) }
        }
      }
    }
    if !filters.isEmpty {
      r.block("filter_criteria", "FilterCriteria") {
        r.blocks("filter", "Filters", filters) { r.set("pattern", "Pattern", Expression.json($0)) }
      }
    }
    r.tags()
  }
}
