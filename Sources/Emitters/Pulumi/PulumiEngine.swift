import InfraModel

/// How Pulumi goes about a change.
/// https://www.pulumi.com/docs/iac/concepts/resources/options/deletebeforereplace/
public struct PulumiEngine: Engine {
  public let target = "pulumi"
  public let title = "Pulumi"
  public let shape = Limitation.Shape.provider
  public let tellsTypesApart = true

  /// Creates the engine.
  public init() {}

  public func resources(of stack: Stack) -> [EngineResource] {
    stack.providerResources(Self.dialect) { ($0.pulumi, Self.name(of: $0.address)) }
  }

  public func replacement(of old: EngineResource, by new: EngineResource) -> Consequence {
    if old.release == .refuses { return .refused("refused: it is protected") }
    let name = old.nameThatStays(in: new)
    if new.createsFirst, let name { return .refused("fails: it is created first, but the name \(name) is still taken") }
    if let name { return .happens("deleted first, for its name \(name) is fixed, then created anew") }
    return .happens("created first, then the old one is deleted")
  }

  public func removal(of old: EngineResource) -> Consequence {
    old.release == .refuses ? .refused("refused: it is protected") : .happens("deleted")
  }

  private static func name(of address: Address) -> String {
    var bytes: [UInt8] = []
    address.appendName(to: &bytes, firstUpper: false)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let dialect = PropertyReader.Dialect(
    target: "pulumi",
    reference: { attribute in
      .init(
        address: name(of: attribute.address),
        attribute: attribute.name.pulumi ?? CaseStyle.camel(attribute.name.provider))
    },
    name: { key, isMany in isMany ? PulumiName.many(key) : PulumiName.one(key) },
    written: { "${\($0.address).\($0.attribute)}" })
}
