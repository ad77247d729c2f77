/// Names of a resource type in each target, and the noun for it in keys.
public final class TypeNames: Sendable {
  /// Type in Terraform's AWS provider, such as `aws_subnet`.
  public let terraform: String
  /// Type token in pulumi-aws 7, such as `aws:ec2:Subnet`.
  public let pulumi: String
  /// CloudFormation type, such as `AWS::EC2::Subnet`.
  public let cloudFormation: String
  /// Noun for the type in keys. Terraform labels omit it: `private_subnet_a` becomes `aws_subnet.private_a`.
  public let noun: String
  /// How a deployed resource of the type is addressed.
  public let identity: Identity
  /// What AWS tells about it, and what must be true of it besides its properties.
  public let reading: Reading

  /// Creates the names of a type.
  public init(
    terraform: String, pulumi: String, cloudFormation: String, noun: String, identity: Identity = .providerID,
    reading: Reading = .unknown
  ) {
    self.terraform = terraform
    self.pulumi = pulumi
    self.cloudFormation = cloudFormation
    self.noun = noun
    self.identity = identity
    self.reading = reading
  }
}

/// Type of a generated resource that belongs to a model resource, such as a bucket's versioning.
public final class ChildType: Sendable {
  /// Type in Terraform's AWS provider; empty if the provider has no such resource.
  public let terraform: String
  /// Type token in pulumi-aws 7; empty if the provider has no such resource.
  public let pulumi: String
  /// CloudFormation type; empty if CloudFormation configures it inside another resource.
  public let cloudFormation: String
  /// Words appended to the owner's key, such as `versioning`.
  public let words: String
  /// How a deployed resource of the type is addressed.
  public let identity: Identity
  /// What AWS tells about it, and what must be true of it besides its properties.
  public let reading: Reading

  /// Creates the names of a child type. A name is empty for a dialect that has no such resource.
  public init(
    terraform: String = "", pulumi: String = "", cloudFormation: String = "", words: String,
    identity: Identity = .providerID, reading: Reading = .unknown
  ) {
    self.cloudFormation = cloudFormation
    self.terraform = terraform
    self.pulumi = pulumi
    self.words = words
    self.identity = identity
    self.reading = reading
  }
}
