import InfraModel

/// The default security group of a VPC without rules, so that resources without an own group have no connections.
public struct DefaultSecurityGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_default_security_group", pulumi: "aws:ec2:DefaultSecurityGroup",
    cloudFormation: "AWS::EC2::SecurityGroup", noun: "default_security_group", identity: "Id",
    reading: Reading("ec2:DescribeSecurityGroups", only: [.rules]))

  /// VPC of the group.
  public var vpc: Ref<VPC>
  /// `Name` tag.
  public var name: Value<String>

  /// Adopts the default group of a VPC.
  public init(vpc: Ref<VPC>, name: Value<String>) {
    self.vpc = vpc
    self.name = name
  }

  public var unsupportedFeatures: [UnsupportedFeature] {
    [
      UnsupportedFeature(
        .cloudFormation, "the default security group without rules",
        because: """
          CloudFormation cannot manage the default group of a VPC, which no resource of the stack uses. \
          Remove its rules once by hand, or with a custom resource.
          """)
    ]
  }

  public func describe(into r: ResourceWriter) {
    r.provider {
      r.set("vpc_id", vpc.id, .replaces)
      r.tags(name: name)
    }
  }
}
