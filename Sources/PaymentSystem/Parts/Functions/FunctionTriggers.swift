internal import Configuration

/// What calls a function.
struct FunctionTriggers: Settings {
  var routes: [Keyed<RouteSettings>] = []
  var queues: [Keyed<QueueEventSettings>] = []
  var tables: [Keyed<TableEventSettings>] = []
  var buckets: [Keyed<BucketEventSettings>] = []
  var topics: [Keyed<LinkRequest>] = []
  var schedules: [Keyed<ScheduleSettings>] = []

  static let title = "What calls the function."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "routes", &routes, .namedOrList(key: .route), "Routes of the API that it answers, such as \"GET /payments/{id}\"."
    )
    each.setting(
      "queues", &queues, .namedOrList(), "Queues whose messages it handles in batches; those that fail are repeated.")
    each.setting(
      "tables", &tables, .namedOrList(),
      "Tables whose changes it handles in batches; those that fail are repeated. The table has a stream.")
    each.setting("buckets", &buckets, .namedOrList(), "Buckets whose new or deleted objects it handles.")
    each.setting(
      "topics", &topics, .links(LinkVocabulary(target: "a topic", prefix: nil)), "Topics whose messages it handles.")
    each.setting("schedules", &schedules, .named(key: .label(maximum: 40)), "Schedules that call it, by name.")
  }
}

/// A route of an API.
struct RouteSettings: Settings {
  var auth: AuthSettings?
  var headers: [String] = []

  static let title = "A route of the API."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "auth", &auth, .optional(.choiceOrGroup()),
      "Who may call it: anyone (none), roles and users with the permission (iam), or whom an authorizer lets in; as api.auth says when null."
    )
    each.setting(
      "headers", &headers, .list(of: .text(.header), count: 0...10), "Headers that requests must have.")
  }
}

/// How a function receives the messages of a queue.
struct QueueEventSettings: Settings {
  var batchSize = 10
  var windowSeconds = 0
  var maxConcurrency: Int?

  static let title = "How a function receives the messages of a queue."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("batchSize", &batchSize, .integer(1...10000), "The most messages of an invocation.")
    each.setting(
      "windowSeconds", &windowSeconds, .integer(0...300, unit: "seconds"), "Time to wait for a full batch.")
    each.setting(
      "maxConcurrency", &maxConcurrency, .optional(.integer(2...1000)),
      "The most invocations at once; limited by the function only when null.")
  }
}

/// When a schedule runs.
protocol TimeSettings: Settings {
  var every: String { get set }
  var timeZone: String { get set }
  var enabled: Bool { get set }
}

extension TimeSettings {
  mutating func timeSettings(_ each: inout some SettingsVisitor) {
    each.setting(
      "every", &every, .text(.schedule),
      "When it runs: rate(15 minutes), cron(0 6 * * ? *) or at(2030-01-31T06:00:00). Required.")
    each.setting("timeZone", &timeZone, .text(.timeZone), "Time zone of the schedule, such as America/New_York.")
    each.setting("enabled", &enabled, .boolean, "Whether the schedule runs.")
  }
}

/// A schedule that calls a function.
struct ScheduleSettings: TimeSettings {
  var every = ""
  var timeZone = "UTC"
  var enabled = true
  var input: JSON5Value?

  static let title = "A schedule of EventBridge Scheduler."
  mutating func settings(_ each: inout some SettingsVisitor) {
    timeSettings(&each)
    each.setting("input", &input, .optional(.freeObject), "The event that the target gets.")
  }
}

extension TextFormat {
  /// A verb and a path.
  static let route = TextFormat(
    "an HTTP method and a path, such as GET /payments/{id}",
    pattern: "^(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) /([A-Za-z0-9_.~{}+-]+(/[A-Za-z0-9_.~{}+-]+)*)?$",
    minLength: 1,
    maxLength: 255, allows: { FunctionRoute($0) != nil })

  /// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
  static let schedule = TextFormat(
    "a schedule such as rate(15 minutes), cron(0 6 * * ? *) or at(2030-01-31T06:00:00)",
    pattern: "^(rate\\([1-9][0-9]* (minute|hour|day)s?\\)|cron\\([0-9A-Za-z*?,/#LW -]+\\)|at\\([0-9T:-]+\\))$",
    minLength: 1,
    maxLength: 256, allows: { ScheduleText.accepts($0) })

  /// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#time-zones
  static let timeZone = TextFormat(
    "a time zone such as UTC or America/New_York", pattern: "^[A-Za-z]+([/_+-][A-Za-z0-9_+-]+)*$", minLength: 1,
    maxLength: 50
  ) { text in
    ASCII.isIdentifier(String(text.prefix { $0.isLetter })) && !text.isEmpty
      && text.utf8.allSatisfy { ASCII.isWord($0) || "/+-".utf8.contains($0) }
  }
}

/// Checks the text of a schedule.
enum ScheduleText {
  static func accepts(_ text: String) -> Bool {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return false }
    let inner = text[text.index(after: open)...].dropLast()
    switch text[..<open] {
    case "rate":
      let words = inner.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, let number = Int(words[0]), number > 0 else { return false }
      let unit = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
      return ["minute", "hour", "day"].contains(unit) && (number == 1) == !words[1].hasSuffix("s")
    case "cron":
      let fields = inner.split(separator: " ", omittingEmptySubsequences: false)
      // One of day of month and day of week is `?`.
      return fields.count == 6 && (fields[2] == "?") != (fields[4] == "?")
        && fields.allSatisfy { field in
          !field.isEmpty && field.utf8.allSatisfy { ASCII.isWord($0) || "*?,-/#".utf8.contains($0) }
        }
    case "at":
      let parts = inner.split(separator: "T", omittingEmptySubsequences: false)
      return parts.count == 2 && TextFormat.calendarDay.accepts(String(parts[0]))
        && parts[1].split(separator: ":").map(\.utf8.count) == [2, 2, 2]
        && parts[1].utf8.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: ":") }
    default: return false
    }
  }
}
