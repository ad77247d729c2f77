/// A reference to an attribute that is computed at deployment (ID, ARN, endpoint).
public struct Attribute: Sendable {
  /// The resource that has the attribute.
  public let resource: ResourceID
  /// The attribute's name.
  public let name: AttributeName
  /// Suffix that distinguishes the child that has it from other children of the same type; usually empty.
  public var instance: String { name.instance }

  /// Creates a reference.
  public init(_ resource: ResourceID, _ name: AttributeName, instance: String = "") {
    self.resource = resource
    self.name = instance.isEmpty ? name : AttributeName(name, instance: instance)
  }

  /// Address of the generated resource that has the attribute: the main resource or a child.
  public var address: ResourceAddress {
    ResourceAddress(resource, instance: LogicalName(instance), words: name.child?.words ?? "")
  }
}

/// Name of a resource type's attribute in both dialects. Created once per type and attribute.
public final class AttributeName: Sendable {
  /// The way in which a CloudFormation template reads the attribute.
  public enum CloudFormation: Sendable {
    /// Return value of `Ref`.
    case ref
    /// Return value of `Fn::GetAtt` for this attribute name.
    case getAtt(String)
    /// Computed from other attributes of the same resource.
    case composed(@Sendable (ResourceID) -> Expression)
  }

  /// Attribute path in the Terraform provider, such as `master_user_secret[0].secret_arn`.
  public let provider: String
  /// Path in Pulumi if it is not the provider's path in camel case, such as `masterUserSecrets[0].secretArn`.
  public let pulumi: String?
  /// Set whose only element has the attribute, such as `domain_validation_options`. Terraform cannot index a set.
  public let onlyElementOf: String?
  /// The way in which CloudFormation reads it.
  public let cloudFormation: CloudFormation
  /// True if the value is a list of strings, which CloudFormation's outputs do not support.
  public let isList: Bool
  /// Child resource that has the attribute, in both dialects; nil for the main resource.
  public let child: ChildType?
  /// How the value follows from the physical ID in CloudFormation: a template with `{id}`, `{id/}` or `{id|}` for its last
  /// part after such a sign, `{0}` for the first of components between `|`, `{account}`, `{region}` and `{partition}`. Nil
  /// if it does not follow, or if it is the physical ID itself: that of `Ref`, or an ARN.
  public let physicalID: String?

  /// Suffix that distinguishes the child. Stored here to keep ``Attribute`` small.
  let instance: String

  /// Creates the name of the same attribute for one of several children.
  init(_ name: AttributeName, instance: String) {
    provider = name.provider
    pulumi = name.pulumi
    onlyElementOf = name.onlyElementOf
    cloudFormation = name.cloudFormation
    isList = name.isList
    child = name.child
    physicalID = name.physicalID
    self.instance = instance
  }

  /// Creates an attribute's name.
  public init(
    _ provider: String, onlyElementOf set: String? = nil, pulumi: String? = nil, cloudFormation: CloudFormation,
    isList: Bool = false, child: ChildType? = nil, physicalID: String? = nil
  ) {
    self.physicalID = physicalID
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
  /// A reference to this attribute of a resource, for types whose children refer to the resource or to each other.
  public func of<T>(_ resource: ResourceID, instance: String = "", as type: T.Type = String.self) -> Value<T> {
    Value(.attribute(Attribute(resource, self, instance: instance)))
  }
}
