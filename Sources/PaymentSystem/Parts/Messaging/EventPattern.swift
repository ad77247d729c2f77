import AWSResources
internal import Configuration
import InfraModel

/// A rule of a bus in the triggers of a part: its name and the pattern of its events.
struct EventTrigger: Sendable {
  /// Name of the bus in the configuration.
  let bus: String
  /// Name of the rule.
  let rule: String
  let pattern: JSON5Value
  let path: SettingPath

  /// The triggers in `on.bus` and `on.buses`; `on` is the path of the triggers.
  static func all(_ main: [Keyed<JSON5Value>], _ others: [Keyed<JSON5Value>], at on: SettingPath) -> [EventTrigger] {
    let busPath = on.appending(.key("bus"))
    return main.map {
      EventTrigger(
        bus: ShortForm.main, rule: $0.name, pattern: $0.value, path: busPath.appending(.key($0.name)))
    }
      + others.flatMap { bus in
        let path = on.appending(.key("buses")).appending(.key(bus.name))
        return (bus.value.members ?? []).map {
          EventTrigger(bus: bus.name, rule: $0.key, pattern: $0.value, path: path.appending(.key($0.key)))
        }
      }
  }
}

extension Expression {
  /// The pattern of events as a document.
  init(pattern value: JSON5Value) {
    switch value.kind {
    case .null: self = .string("")
    case .boolean(let truth): self = .boolean(truth)
    case .integer(let number): self = .integer(number)
    case .decimal(let text): self = .decimal(text)
    case .string(let text): self = .string(text)
    case .array(let items): self = .list(items.map(Expression.init(pattern:)))
    case .object(let members): self = .object(members.map { .init($0.key, Expression(pattern: $0.value)) })
    }
  }
}

extension JSON5Value {
  /// A text with a reference in the value or inside it.
  fileprivate var reference: String? {
    switch kind {
    case .string(let text): text.hasReference ? text : nil
    case .array(let items): items.lazy.compactMap(\.reference).first
    case .object(let members): members.lazy.compactMap(\.value.reference).first
    default: nil
    }
  }
}

extension ValidationRules {
  /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
  static let eventPattern = ValidationRule(
    "events.pattern", "A pattern of events has a list of values for each field.",
    page: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html"
  ) { system in
    let archives = system.buses.flatMap { bus in
      bus.value.archives.compactMap { archive in
        archive.value.pattern.map { ($0, Setting.paths(ofBus: bus.name).archives[archive.name].pattern) }
      }
    }
    let triggers =
      system.queues.flatMap { queue in
        queue.value.on.events(at: Setting.queues[queue.name].on.path).map { ($0.pattern, $0.path) }
      }
      + system.workflows.made().flatMap { workflow in
        workflow.value.on.events(at: Setting.workflows[workflow.name].on.path).map { ($0.pattern, $0.path) }
      }
    return (archives + triggers).flatMap { problems(withPattern: $0, $1) }
  }

  /// What is wrong with a pattern of events.
  static func problems(
    withPattern pattern: JSON5Value, _ path: SettingPath, example: String = "source: [\"payments\"]"
  ) -> [Violation] {
    guard let members = pattern.members, !members.isEmpty else {
      return [Violation(path, "a pattern names at least one field, such as { \(example) }")]
    }
    return members.flatMap { wrong($0, path.appending(.key($0.key))) }
  }

  private static func wrong(_ member: JSON5Member, _ path: SettingPath) -> [Violation] {
    switch member.value.kind {
    case .object(let members) where !members.isEmpty:
      return members.flatMap { wrong($0, path.appending(.key($0.key))) }
    case .array(let items) where !items.isEmpty:
      if let text = items.lazy.compactMap(\.reference).first {
        return [Violation(path, "'\(text)': a pattern has no references, because AWS compares its texts as they are")]
      }
      return items.contains { if case .null = $0.kind { true } else { false } }
        ? [Violation(path, "null is not possible here; use { exists: false }")] : []
    default:
      return [
        Violation(path, "a field is compared with a list of values, such as [\"value\"], or of operators")
      ]
    }
  }
}
