import InfraModel

/// Which requests of a listener go to which target group.
public struct ListenerRule: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_lb_listener_rule", pulumi: "aws:lb:ListenerRule",
    cloudFormation: "AWS::ElasticLoadBalancingV2::ListenerRule", noun: "rule")

  /// A header that requests must have.
  public struct Header: Sendable {
    /// Its name, up to 40 characters, in any case.
    public var name: String
    /// Its value must be one of these, with `*` and `?`, up to 128 characters each.
    public var values: [String]

    /// Names a header and its values.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// The listener.
  public var listener: Ref<Listener>
  /// Its place among the listener's rules, 1 to 50000, each once.
  public var priority: Int
  /// The paths, with `*` and `?`; with the header's values at most five.
  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
  public var paths: [String]
  /// Where the requests go at first.
  public var targetGroup: Ref<TargetGroup>
  /// Whether CodeDeploy changes where they go.
  public var isSwitched: Bool
  /// The header that requests must have besides; health checks go to the tasks past every rule.
  public var header: Header?

  /// Creates a rule.
  public init(
    listener: Ref<Listener>, priority: Int, paths: [String], targetGroup: Ref<TargetGroup>, isSwitched: Bool,
    header: Header? = nil
  ) {
    self.listener = listener
    self.priority = priority
    self.paths = paths
    self.targetGroup = targetGroup
    self.isSwitched = isSwitched
    self.header = header
  }

  public var portrait: Portrait? { .passage }

  public var limitations: [Limitation] { [.untagged] + (isSwitched ? [.switchedTraffic(ignored: "action")] : []) }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var rule = ProviderResource(id)
    rule.set("listener_arn", listener.arn, .replaces)
    rule.set("priority", priority)
    rule.blocks(
      "action", [ListenerAction.forward(targetGroup).provider],
      rule: isSwitched ? [.holds, .changedByCodeDeploy] : .holds)
    var conditions: [ProviderBody] = []
    if let header {
      conditions.append(
        ProviderBody().adding(
          block: "http_header", ProviderBody(["http_header_name": header.name, "values": header.values])))
    }
    conditions.append(ProviderBody().adding(block: "path_pattern", ProviderBody(["values": paths])))
    rule.blocks("condition", conditions)
    if isSwitched { rule.ignoreChanges = [ProviderKey("action", pulumi: "actions")] }
    rule.tags()
    return [rule]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var rule = CloudFormationResource(id)
    rule.set("ListenerArn", listener.arn, .replaces)
    rule.set("Priority", priority)
    rule.set(
      "Actions", [ListenerAction.forward(targetGroup).cloudFormation], rule: isSwitched ? .changedByCodeDeploy : [])
    var conditions: [Expression] = []
    if let header {
      conditions.append(
        .object([
          "Field": "http-header",
          "HttpHeaderConfig": Expression.object(["HttpHeaderName": header.name, "Values": header.values]),
        ]))
    }
    conditions.append(
      .object(["Field": "path-pattern", "PathPatternConfig": Expression.object(["Values": paths])]))
    rule.set("Conditions", conditions)
    return [rule]
  }
}
