/// The known attributes of a resource that exists already. Such a resource is not part of the stack: references to it
/// print the given values.
public final class GivenAttributes: Sendable {
  /// An attribute, by its name in the Terraform provider.
  public struct Attribute: Sendable {
    /// Name in the provider, such as `cidr_block`.
    public let provider: String
    /// Setting that gives it, such as `network.existing.cidr`.
    public let setting: String
    /// The value; nil if it is not given.
    public let value: Expression?

    /// Creates an attribute.
    public init(_ provider: String, setting: String, _ value: Expression?) {
      self.provider = provider
      self.setting = setting
      self.value = value
    }
  }

  let all: [Attribute]

  init(_ all: [Attribute]) { self.all = all }

  /// The value of an attribute; nil if it is not given.
  subscript(_ attribute: AttributeName) -> Expression? {
    all.first { $0.provider == attribute.provider }?.value
  }

  /// The setting that gives an attribute; nil for an attribute that no setting gives.
  func setting(of attribute: AttributeName) -> String? {
    all.first { $0.provider == attribute.provider }?.setting
  }
}

extension Stack {
  /// An attribute of an existing resource that is needed but not given.
  public struct MissingAttribute: Sendable, Hashable {
    /// Setting that gives it; nil if there is none.
    public let setting: String?
    /// Name of the attribute in the provider.
    public let attribute: String
    /// Key of the existing resource.
    public let resource: String
    /// Key of the first resource that needs it, or name of the output.
    public let user: String
  }

  /// A reference to a resource that exists already and is not part of the stack.
  public mutating func given<Kind: ResourceType>(
    _ key: LogicalName, _ attributes: [GivenAttributes.Attribute], as type: Kind.Type = Kind.self
  ) -> Ref<Kind> {
    hasGivenResources = true
    return Ref(ResourceID(Kind.names, key, given: GivenAttributes(attributes)))
  }

  /// Attributes of existing resources that are needed but not given, each once.
  public var missingAttributes: [MissingAttribute] {
    if !hasGivenResources { return [] }
    var found: [MissingAttribute] = []
    func check(_ attribute: Attribute, _ user: String) {
      guard let given = attribute.resource.given else { return }
      let known = found.contains { $0.resource == attribute.resource.key && $0.attribute == attribute.name.provider }
      if known { return }
      found.append(
        MissingAttribute(
          setting: given.setting(of: attribute.name), attribute: attribute.name.provider,
          resource: attribute.resource.key, user: user))
    }
    for entry in entries {
      withoutActuallyEscaping({ check($0, entry.name.key) }) { check in
        var provider = ReferenceWalker(dialect: .provider, body: check)
        for resource in entry.provider() { provider.walk(resource.body) }
        var template = ReferenceWalker(dialect: .cloudFormation, body: check)
        for resource in entry.cloudFormation() {
          for property in resource.properties { template.walk(property.value) }
        }
      }
    }
    for output in outputs {
      withoutActuallyEscaping({ check($0, output.name) }) { check in
        var walker = ReferenceWalker(dialect: .provider, body: check)
        walker.walk(output.value)
      }
    }
    return found
  }
}
