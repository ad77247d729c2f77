import InfraModel

/// One value of a resource.
public struct EngineProperty: Sendable {
  /// Where it stands, such as `ingress[0].from_port`.
  public let path: String
  /// The value as text, references by the addresses of what they refer to, parameters by their defaults.
  public let value: String
  /// What a change of it does.
  public let effect: UpdateBehavior
  /// What AWS makes of a change by the values.
  public let rule: UpdateRule
  /// The paths whose removal changes nothing: its own, or one that holds it.
  public let kept: [String]
  /// What it is made from.
  public let references: [Reference]
  /// Whether it is a tag.
  public let isTag: Bool
  /// Whether the engine leaves its changes alone.
  public let isIgnored: Bool

  /// An attribute of another resource.
  public struct Reference: Sendable {
    /// The first address of the resource, whatever it is called now.
    public let address: String
    /// The attribute in the engine's words, such as `id`; empty for what `Ref` returns.
    public let attribute: String
  }
}
