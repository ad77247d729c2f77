import InfraModel

/// Which requests of a listener go to which target group.
public struct ListenerRule: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_lb_listener_rule", pulumi: "aws:lb:ListenerRule",
    cloudFormation: "AWS::ElasticLoadBalancingV2::ListenerRule", noun: "rule")

  /// The listener.
  public var listener: Ref<Listener>
  /// Its place among the listener's rules, 1 to 50000, each once.
  public var priority: Int
  /// The paths, with `*` and `?`, at most five.
  public var paths: [String]
  /// Where the requests go at first.
  public var targetGroup: Ref<TargetGroup>
  /// Whether CodeDeploy changes where they go.
  public var isSwitched: Bool

  /// Creates a rule.
  public init(
    listener: Ref<Listener>, priority: Int, paths: [String], targetGroup: Ref<TargetGroup>, isSwitched: Bool
  ) {
    self.listener = listener
    self.priority = priority
    self.paths = paths
    self.targetGroup = targetGroup
    self.isSwitched = isSwitched
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var rule = ProviderResource(id)
    rule.set("listener_arn", listener.arn)
    rule.set("priority", priority)
    rule.blocks("action", [ListenerAction.forward(targetGroup).provider])
    rule.blocks(
      "condition", [ProviderBody().adding(block: "path_pattern", ProviderBody(["values": paths]))])
    if isSwitched { rule.ignoreChanges = [ProviderKey("action", pulumi: "actions")] }
    return [rule]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var rule = CloudFormationResource(id)
    rule.set("ListenerArn", listener.arn)
    rule.set("Priority", priority)
    rule.set("Actions", [ListenerAction.forward(targetGroup).cloudFormation])
    rule.set(
      "Conditions",
      [
        Expression.object([
          "Field": "path-pattern", "PathPatternConfig": Expression.object(["Values": paths]),
        ])
      ])
    return [rule]
  }
}
