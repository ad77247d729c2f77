import InfraModel

/// A security group. Only traffic that a rule allows reaches or leaves its network interfaces.
public struct SecurityGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_security_group", pulumi: "aws:ec2:SecurityGroup", cloudFormation: "AWS::EC2::SecurityGroup",
    noun: "security_group", identity: "Id",
    reading: Reading("ec2:DescribeSecurityGroups", only: [.rules]))

  /// Name of the group.
  public var name: Value<String>
  /// Description, up to 255 characters of `a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*`. A change replaces the group, so the text
  /// must not depend on a setting.
  public var description: String
  /// VPC of the group.
  public var vpc: Ref<VPC>
  /// Inbound rules.
  public var ingress: [SecurityRule]
  /// Outbound rules; without any, outbound traffic is not allowed.
  public var egress: [SecurityRule]

  /// Creates a group with its rules.
  public init(
    name: Value<String>, description: String, vpc: Ref<VPC>, ingress: [SecurityRule], egress: [SecurityRule]
  ) {
    self.name = name
    self.description = description
    self.vpc = vpc
    self.ingress = ingress
    self.egress = egress
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("security group", name, maximum: 255, in: .parent)] }

  private static let ingressRule = ChildType(
    terraform: "aws_vpc_security_group_ingress_rule", pulumi: "aws:vpc:SecurityGroupIngressRule",
    cloudFormation: "AWS::EC2::SecurityGroupIngress", words: "ingress", identity: "Id",
    reading: Reading("ec2:DescribeSecurityGroupRules", "ec2:DescribeSecurityGroups"))
  private static let egressRule = ChildType(
    terraform: "aws_vpc_security_group_egress_rule", pulumi: "aws:vpc:SecurityGroupEgressRule",
    cloudFormation: "AWS::EC2::SecurityGroupEgress", words: "egress", identity: "Id",
    reading: Reading("ec2:DescribeSecurityGroupRules"))
  static let id = AttributeName("id", cloudFormation: .getAtt("GroupId"), physicalID: "{id}")

  /// Outbound rules that CloudFormation can write inside the group, which excludes rules to the group itself.
  ///
  /// Without any, CloudFormation keeps AWS's default rule, which allows everything. The provider removes that rule.
  private func inlineEgress(_ id: ResourceID) -> [SecurityRule] {
    let others = egress.filter { !$0.peer.isGroup(id) }
    return others.isEmpty ? [.nothing] : others
  }

  public var unsupportedFeatures: [UnsupportedFeature] { egress.isEmpty ? [.untagged, .noEgress] : [.untagged] }

  /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups
  public func quotas(as name: ResourceID) -> [Quota] {
    let remedy = "give services the same port, or divide them among several systems"
    return [
      Quota("inbound rules of the security group \(name.key)", used: ingress.count, of: 60, remedy: remedy),
      Quota("outbound rules of the security group \(name.key)", used: max(1, egress.count), of: 60, remedy: remedy),
    ]
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "GroupName", name, .renames)
    r.set("description", "GroupDescription", description, .replaces)
    r.set("vpc_id", "VpcId", vpc.id, .replaces, rule: [.holds, .isNetwork])
    r.cloudFormation {
      let ranges = ingress.filter { $0.peer.isRange }
      r.blocks("SecurityGroupIngress", ranges, .interrupts) {
        $0.describeMembers(into: r, group: "SourceSecurityGroupId")
      }
      r.blocks("SecurityGroupEgress", inlineEgress(r.name), .interrupts) {
        $0.describeMembers(into: r, group: "DestinationSecurityGroupId")
      }
    }
    r.tags(name: name)
    // Network interfaces use the group until they have another one.
    r.options.createBeforeDestroy = true
    // Tasks need these rules at startup: rules between groups, and outbound rules.
    r.provider {
      for rule in ingress { child(Self.ingressRule, rule, isAwaited: !rule.peer.isRange, r) }
      for rule in egress { child(Self.egressRule, rule, isAwaited: true, r) }
    }
    // Groups that allow traffic from each other would form a dependency cycle, so rules with a source group, and
    // outbound rules to the group itself, are separate resources.
    r.cloudFormation {
      for rule in ingress where !rule.peer.isRange {
        child(Self.ingressRule, rule, group: "SourceSecurityGroupId", r)
      }
      for rule in egress where rule.peer.isGroup(r.name) {
        child(Self.egressRule, rule, group: "DestinationSecurityGroupId", r)
      }
    }
  }

  private func child(_ type: ChildType, _ rule: SecurityRule, isAwaited: Bool, _ r: ResourceWriter) {
    r.child(type, instance: rule.key) {
      rule.describeArguments(into: r, of: Self.id.of(r.name))
      // A service that changes its port needs the old rule until its new tasks have taken over.
      r.options.createBeforeDestroy = !rule.peer.isRange
      r.options.isReadinessGate = isAwaited
    }
  }

  private func child(_ type: ChildType, _ rule: SecurityRule, group: PropertyName, _ r: ResourceWriter) {
    r.child(type, instance: rule.key) {
      r.set("GroupId", Self.id.of(r.name), .replaces)
      rule.describeMembers(into: r, group: group, .replaces)
      r.options.isReadinessGate = true
    }
  }
}

extension Ref<SecurityGroup> {
  /// ID of the group, `sg-…`.
  public var id: Value<String> { attribute(SecurityGroup.id) }
}
