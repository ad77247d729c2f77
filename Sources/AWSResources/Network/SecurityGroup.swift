import InfraModel

/// Which traffic reaches and leaves the network interfaces that carry it; nothing that no rule allows.
public struct SecurityGroup: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_security_group", pulumi: "aws:ec2:SecurityGroup", cloudFormation: "AWS::EC2::SecurityGroup",
    noun: "security_group")

  /// Its name.
  public var name: Value<String>
  /// What it is for, up to 255 characters of `a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*`. A change replaces the group, so the text
  /// must not depend on a setting.
  public var description: String
  /// The network.
  public var vpc: Ref<VPC>
  /// What may come in.
  public var ingress: [SecurityRule]
  /// What may go out; with none, nothing may.
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

  public var physicalNames: [PhysicalName] { [PhysicalName("security group", name, maximum: 255, in: .parent)] }

  private static let ingressRule = ChildType(
    terraform: "aws_vpc_security_group_ingress_rule", pulumi: "aws:vpc:SecurityGroupIngressRule", words: "ingress")
  private static let egressRule = ChildType(
    terraform: "aws_vpc_security_group_egress_rule", pulumi: "aws:vpc:SecurityGroupEgressRule", words: "egress")
  static let id = AttributeName("id", cloudFormation: .getAtt("GroupId"))

  /// The rules that stand inside the group in CloudFormation: those to the group itself cannot.
  ///
  /// Without any, CloudFormation keeps AWS's default rule, which allows everything; the provider removes it by itself.
  private func inlineEgress(_ id: ResourceName) -> [SecurityRule] {
    let others = egress.filter { !$0.peer.isGroup(id) }
    return others.isEmpty ? [.nothing] : others
  }

  public var limitations: [Limitation] { egress.isEmpty ? [.untagged, .noEgress] : [.untagged] }

  /// https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups
  public func quotas(as name: ResourceName) -> [Quota] {
    let wayOut = "give services the same port, or divide them among several systems"
    return [
      Quota("inbound rules of the security group \(name.key)", used: ingress.count, of: 60, wayOut: wayOut),
      Quota("outbound rules of the security group \(name.key)", used: max(1, egress.count), of: 60, wayOut: wayOut),
    ]
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var group = ProviderResource(id)
    group.set("name", name, .renames)
    group.set("description", description, .replaces)
    group.set("vpc_id", vpc.id, .replaces, rule: [.holds, .isNetwork])
    group.tags(name: name)
    // Network interfaces use the group until they have another one.
    group.createBeforeDestroy = true
    func rules(
      _ rules: [SecurityRule], _ child: ChildType, isAwaited: (SecurityRule) -> Bool
    ) -> [ProviderResource] {
      rules.map { rule in
        var resource = ProviderResource(id, child, instance: rule.key)
        resource.set("security_group_id", Self.id.of(id), .replaces)
        resource.set("description", rule.description)
        switch rule.peer {
        case .cidr(let range): resource.set("cidr_ipv4", range)
        case .group(let peer): resource.set("referenced_security_group_id", peer.id, rule: .holds)
        }
        resource.set("ip_protocol", rule.ports == nil ? "-1" : "tcp")
        resource.set("from_port", rule.ports?.lowerBound)
        resource.set("to_port", rule.ports?.upperBound)
        resource.tags()
        // A service that changes its port needs the old rule until its new tasks have taken over.
        resource.createBeforeDestroy = !rule.peer.isRange
        resource.settles = isAwaited(rule)
        return resource
      }
    }
    // What tasks need when they start: rules between groups, and where they may connect to.
    return [group] + rules(ingress, Self.ingressRule) { !$0.peer.isRange }
      + rules(egress, Self.egressRule) { _ in true }
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    // Groups that let traffic into each other would wait for each other: what comes from a group stands by itself, and
    // what goes to the group itself.
    var group = CloudFormationResource(id)
    group.set("GroupName", name, .renames)
    group.set("GroupDescription", description, .replaces)
    group.set("VpcId", vpc.id, .replaces, rule: .isNetwork)
    let inline = ingress.filter { $0.peer.isRange }.map { $0.cloudFormation(peerGroup: "SourceSecurityGroupId") }
    if !inline.isEmpty { group.set("SecurityGroupIngress", inline, .interrupts) }
    let egress = inlineEgress(id).map { $0.cloudFormation(peerGroup: "DestinationSecurityGroupId") }
    group.set("SecurityGroupEgress", egress, .interrupts)
    group.tags(name: name)
    func rules(_ rules: [SecurityRule], _ type: String, words: String, peer: String) -> [CloudFormationResource] {
      rules.map { rule in
        var resource = CloudFormationResource(id, type, instance: rule.key, words: words)
        resource.set("GroupId", Self.id.of(id), .replaces)
        for member in rule.members(peerGroup: peer) {
          resource.set(member.name, member.value, member.name == "Description" ? .inPlace : .replaces)
        }
        resource.settles = true
        return resource
      }
    }
    return [group]
      + rules(
        ingress.filter { !$0.peer.isRange }, "AWS::EC2::SecurityGroupIngress", words: "ingress",
        peer: "SourceSecurityGroupId")
      + rules(
        self.egress.filter { $0.peer.isGroup(id) }, "AWS::EC2::SecurityGroupEgress", words: "egress",
        peer: "DestinationSecurityGroupId")
  }
}

extension Ref<SecurityGroup> {
  /// The group's id, `sg-…`.
  public var id: Value<String> { attribute(SecurityGroup.id) }
}
