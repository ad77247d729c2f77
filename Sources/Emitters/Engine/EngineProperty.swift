import InfraModel

/// A single value of a resource.
public struct EngineProperty: Sendable {
  /// Property path, such as `ingress[0].from_port`.
  public let path: String
  /// Value as text, with references as addresses and parameters as their defaults.
  public let value: String
  /// Update behavior.
  public let effect: UpdateBehavior
  /// Additional rules for updates, which depend on the old and the new value.
  public let rule: UpdateRule
  /// Paths whose removal has no effect: this property's path or that of a parent.
  public let kept: [String]
  /// Attributes that the value refers to.
  public let references: [Reference]
  /// True for a tag.
  public let isTag: Bool
  /// True if the engine ignores changes of the property.
  public let isIgnored: Bool

  /// A reference to an attribute of another resource.
  public struct Reference: Sendable {
    /// First address of the resource, regardless of renames.
    public let address: String
    /// Attribute in the engine's notation, such as `id`; empty for the value of `Ref`.
    public let attribute: String
  }
}

extension EngineProperty {
  /// A constant that is updated in place.
  init(path: String, value: String, rule: UpdateRule) {
    self.init(
      path: path, value: value, effect: .inPlace, rule: rule, kept: [], references: [], isTag: false, isIgnored: false)
  }
}
