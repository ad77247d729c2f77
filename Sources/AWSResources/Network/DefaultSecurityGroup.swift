import InfraModel

/// The security group that comes with a network, emptied of its rules: what names no group of its own reaches nothing.
public struct DefaultSecurityGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_default_security_group", pulumi: "aws:ec2:DefaultSecurityGroup",
    cloudFormation: "AWS::EC2::SecurityGroup", noun: "default_security_group")

  /// The network.
  public var vpc: Ref<VPC>
  /// Its `Name` tag.
  public var name: Value<String>

  /// Adopts a network's group.
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
