/// The names of a resource type in each target, and the noun in its keys.
public final class TypeNames: Sendable {
  /// The type in Terraform's AWS provider, such as `aws_subnet`.
  public let terraform: String
  /// The type token in pulumi-aws 7, such as `aws:ec2:Subnet`.
  public let pulumi: String
  /// The CloudFormation type, such as `AWS::EC2::Subnet`.
  public let cloudFormation: String
  /// The words for it in a key: `private_subnet_a` is Terraform's `aws_subnet.private_a`, which needn't say it twice.
  public let noun: String

  /// Creates the names of a type.
  public init(terraform: String, pulumi: String, cloudFormation: String, noun: String) {
    self.terraform = terraform
    self.pulumi = pulumi
    self.cloudFormation = cloudFormation
    self.noun = noun
  }
}

/// A generated resource that belongs to a coarser one of the stack, such as a bucket's versioning.
public final class ChildType: Sendable {
  /// The type in Terraform's AWS provider.
  public let terraform: String
  /// The type token in pulumi-aws 7.
  public let pulumi: String
  /// The CloudFormation type; empty where CloudFormation has it inside another resource.
  public let cloudFormation: String
  /// The words that name it behind its owner's key, such as `versioning`.
  public let words: String

  /// Creates the names of a child; empty ones for a dialect that has no such resource.
  public init(terraform: String = "", pulumi: String = "", cloudFormation: String = "", words: String) {
    self.cloudFormation = cloudFormation
    self.terraform = terraform
    self.pulumi = pulumi
    self.words = words
  }
}
