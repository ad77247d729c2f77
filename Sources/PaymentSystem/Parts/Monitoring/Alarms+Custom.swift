import AWSResources
internal import Configuration
import InfraModel

/// Alarms that the configuration states itself.
extension Alarms {
  func watch(_ entry: Keyed<CustomAlarmSettings>, _ texts: ResolvedTexts, in stack: inout Stack) {
    let settings = entry.value
    // A rule refuses an alarm without them.
    guard let namespace = settings.namespace, let name = settings.metric else { return }
    let paths = Setting.alarms.custom[entry.name]
    alarm(
      Self.key(of: entry.name), entry.name,
      settings.description ?? "\(settings.statistic) of \(name) \(settings.comparison.rawValue) \(settings.threshold)",
      Metric(
        namespace: Value(.string(namespace)), name: name,
        dimensions: settings.dimensions.map { ($0.name, texts.text($0.value, of: paths.dimensions[$0.name])) },
        statistic: settings.statistic),
      Limit(
        threshold: settings.threshold, comparison: settings.comparison.ofMetric,
        periodSeconds: settings.periodSeconds, evaluations: settings.periods, missingData: settings.missingData),
      in: &stack)
  }

  func watch(_ entry: Keyed<LogPatternSettings>, _ context: BuildContext, in stack: inout Stack) {
    let settings = entry.value
    // A rule refuses an alarm without them.
    guard let pattern = settings.pattern, let group = Self.logGroup(of: settings.of, context, in: stack) else { return }
    let namespace = context.name("logs")
    stack.add(
      "\(Self.key(of: entry.name))_metric_filter",
      MetricFilter(
        name: context.name(entry.name), pattern: pattern, logGroup: group, namespace: namespace, metric: entry.name))
    alarm(
      Self.key(of: entry.name), entry.name,
      settings.description
        ?? Self.moreThan(settings.threshold, "entries of \(settings.of ?? "") that match \(entry.name)"),
      Metric(namespace: namespace, name: entry.name, dimensions: [], statistic: "Sum"),
      Limit(threshold: settings.threshold, periodSeconds: settings.periodSeconds, evaluations: 1), in: &stack)
  }

  private static func key(of name: String) -> LogicalName { LogicalName(CaseStyle.snake(name)) }

  /// The log group of a service, job or function; nil if there is no such part.
  private static func logGroup(of part: String?, _ context: BuildContext, in stack: Stack) -> Ref<LogGroup>? {
    guard let label = context.system.logWriters.first(where: { $0.part.qualified == part })?.label else { return nil }
    return stack.existing("\(label.key)_log_group") ?? stack.existing(LogGroups.sharedKey)
  }
}

extension PaymentSystem {
  /// The parts with a log.
  var logWriters: [(part: PartID, label: DisplayName)] {
    tasks.map { ($0.part, $0.label) } + functions.made().map { (.function($0.name), $0.label) }
  }
}
