import InfraModel

/// A rule that forwards matching requests of a listener to a target group.
public struct ListenerRule: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lb_listener_rule", pulumi: "aws:lb:ListenerRule",
    cloudFormation: "AWS::ElasticLoadBalancingV2::ListenerRule", noun: "rule", identity: "RuleArn",
    reading: Reading("elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTags", untold: ["ListenerArn"])
  )

  /// A header condition.
  public struct Header: Sendable {
    /// Header name, up to 40 characters, case-insensitive.
    public var name: String
    /// Allowed values, with the wildcards `*` and `?`, up to 128 characters each.
    public var values: [String]

    /// Creates a header condition.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// Listener of the rule.
  public var listener: Ref<Listener>
  /// Priority, 1 to 50000, unique per listener.
  public var priority: Int
  /// Path patterns with `*` and `?`; at most five together with the header values.
  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
  public var paths: [String]
  /// Initial target group.
  public var targetGroup: Ref<TargetGroup>
  /// True if CodeDeploy changes the target group.
  public var isSwitched: Bool
  /// Additional header condition. Health checks go to the targets directly, so rules do not apply to them.
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

  public var diagramNode: DiagramNode? { .connector }

  public var unsupportedFeatures: [UnsupportedFeature] {
    [.untagged] + (isSwitched ? [.switchedTraffic(ignored: "action")] : [])
  }

  public func describe(into r: ResourceWriter) {
    r.set("listener_arn", "ListenerArn", listener.arn, .replaces)
    r.set("priority", "Priority", priority)
    r.block("action", "Actions", list: .inBoth, rule: isSwitched ? [.holds, .changedByCodeDeploy] : .holds) {
      ListenerAction.forward(targetGroup).describe(into: r)
    }
    let conditions = (header.map { [Condition.header($0.name, $0.values)] } ?? []) + [.paths(paths)]
    r.blocks("condition", "Conditions", conditions) { condition in
      switch condition {
      case .header(let name, let values):
        r.cloudFormation { r.set("Field", "http-header") }
        r.block("http_header", "HttpHeaderConfig") {
          r.set("http_header_name", "HttpHeaderName", name)
          r.set("values", "Values", values)
        }
      case .paths(let paths):
        r.cloudFormation { r.set("Field", "path-pattern") }
        r.block("path_pattern", "PathPatternConfig") { r.set("values", "Values", paths) }
      }
    }
    if isSwitched { r.options.ignoreChanges = [PropertyName("action", pulumi: "actions")] }
    r.provider { r.tags() }
  }

  private enum Condition {
    case header(String, [String])
    case paths([String])
  }
}
