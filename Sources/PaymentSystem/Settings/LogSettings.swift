import AWSResources
import Configuration

/// The logs in CloudWatch.
struct LogSettings: Settings {
  var keepDays = 90

  static let title = "The logs in CloudWatch."
  static let settings: [Setting<LogSettings>] = [
    Setting("keepDays", \.keepDays, .integer(oneOf: LogGroup.retentionDays, unit: "days"), "How long they are kept.")
  ]
}
