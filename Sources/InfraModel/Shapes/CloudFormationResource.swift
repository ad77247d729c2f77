/// A resource in CloudFormation's dialect.
public struct CloudFormationResource: Sendable {
  /// What CloudFormation does with the real resource when the stack lets go of it.
  public enum DeletionPolicy: String, Sendable {
    case delete = "Delete"
    case retain = "Retain"
    case snapshot = "Snapshot"
  }

  /// A property, and what a change of it does.
  public struct Property: Sendable {
    /// The name, such as `CidrBlock`.
    public let name: String
    /// The value.
    public let value: Expression
    /// What a change of it does; CloudFormation's page of the type says it under "Update requires".
    public let effect: UpdateBehavior
    /// What AWS makes of a change by the values.
    public let rule: UpdateRule
  }

  /// What a change of a value inside a property does.
  public struct Nested: Sendable {
    /// Where it stands, lists without their places: `LifecycleConfiguration.Rules.ExpirationInDays`.
    public let path: String
    /// What a change of it does.
    public let effect: UpdateBehavior
    /// What AWS makes of a change by the values.
    public let rule: UpdateRule
  }

  /// The type, such as `AWS::EC2::Subnet`.
  public let type: String
  /// What it is called.
  public let address: ResourceAddress
  /// Its properties in order.
  public private(set) var properties: [Property] = []
  /// What changes of values inside properties do, where that is more than the property's own behavior.
  public var nested: [Nested] = []
  /// What happens to the real resource when the stack lets go of it; written out where data lives.
  public var deletionPolicy: DeletionPolicy?
  /// What happens to the old resource when an update replaces it, where that is not the deletion policy.
  public var updateReplacePolicy: DeletionPolicy?
  /// Resources of the stack that must be complete before this one is created, where no reference says so.
  public var waitsFor: [ResourceID] = []
  /// Other lowered resources that must exist before this one, where no reference says so.
  public var dependsOn: [ResourceAddress] = []
  /// Whether what depends on the stack's resource waits for this child; the resource itself when no child says so.
  public var isReadinessGate = false

  init(_ resource: GeneratedResource) {
    type = resource.cloudFormation
    address = resource.address
  }

  mutating func take(_ options: ResourceOptions) {
    deletionPolicy = options.deletionPolicy
    updateReplacePolicy = options.updateReplacePolicy
    dependsOn = options.dependsOn
    waitsFor = options.waitsFor
    isReadinessGate = options.isReadinessGate
  }

  mutating func append(_ name: String, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    if properties.isEmpty { properties.reserveCapacity(8) }
    properties.append(Property(name: name, value: value, effect: effect, rule: rule))
  }
}
