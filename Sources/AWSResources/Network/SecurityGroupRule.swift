import InfraModel

/// An inbound rule of a security group that belongs to another stack.
public struct SecurityGroupRule: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_vpc_security_group_ingress_rule", pulumi: "aws:vpc:SecurityGroupIngressRule",
    cloudFormation: "AWS::EC2::SecurityGroupIngress", noun: "ingress", identity: "Id",
    reading: Reading("ec2:DescribeSecurityGroupRules", "ec2:DescribeSecurityGroups"))

  /// The security group that gets the rule.
  public var group: Ref<SecurityGroup>
  /// The rule. Its key is not used.
  public var rule: SecurityRule

  /// Creates a rule.
  public init(group: Ref<SecurityGroup>, rule: SecurityRule) {
    self.group = group
    self.rule = rule
  }

  public var unsupportedFeatures: [UnsupportedFeature] { [.untagged] }

  public func describe(into r: ResourceWriter) {
    r.provider { rule.describeArguments(into: r, of: group.id) }
    r.cloudFormation {
      r.set("GroupId", group.id, .replaces)
      rule.describeMembers(into: r, group: "SourceSecurityGroupId", .replaces)
    }
    r.options.createBeforeDestroy = !rule.peer.isRange
  }
}
