import InfraModel

/// A parameter of Parameter Store with plain text. Secret values belong in a ``Secret``.
public struct StoredParameter: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_ssm_parameter", pulumi: "aws:ssm:Parameter", cloudFormation: "AWS::SSM::Parameter",
    noun: "parameter", identity: "Name",
    reading: Reading(
      "ssm:DescribeParameters", "ssm:GetParameters", "ssm:ListTagsForResource", untold: ["Description", "Tier"]))

  /// Name with a leading slash, a hierarchy such as `/shop/prod/limit`. The ARN has at most 1011 characters.
  /// https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
  public var name: Value<String>
  /// What the value means, up to 1024 characters.
  public var description: String
  /// The value, up to 4096 bytes.
  public var value: Value<String>

  /// Creates a parameter.
  public init(name: Value<String>, description: String, value: Value<String>) {
    self.name = name
    self.description = description
    self.value = value
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("SSM parameter", name, maximum: 900)] }

  public var diagramNode: DiagramNode? { DiagramNode("Parameter Store", .data) }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.set("description", "Description", description)
    r.set("type", "Type", "String")
    // The provider hides changes of `value` in plans, because it can be a secret.
    r.set("insecure_value", "Value", value)
    r.tags(as: .map)
  }

  static let parameterName = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName(
    "arn",
    cloudFormation: .composed { id in
      let (partition, region) = (Value<String>(.lookup(.partition)), Value<String>(.lookup(.region)))
      let account = Value<String>(.lookup(.accountID))
      let arn: Value<String> =
        "arn:\(partition):ssm:\(region):\(account):parameter\(StoredParameter.parameterName.of(id))"
      return arn.expression
    })
}

extension Ref<StoredParameter> {
  /// ARN of the parameter.
  public var arn: Value<String> { attribute(StoredParameter.arn) }
  /// Name of the parameter.
  public var name: Value<String> { attribute(StoredParameter.parameterName) }
}
