internal import Configuration

/// The bucket for the logs of CloudFront and of the requests to all other buckets.
struct AccessLogSettings: Settings {
  var bucket: String?
  var keepDays = 90

  static let title = "The bucket for the logs of CloudFront and of the requests to all other buckets."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "bucket", &bucket, .optional(.text(.label(maximum: 20))),
      "Bucket name, to which suffix, account and region are added; <name>-access-logs by default.")
    each.setting(
      "keepDays", &keepDays, .integer(1...3653, unit: "days"), "How long logs and their old versions are kept.")
  }
}
