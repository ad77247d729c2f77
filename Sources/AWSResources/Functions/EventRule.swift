import InfraModel

/// An EventBridge rule: invokes a function or publishes to a topic, on a schedule or for matching events.
public struct EventRule: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_event_rule", pulumi: "aws:cloudwatch:EventRule", cloudFormation: "AWS::Events::Rule",
    noun: "schedule")

  /// Trigger of a rule.
  public enum Trigger: Sendable {
    /// A schedule in UTC: `rate(1 day)` or `cron(0 6 * * ? *)`.
    /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
    case schedule(String)
    /// An event pattern for the account and region.
    /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
    case event(Expression)
  }

  /// Target of a rule.
  public enum Target: Sendable {
    /// A function, to which the rule adds a permission.
    case function(Ref<LambdaFunction>)
    /// A topic. Its policy and that of its key must allow `events.amazonaws.com` to publish.
    case topic(Ref<Topic>)
  }

  /// Name, up to 64 characters.
  public var name: Value<String>
  /// Description, up to 512 characters.
  public var description: String
  /// Trigger of the rule.
  public var trigger: Trigger
  /// Target of the rule.
  public var target: Target

  /// Creates a rule.
  public init(name: Value<String>, description: String, on trigger: Trigger, to target: Target) {
    self.name = name
    self.description = description
    self.trigger = trigger
    self.target = target
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("EventBridge rule", name, maximum: 64)] }

  private static let target = ChildType(
    terraform: "aws_cloudwatch_event_target", pulumi: "aws:cloudwatch:EventTarget", words: "target")
  private static let permission = ChildType(
    terraform: LambdaPermission.names.terraform, pulumi: LambdaPermission.names.pulumi,
    cloudFormation: LambdaPermission.names.cloudFormation, words: "permission")
  static let ruleName = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))

  private var schedule: String? { if case .schedule(let text) = trigger { text } else { nil } }
  private var pattern: Expression? { if case .event(let pattern) = trigger { pattern } else { nil } }

  private func permission(_ id: ResourceID) -> LambdaPermission? {
    guard case .function(let function) = target else { return nil }
    return LambdaPermission(function: function, service: "events.amazonaws.com", sourceARN: Self.arn.of(id))
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.set("description", "Description", description)
    r.set("schedule_expression", "ScheduleExpression", schedule)
    r.set("event_pattern", "EventPattern", pattern.map { r.document($0) })
    r.set("state", "State", "ENABLED")
    r.cloudFormation {
      r.block("Targets", isList: true) {
        r.set("Id", target.id)
        r.set("Arn", target.arn)
      }
    }
    r.tags()
    r.child(Self.target) {
      r.set("rule", Self.ruleName.of(r.name), .replaces)
      r.set("target_id", target.id, .replaces)
      r.set("arn", target.arn)
    }
    if let permission = permission(r.name) { r.child(Self.permission) { permission.describe(into: r) } }
  }
}

extension EventRule.Target {
  fileprivate var id: String {
    switch self {
    case .function: "function"
    case .topic: "topic"
    }
  }

  fileprivate var arn: Value<String> {
    switch self {
    case .function(let function): function.arn
    case .topic(let topic): topic.arn
    }
  }
}

extension Ref<EventRule> {
  /// ARN of the rule.
  public var arn: Value<String> { attribute(EventRule.arn) }
  /// Name of the rule.
  public var name: Value<String> { attribute(EventRule.ruleName) }
}
