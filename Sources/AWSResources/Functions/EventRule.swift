import InfraModel

/// A rule of EventBridge: calls a function or tells a topic, by the clock or when an event happens.
public struct EventRule: ResourceKind {
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

  public var physicalNames: [PhysicalName] { [PhysicalName("EventBridge rule", name, maximum: 64)] }

  private static let target = ChildType(
    terraform: "aws_cloudwatch_event_target", pulumi: "aws:cloudwatch:EventTarget", words: "target")
  private static let permission = ChildType(
    terraform: LambdaPermission.names.terraform, pulumi: LambdaPermission.names.pulumi, words: "permission")
  static let ruleName = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))

  private var schedule: String? { if case .schedule(let text) = trigger { text } else { nil } }
  private var pattern: Expression? { if case .event(let pattern) = trigger { pattern } else { nil } }

  private func permission(_ id: ResourceName) -> LambdaPermission? {
    guard case .function(let function) = target else { return nil }
    return LambdaPermission(function: function, service: "events.amazonaws.com", sourceARN: Self.arn.of(id))
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var rule = ProviderResource(id)
    rule.set("name", name, .renames)
    rule.set("description", description)
    rule.set("schedule_expression", schedule)
    rule.set("event_pattern", pattern.map(Expression.json))
    rule.set("state", "ENABLED")
    rule.tags()

    var target = ProviderResource(id, Self.target)
    target.set("rule", Self.ruleName.of(id), .replaces)
    target.set("target_id", self.target.id, .replaces)
    target.set("arn", self.target.arn)

    let permission = permission(id).map { kind in
      var permission = ProviderResource(id, Self.permission)
      kind.fill(&permission, statement: id)
      return permission
    }
    return [rule, target] + (permission.map { [$0] } ?? [])
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var rule = CloudFormationResource(id)
    rule.set("Name", name, .renames)
    rule.set("Description", description)
    rule.set("ScheduleExpression", schedule)
    rule.set("EventPattern", pattern)
    rule.set("State", "ENABLED")
    rule.set("Targets", [Expression.object(["Id": target.id, "Arn": target.arn])])
    rule.tags()

    let permission = permission(id).map { kind in
      var permission = CloudFormationResource(id, LambdaPermission.names.cloudFormation, words: "permission")
      kind.fill(&permission)
      return permission
    }
    return [rule] + (permission.map { [$0] } ?? [])
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
