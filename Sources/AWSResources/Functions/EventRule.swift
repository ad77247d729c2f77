import InfraModel

/// Calls a function by the clock: the rule, its target and the permission to call it.
public struct EventRule: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_cloudwatch_event_rule", pulumi: "aws:cloudwatch:EventRule", cloudFormation: "AWS::Events::Rule",
    noun: "schedule")

  /// Its name, up to 64 characters.
  public var name: Value<String>
  /// What it is for, up to 512 characters.
  public var description: String
  /// When, UTC: `rate(1 day)` or `cron(0 6 * * ? *)`.
  /// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
  public var schedule: String
  /// The function.
  public var function: Ref<LambdaFunction>

  /// Creates a schedule.
  public init(name: Value<String>, description: String, schedule: String, function: Ref<LambdaFunction>) {
    self.name = name
    self.description = description
    self.schedule = schedule
    self.function = function
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("EventBridge rule", name, maximum: 64)] }

  private static let target = ChildType(
    terraform: "aws_cloudwatch_event_target", pulumi: "aws:cloudwatch:EventTarget", words: "target")
  private static let permission = ChildType(
    terraform: LambdaPermission.names.terraform, pulumi: LambdaPermission.names.pulumi, words: "permission")
  private static let targetID = "function"
  static let ruleName = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))

  private func permission(_ id: ResourceName) -> LambdaPermission {
    LambdaPermission(function: function, service: "events.amazonaws.com", sourceARN: Self.arn.of(id))
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var rule = ProviderResource(id)
    rule.set("name", name, .renames)
    rule.set("description", description)
    rule.set("schedule_expression", schedule)
    rule.set("state", "ENABLED")
    rule.tags()

    var target = ProviderResource(id, Self.target)
    target.set("rule", Self.ruleName.of(id), .replaces)
    target.set("target_id", Self.targetID, .replaces)
    target.set("arn", function.arn)

    var permission = ProviderResource(id, Self.permission)
    self.permission(id).fill(&permission, statement: id)
    return [rule, target, permission]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var rule = CloudFormationResource(id)
    rule.set("Name", name, .renames)
    rule.set("Description", description)
    rule.set("ScheduleExpression", schedule)
    rule.set("State", "ENABLED")
    rule.set("Targets", [Expression.object(["Id": Self.targetID, "Arn": function.arn])])
    rule.tags()

    var permission = CloudFormationResource(id, LambdaPermission.names.cloudFormation, words: "permission")
    self.permission(id).fill(&permission)
    return [rule, permission]
  }
}

extension Ref<EventRule> {
  /// The rule's ARN.
  public var arn: Value<String> { attribute(EventRule.arn) }
  /// The rule's name.
  public var name: Value<String> { attribute(EventRule.ruleName) }
}
