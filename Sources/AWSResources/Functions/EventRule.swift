import InfraModel

/// A rule of EventBridge: calls a function or tells a topic, by the clock or when an event happens.
public struct EventRule: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_event_rule", pulumi: "aws:cloudwatch:EventRule", cloudFormation: "AWS::Events::Rule",
    noun: "schedule")

  /// When a rule does something.
  public enum Trigger: Sendable {
    /// By the clock, UTC: `rate(1 day)` or `cron(0 6 * * ? *)`.
    /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
    case schedule(String)
    /// When an event of the account and region matches a pattern.
    /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
    case event(Expression)
  }

  /// What a rule calls or tells.
  public enum Target: Sendable {
    /// A function, which gets the permission to be called.
    case function(Ref<LambdaFunction>)
    /// A topic; its policy, and that of its key, must let `events.amazonaws.com` publish.
    case topic(Ref<Topic>)
  }

  /// Its name, up to 64 characters.
  public var name: Value<String>
  /// What it is for, up to 512 characters.
  public var description: String
  /// When it does something.
  public var trigger: Trigger
  /// What it calls or tells.
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
  /// The rule's ARN.
  public var arn: Value<String> { attribute(EventRule.arn) }
  /// The rule's name.
  public var name: Value<String> { attribute(EventRule.ruleName) }
}
