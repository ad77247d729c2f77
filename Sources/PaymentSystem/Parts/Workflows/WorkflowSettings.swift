import AWSResources
internal import Configuration

/// A state machine of Step Functions.
struct WorkflowSettings: AdoptableResource {
  var definition: JSON5Value?
  var type = StateMachine.Form.standard
  var description: String?
  var logLevel = StateMachine.LogLevel.all
  var on = WorkflowTriggers()
  var uses = UseSettings()
  var permissions: [PermissionSettings] = []
  var existing: Existing<ExistingResourceSettings>?

  static let title = "A workflow: a state machine of Step Functions."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "definition", &definition, .optional(.freeObject),
      "Its states in the Amazon States Language; texts may have references such as ${functions.enrich.arn}. Required.")
    each.setting(
      "type", &type, .choice(),
      "Whether each step runs once and for up to a year (STANDARD), or at least once and for up to five minutes (EXPRESS)."
    )
    each.setting("description", &description, .optional(.text(.sentence)), "What it does, one sentence.")
    each.setting(
      "logLevel", &logLevel, .choice(), "Events in its log, which never has the data of executions; no log with OFF.")
    each.setting("on", &on, .removableGroup(), "What starts it.")
    each.setting(
      "uses", &uses, .removableGroup(), "The parts that its states call; it gets no variables of them.")
    each.setting(
      "permissions", &permissions, .list(of: .group()), "Statements for its role, for what no link grants.")
    each.setting(
      "existing", &existing, .existing(),
      "The workflow that exists already, in place of a new one, by its name or ARN; with true its name is set when deploying."
    )
  }
}

/// What starts a workflow.
struct WorkflowTriggers: Settings {
  var bus: [Keyed<JSON5Value>] = []
  var buses: [Keyed<JSON5Value>] = []
  var schedules: [Keyed<ScheduleSettings>] = []

  /// The rules that start it; `path` is the path of the triggers.
  func events(at path: SettingPath) -> [EventTrigger] { EventTrigger.all(bus, buses, at: path) }

  static let title = "What starts the workflow, besides parts that use it."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "bus", &bus, .freeObjects(key: .label(maximum: 40), member: .nonEmpty),
      "Events of the bus, which are its input: the names of rules with the patterns of their events.")
    each.setting(
      "buses", &buses, .freeObjects(key: .any, member: .label(maximum: 40)),
      "Events of further buses: the same for each of them.")
    each.setting("schedules", &schedules, .named(key: .label(maximum: 40)), "Schedules that start it, by name.")
  }
}
