internal import Configuration

/// A job: a Fargate task that runs to its end, by a schedule or when something starts it.
struct JobSettings: TaskSettings {
  var image: String?
  var imageOf: String?
  var cpu = 512
  var memoryMiB = 1024
  var architecture = TaskArchitecture.x86
  var entryPoint: [String] = []
  var command: [String] = []
  var on = JobTriggers()
  var labels: [Keyed<String>] = []
  var sidecars: [Keyed<SidecarSettings>] = []
  var waitsFor: [Keyed<String>] = []
  var uses = UseSettings()
  var environment: [Keyed<String>] = []
  var permissions: [PermissionSettings] = []
  var secrets: [Keyed<String>] = []

  var exec: Bool { false }

  static let title = "A job: a Fargate task that runs to its end, by a schedule, by a part that uses it, or by hand."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "imageOf", &imageOf, .optional(.text(.label(maximum: 20))),
      "The service whose image it runs, with its architecture, in place of an image of its own.")
    sizeSettings(&each)
    each.setting("on", &on, .removableGroup(), "What starts it; its outputs have the command to start it by hand.")
    containerSettings(&each)
  }
}

/// What starts a job.
struct JobTriggers: Settings {
  var schedules: [Keyed<JobScheduleSettings>] = []

  static let title = "What starts the job."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("schedules", &schedules, .named(key: .label(maximum: 20)), "Schedules that start it, by name.")
  }
}

/// A schedule that starts a job.
struct JobScheduleSettings: TimeSettings {
  var every = ""
  var timeZone = "UTC"
  var enabled = true
  var command: [String] = []

  static let title = "A schedule of EventBridge Scheduler, which may start a task twice."
  mutating func settings(_ each: inout some SettingsVisitor) {
    timeSettings(&each)
    each.setting(
      "command", &command, .list(of: .text(), count: 0...100),
      "Arguments of this schedule, in place of the job's; they may have references ${…}.")
  }
}
