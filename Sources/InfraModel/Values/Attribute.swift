/// A reference to something that a resource of the stack is known by after it was created.
public struct Attribute: Sendable {
  /// The resource that has it.
  public let resource: ResourceID
  /// Which of its attributes.
  public let name: AttributeName
  /// The words that tell the child that has it from its siblings of the same type; mostly empty.
  public var instance: String { name.instance }

  /// Creates a reference.
  public init(_ resource: ResourceID, _ name: AttributeName, instance: String = "") {
    self.resource = resource
    self.name = instance.isEmpty ? name : AttributeName(name, instance: instance)
  }

  /// What has it: the resource of the stack, or a child of it.
  public var address: ResourceAddress {
    ResourceAddress(resource, instance: LogicalName(instance), words: name.child?.words ?? "")
  }
}

/// The name of a resource type's attribute in both dialects; created once for each type and attribute.
public final class AttributeName: Sendable {
  /// How a CloudFormation template gets at the attribute.
  public enum CloudFormation: Sendable {
    /// What `Ref` returns.
    case ref
    /// What `Fn::GetAtt` returns for this attribute name.
    case getAtt(String)
    /// Something put together around other attributes of the same resource.
    case composed(@Sendable (ResourceID) -> Expression)
  }

  /// The attribute's path in the Terraform provider, such as `master_user_secret[0].secret_arn`.
  public let provider: String
  /// The path in Pulumi where it isn't the provider's in camel case, such as `masterUserSecrets[0].secretArn`.
  public let pulumi: String?
  /// The set whose only element has it, such as `domain_validation_options`: Terraform cannot index a set.
  public let onlyElementOf: String?
  /// How CloudFormation gets at it.
  public let cloudFormation: CloudFormation
  /// Whether it is a list of texts, which CloudFormation's outputs cannot hold.
  public let isList: Bool
  /// The child of the resource that has it, in both dialects; nil for the resource itself.
  public let child: ChildType?

  /// The words that tell the child that has it from its siblings; here, so that every other reference stays small.
  let instance: String

  /// Creates the name of the same attribute of one of several children.
  init(_ name: AttributeName, instance: String) {
    provider = name.provider
    pulumi = name.pulumi
    onlyElementOf = name.onlyElementOf
    cloudFormation = name.cloudFormation
    isList = name.isList
    child = name.child
    self.instance = instance
  }

  /// Creates an attribute's name.
  public init(
    _ provider: String, onlyElementOf set: String? = nil, pulumi: String? = nil, cloudFormation: CloudFormation,
    isList: Bool = false, child: ChildType? = nil
  ) {
    self.provider = provider
    self.pulumi = pulumi
    onlyElementOf = set
    self.cloudFormation = cloudFormation
    self.isList = isList
    self.child = child
    instance = ""
  }
}

extension AttributeName {
  /// A reference to this attribute of a resource, for a type whose children refer to it or to each other.
  public func of<T>(_ resource: ResourceID, instance: String = "", as type: T.Type = String.self) -> Value<T> {
    Value(.attribute(Attribute(resource, self, instance: instance)))
  }
}
