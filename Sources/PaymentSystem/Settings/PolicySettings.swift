import Configuration

/// What becomes of the policies' findings.
struct PolicySettings: Settings {
  var strict = false

  static let title = "What becomes of the policies' findings."
  static let settings: [Setting<PolicySettings>] = [
    Setting("strict", \.strict, .boolean, "Whether a finding that is not waived stops the generation.")
  ]
}

/// Why a policy is not kept, and how long that holds.
struct WaiverSettings: Settings {
  var reason = ""
  var until = ""
  var resources: [String] = []

  static let title = "Why a policy is not kept, and how long that holds."
  static let settings: [Setting<WaiverSettings>] = [
    Setting("reason", \.reason, .text(.sentence), "Why, one sentence; it must be given."),
    Setting("until", \.until, .text(.calendarDay), "The last day on which it holds; it must be given."),
    Setting(
      "resources", \.resources, .list(of: .text(.resourceKey)),
      "The resources that it holds for, as findings name them; all when empty."),
  ]
}
