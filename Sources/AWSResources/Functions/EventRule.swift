import InfraModel

/// An EventBridge rule: passes events to a function, topic, queue or workflow, on a schedule or for matching events.
public struct EventRule: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_event_rule", pulumi: "aws:cloudwatch:EventRule", cloudFormation: "AWS::Events::Rule",
    noun: "schedule", identity: Identity(.listed("Arn", "{arn}"), import: "{event_bus_name}/{name}"),
    reading: Reading("events:DescribeRule", "events:ListTagsForResource", "events:ListTargetsByRule"))

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
    /// A queue; `group` is the message group of a FIFO queue. Its policy and that of its key must allow
    /// `events.amazonaws.com` to send.
    case queue(Ref<Queue>, group: String?)
    /// A state machine, which gets the event as its input. The role must be allowed to start it.
    case workflow(Ref<StateMachine>, role: Ref<Role>)
  }

  /// Name, up to 64 characters.
  public var name: Value<String>
  /// Description, up to 512 characters.
  public var description: String
  /// Trigger of the rule.
  public var trigger: Trigger
  /// Target of the rule.
  public var target: Target
  /// Bus of the events; nil for the account's own, which has schedules and the events of AWS services.
  public var bus: Ref<EventBus>?

  /// Creates a rule.
  public init(
    name: Value<String>, description: String, on trigger: Trigger, to target: Target, bus: Ref<EventBus>? = nil
  ) {
    self.name = name
    self.description = description
    self.trigger = trigger
    self.target = target
    self.bus = bus
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("EventBridge rule", name, maximum: 64)] }

  private static let target = ChildType(
    terraform: "aws_cloudwatch_event_target", pulumi: "aws:cloudwatch:EventTarget", words: "target",
    identity: .imported(by: "{event_bus_name}/{rule}/{target_id}"))
  private static let permission = ChildType(
    terraform: LambdaPermission.names.terraform, pulumi: LambdaPermission.names.pulumi,
    cloudFormation: LambdaPermission.names.cloudFormation, words: "permission",
    identity: LambdaPermission.names.identity,
    reading: LambdaPermission.names.reading)
  static let ruleName = AttributeName("name", cloudFormation: .ref, physicalID: "{id|}")
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
    r.set("event_bus_name", "EventBusName", bus?.name, .replaces, cloudFormation: .mayReplace)
    r.set("schedule_expression", "ScheduleExpression", schedule)
    r.set("event_pattern", "EventPattern", pattern.map { r.document($0) })
    r.set("state", "State", "ENABLED")
    r.cloudFormation {
      r.block("Targets", isList: true) {
        r.set("Id", target.id)
        r.set("Arn", target.arn)
        r.set("RoleArn", target.role?.arn)
        if let group = target.group { r.block("SqsParameters") { r.set("MessageGroupId", group) } }
      }
    }
    r.tags()
    r.child(Self.target) {
      r.set("rule", Self.ruleName.of(r.name), .replaces)
      r.set("event_bus_name", bus?.name, .replaces)
      r.set("target_id", target.id, .replaces)
      r.set("arn", target.arn)
      r.set("role_arn", target.role?.arn)
      if let group = target.group { r.block("sqs_target") { r.set("message_group_id", group) } }
    }
    if let permission = permission(r.name) { r.child(Self.permission) { permission.describe(into: r) } }
  }
}

extension EventRule.Target {
  fileprivate var id: String {
    switch self {
    case .function: "function"
    case .topic: "topic"
    case .queue: "queue"
    case .workflow: "workflow"
    }
  }

  fileprivate var arn: Value<String> {
    switch self {
    case .function(let function): function.arn
    case .topic(let topic): topic.arn
    case .queue(let queue, _): queue.arn
    case .workflow(let workflow, _): workflow.arn
    }
  }

  fileprivate var role: Ref<Role>? { if case .workflow(_, let role) = self { role } else { nil } }

  fileprivate var group: String? { if case .queue(_, let group) = self { group } else { nil } }
}

extension Ref<EventRule> {
  /// ARN of the rule.
  public var arn: Value<String> { attribute(EventRule.arn) }
  /// Name of the rule.
  public var name: Value<String> { attribute(EventRule.ruleName) }
}
