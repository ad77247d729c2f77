import InfraModel

/// Predicts Pulumi's updates.
/// https://www.pulumi.com/docs/iac/concepts/resources/options/deletebeforereplace/
public struct PulumiEngine: Engine {
  public let target = PulumiEmitter.targetName
  public let title = "Pulumi"
  public let dialect = Dialect.provider
  public let addressIncludesType = true

  /// Creates the engine.
  public init() {}

  public func resources(of stack: Stack, values: ValueStyle) -> [EngineResource] {
    stack.providerResources(Self.dialect, values, for: .pulumi, type: \.pulumi) { $1.logicalName }
  }

  public func replacement(of old: EngineResource, by new: EngineResource) -> PlannedAction {
    if old.removalPolicy == .refuses { return .refused("refused: \(PlannedAction.protected)") }
    let name = old.retainedPhysicalName(in: new)
    if new.createsFirst, let name {
      return .fails("created first, which fails: the name \(name) is still taken")
    }
    if let name { return .happens("deleted first, as its name \(name) is fixed, then created", deletes: .first) }
    return .happens("created first, then the old one is deleted", deletes: .last)
  }

  public func removal(of old: EngineResource) -> PlannedAction {
    if old.removalPolicy == .refuses { return .refused("refused: \(PlannedAction.protected)") }
    return .happens("deleted", deletes: .last)
  }

  private static let dialect = PropertyReader.Dialect(
    target: PulumiEmitter.targetName,
    reference: { attribute in
      .init(
        address: attribute.address.original.logicalName,
        attribute: attribute.name.pulumi ?? CaseStyle.camel(attribute.name.provider))
    },
    name: { key, isMany in isMany ? key.pulumiListName : key.pulumiName },
    written: { "${\($0.address).\($0.attribute)}" })
}
