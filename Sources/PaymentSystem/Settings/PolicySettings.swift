internal import Configuration

/// How policy violations are handled.
struct PolicySettings: Settings {
  var strict = false

  static let title = "How policy violations are handled."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("strict", &strict, .boolean, "Whether an open finding stops the generation.")
  }
}

/// A waiver of a policy's findings.
struct WaiverSettings: Settings {
  var reason = ""
  var until = ""
  var resources: [String] = []

  static let title = "The reason for accepting a violation, and until when."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("reason", &reason, .text(.sentence), "The reason, one sentence. Required.")
    each.setting("until", &until, .text(.calendarDay), "The last day of the waiver. Required.")
    each.setting(
      "resources", &resources, .list(of: .text(.resourceKey)),
      "The resources that it applies to, as named in findings; all if empty.")
  }
}
