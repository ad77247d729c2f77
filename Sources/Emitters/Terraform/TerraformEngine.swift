import InfraModel

/// Predicts Terraform's plans.
/// https://developer.hashicorp.com/terraform/language/resources/behavior
public struct TerraformEngine: Engine {
  public let target = TerraformEmitter.targetName
  public let title = "Terraform"
  public let dialect = Dialect.provider
  public let addressIncludesType = true

  /// Creates the engine.
  public init() {}

  public func resources(of stack: Stack, values: ValueStyle) -> [EngineResource] {
    var resources = stack.providerResources(Self.dialect, values, for: .terraform, type: \.terraform) {
      "\($0).\($1.label)"
    }
    Self.createFirst(&resources)
    return resources
  }

  /// Terraform applies create_before_destroy to all dependencies of a resource that has it.
  /// https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#create_before_destroy
  private static func createFirst(_ resources: inout [EngineResource]) {
    let places = Dictionary(resources.indices.map { (resources[$0].origin, $0) }) { first, _ in first }
    var waiting = resources.indices.filter { resources[$0].createsFirst }
    while let next = waiting.popLast() {
      for reference in resources[next].properties.flatMap(\.references) {
        guard let place = places[reference.address], !resources[place].createsFirst else { continue }
        resources[place].createsFirst = true
        waiting.append(place)
      }
    }
  }

  public func replacement(of old: EngineResource, by new: EngineResource) -> PlannedAction {
    if new.removalPolicy == .refuses { return .refused("the plan is refused: prevent_destroy") }
    guard new.createsFirst else { return .happens("destroyed first, then created", deletes: .first) }
    guard let name = old.retainedPhysicalName(in: new) else {
      return .happens("created first, then the old one is destroyed", deletes: .last)
    }
    return .fails("created first, which fails: the name \(name) is still taken")
  }

  public func removal(of old: EngineResource) -> PlannedAction {
    .happens(
      old.removalPolicy == .refuses ? "destroyed (prevent_destroy goes with its block)" : "destroyed",
      deletes: old.createsFirst ? .last : .first)
  }

  static let dialect = PropertyReader.Dialect(
    target: TerraformEmitter.targetName,
    reference: EngineProperty.Reference.init(terraform:), name: { key, _ in key.name },
    written: { "\($0.address).\($0.attribute)" }, hasDefaultTags: true)
}

extension EngineProperty.Reference {
  /// A reference in Terraform's notation.
  init(terraform attribute: Attribute) {
    let type = attribute.name.child?.terraform ?? attribute.resource.type.terraform
    self.init(address: "\(type).\(attribute.address.original.label)", attribute: attribute.name.provider)
  }
}
