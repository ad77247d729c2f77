internal import Configuration
import InfraModel

extension ValidationRules {
  /// AWS's rules for alarms.
  static let monitoring = [customAlarm, alarmWindow, logPattern]

  /// Rules of infragen for them.
  static let ownMonitoring = [logWriter]

  private static let alarmPage =
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"

  private static let customAlarm = ValidationRule(
    "alarms.custom", "An alarm of your own has a namespace and a metric, and at most 30 dimensions.", page: alarmPage
  ) { system in
    (system.alarms?.custom ?? []).flatMap { entry in
      let path = Setting.alarms.custom[entry.name]
      let missing = [("namespace", entry.value.namespace), ("metric", entry.value.metric)].filter { $0.1 == nil }
      let many = entry.value.dimensions.count > 30
      return missing.map { Violation(path, "\($0.0) is missing: an alarm watches one metric of one namespace") }
        + (many
          ? [Violation(path.dimensions, "\(entry.value.dimensions.count) dimensions; CloudWatch has at most 30")] : [])
    }
  }

  private static let alarmWindow = ValidationRule(
    "alarms.window", "The periods of an alarm are together at most a day, or a week with periods of an hour.",
    page: alarmPage
  ) { system in
    (system.alarms?.custom ?? []).compactMap { entry in
      let (length, count) = (entry.value.periodSeconds, entry.value.periods)
      let maximum = (length < 3600 ? 1 : 7) * 86400
      return length * count <= maximum
        ? nil
        : Violation(
          Setting.alarms.custom[entry.name].periods,
          "\(count) periods of \(length) seconds are more than \(length < 3600 ? "a day" : "a week"); use \(maximum / length) or less"
        )
    }
  }

  private static let logPattern = ValidationRule(
    "alarms.log-pattern", "An alarm on a log has a part and a pattern.",
    page: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html"
  ) { system in
    (system.alarms?.logPatterns ?? []).flatMap { entry in
      [("of", entry.value.of), ("pattern", entry.value.pattern)].filter { $0.1 == nil }.map {
        Violation(
          Setting.alarms.logPatterns[entry.name],
          $0.0 == "of"
            ? "of is missing: name the part that writes the log, such as services.api"
            : "pattern is missing: add the pattern of the entries, such as ERROR")
      }
    }
  }

  private static let logWriter = ValidationRule(
    "alarms.log-writer", "An alarm on a log names a service, job or function of the system."
  ) { system in
    let patterns = system.alarms?.logPatterns ?? []
    if patterns.isEmpty { return [] }
    let writers = system.logWriters.map(\.part.qualified)
    return patterns.compactMap { entry -> Violation? in
      guard let part = entry.value.of, !writers.contains(part) else { return nil }
      let words = part.split(separator: ".", maxSplits: 1).map(String.init)
      if words.count == 2, let absence = system.absence(of: PartID(collection: words[0], name: words[1])) {
        return Violation(Setting.alarms.logPatterns[entry.name].of, absence)
      }
      let known = writers.isEmpty ? "the system has none" : "there is \(writers.joined(separator: ", "))"
      return Violation(
        Setting.alarms.logPatterns[entry.name].of,
        "'\(part)' is no part with a log\(Suggestion.hint(for: part, in: writers)): \(known)")
    }
  }
}
