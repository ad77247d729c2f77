import AWSResources
internal import Configuration

/// An alarm on a metric that the system's own alarms do not watch.
struct CustomAlarmSettings: Settings {
  /// Which values of the metric raise it.
  enum Comparison: String, CaseIterable {
    case above
    case below

    var ofMetric: MetricAlarm.Comparison {
      switch self {
      case .above: .above
      case .below: .below
      }
    }
  }

  var description: String?
  var namespace: String?
  var metric: String?
  var dimensions: [Keyed<String>] = []
  var statistic = "Sum"
  var comparison = Comparison.above
  var threshold = 0
  var periodSeconds = 300
  var periods = 1
  var missingData = MetricAlarm.MissingData.notBreaching

  static let title = "An alarm on any metric of CloudWatch."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "description", &description, .optional(.text(.sentence)),
      "What is wrong when it fires, one sentence; made from the metric by default.")
    each.setting(
      "namespace", &namespace, .optional(.text(.metricNamespace)), "Namespace of the metric, such as AWS/SQS. Required."
    )
    each.setting("metric", &metric, .optional(.text(.metricName)), "Name of the metric. Required.")
    each.setting(
      "dimensions", &dimensions, .texts(key: .metricName, value: .dimensionValue),
      "Dimensions of the metric, up to 30; values can have references such as ${queues.posting.name}.")
    each.setting(
      "statistic", &statistic, .text(.statistic),
      "Sum, Average, Minimum, Maximum, SampleCount or a percentile such as p99.")
    each.setting("comparison", &comparison, .choice(), "Whether values above or below the threshold raise it.")
    each.setting("threshold", &threshold, .integer(0...1_000_000_000), "The threshold, in the metric's unit.")
    each.setting("periodSeconds", &periodSeconds, .alarmPeriod, "Length of a period.")
    each.setting("periods", &periods, .integer(1...100), "Consecutive periods beyond the threshold that raise it.")
    each.setting("missingData", &missingData, .choice(), "What periods without data count as.")
  }
}

/// An alarm on the events of a log group that match a pattern.
struct LogPatternSettings: Settings {
  var description: String?
  var of: String?
  var pattern: String?
  var threshold = 0
  var periodSeconds = 300

  static let title = "An alarm on entries in the log of a service, job or function."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "description", &description, .optional(.text(.sentence)),
      "What is wrong when it fires, one sentence; made from the name by default.")
    each.setting(
      "of", &of, .optional(.text(.nonEmpty)), "The part that writes the log, such as services.api. Required.")
    each.setting(
      "pattern", &pattern, .optional(.text(.logPattern)),
      "Pattern of the entries, such as ERROR or { $.level = \"error\" }. Required.")
    each.setting(
      "threshold", &threshold, .integer(0...1_000_000_000), "Matching entries in a period; more of them raise it.")
    each.setting("periodSeconds", &periodSeconds, .alarmPeriod, "Length of a period.")
  }
}

extension SettingCodec<Int> {
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
  fileprivate static var alarmPeriod: SettingCodec<Int> {
    .integer(oneOf: [10, 30, 60, 300, 900, 1800, 3600, 21600, 43200, 86400], unit: "seconds")
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html
  fileprivate static let metricNamespace = TextFormat(
    "a namespace such as AWS/SQS: letters, digits and ./_#:-", pattern: "^[A-Za-z0-9./_#:-]+$", minLength: 1,
    maxLength: 255
  ) { text in text.utf8.allSatisfy { ASCII.isWord($0) || "./#:-".utf8.contains($0) } }

  fileprivate static let metricName = TextFormat(
    "a name of printable characters", pattern: "^[!-~]([ -~]*[!-~])?$", minLength: 1, maxLength: 255
  ) { text in
    text.utf8.allSatisfy(ASCII.isPrintable) && !text.hasPrefix(" ") && !text.hasSuffix(" ")
  }

  fileprivate static let dimensionValue = TextFormat("text", minLength: 1, maxLength: 1024)

  fileprivate static let logPattern = TextFormat(
    "a filter pattern of one line, up to 1024 characters", pattern: "^[ -~]+$", minLength: 1, maxLength: 1024
  ) { $0.utf8.allSatisfy(ASCII.isPrintable) }

  /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
  fileprivate static let statistic = TextFormat(
    "Sum, Average, Minimum, Maximum, SampleCount, or a percentile such as p99",
    pattern: "^(Sum|Average|Minimum|Maximum|SampleCount|p([0-9]|[1-9][0-9])(\\.[0-9]{1,2})?|p100)$"
  ) { text in
    if Metric.statistics.contains(text) { return true }
    let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard text.hasPrefix("p"), let whole = parts.first, let number = Int(whole), (0...100).contains(number),
      String(number) == whole
    else { return false }
    return parts.count == 1
      || parts.count == 2 && number < 100 && (1...2).contains(parts[1].count)
        && parts[1].utf8.allSatisfy { ASCII.isDigit($0) }
  }
}
