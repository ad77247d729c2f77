import InfraModel

/// Predicts CloudFormation's stack updates.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
public struct CloudFormationEngine: Engine {
  public let target = CloudFormationEmitter.targetName
  public let title = "CloudFormation"
  public let dialect = Dialect.cloudFormation
  public let addressIncludesType = false

  /// Creates the engine.
  public init() {}

  public func resources(of stack: Stack, values: ValueStyle) -> [EngineResource] {
    stack.entries.flatMap { entry in
      stack.cloudFormation(entry).enumerated().map { index, lowered in
        var resource = EngineResource(
          key: entry.name.key, part: lowered.part, type: lowered.type, address: lowered.address.logicalID,
          isMain: index == 0,
          keepsData: index == 0 && entry.resource.holdsData)
        resource.removalPolicy = Self.removalPolicy(lowered.deletionPolicy)
        resource.removalPolicyOnReplacement = lowered.updateReplacePolicy.map(Self.removalPolicy)
        var reader = PropertyReader(stack, Self.dialect, values, nested: lowered.nested)
        for property in lowered.properties {
          reader.add(property.name, property.value, StatedBehavior(effect: property.effect, rule: property.rule))
        }
        resource.properties = reader.properties
        resource.attributes = Self.attributes(lowered)
        return resource
      }
    }
  }

  public func replacement(of old: EngineResource, by new: EngineResource) -> PlannedAction {
    if old.type != new.type {
      return .refused("the update is refused: the type of a logical id cannot change (it was \(old.type))")
    }
    if let name = old.retainedPhysicalName(in: new) {
      return .refused("the update is refused: CloudFormation does not replace what keeps its name, \(name)")
    }
    return .happens(
      "created first, then the old one is \(Self.words(new.removalPolicyOnReplacement ?? new.removalPolicy))",
      deletes: .last)
  }

  public func removal(of old: EngineResource) -> PlannedAction {
    .happens(Self.words(old.removalPolicy), deletes: old.removalPolicy == .retains ? .never : .last)
  }

  /// The policies in the template.
  private static func attributes(_ resource: CloudFormationResource) -> [EngineProperty] {
    guard let deletion = resource.deletionPolicy else { return [] }
    let policies = [
      ("DeletionPolicy", deletion), ("UpdateReplacePolicy", resource.updateReplacePolicy ?? deletion),
    ]
    return policies.map { EngineProperty(path: $0, value: "\"\($1.rawValue)\"", rule: .protects) }
  }

  private static func removalPolicy(_ policy: CloudFormationResource.DeletionPolicy?) -> EngineResource.RemovalPolicy {
    switch policy {
    case .delete, nil: .destroys
    case .retain: .retains
    case .snapshot: .snapshots
    }
  }

  private static func words(_ removalPolicy: EngineResource.RemovalPolicy) -> String {
    switch removalPolicy {
    case .destroys, .refuses: "deleted"
    case .retains: "left in the account, outside the stack"
    case .snapshots: "deleted, with a last snapshot"
    }
  }

  private static let dialect = PropertyReader.Dialect(
    target: CloudFormationEmitter.targetName,
    reference: { attribute in
      switch attribute.name.cloudFormation {
      case .ref: .init(address: attribute.address.logicalID, attribute: "")
      case .getAtt(let name): .init(address: attribute.address.logicalID, attribute: name)
      case .composed: nil
      }
    },
    name: { key, _ in key.name },
    written: { $0.attribute.isEmpty ? "!Ref \($0.address)" : "!GetAtt \($0.address).\($0.attribute)" })
}
