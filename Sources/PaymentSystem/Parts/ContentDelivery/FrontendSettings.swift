internal import Configuration

/// The frontend files, with CloudFront in front of everything.
struct FrontendSettings: Settings {
  var rootObject = "index.html"
  var oldVersionDays = 90
  var apiPaths = ["/api/*"]

  static let title = "The frontend files, with CloudFront in front of everything."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("rootObject", &rootObject, .text(.file), "The file that is served for /.")
    each.setting(
      "oldVersionDays", &oldVersionDays, .integer(31...3653, unit: "days"),
      "How long replaced and deleted files are kept; after 30 days in a cheaper storage class.")
    each.setting(
      "apiPaths", &apiPaths, .list(of: .text(.path), count: 1...10), "Paths that go to the load balancer, uncached.")
  }
}
