/// A resource of a CloudFormation template.
public struct CloudFormationResource: Sendable {
  /// CloudFormation's deletion policy.
  public enum DeletionPolicy: String, Sendable {
    case delete = "Delete"
    case retain = "Retain"
    case snapshot = "Snapshot"
  }

  /// A property, with the update behavior of CloudFormation.
  public struct Property: Sendable {
    /// Property name, such as `CidrBlock`.
    public let name: String
    /// Property value.
    public let value: Expression
    /// Update behavior, documented on CloudFormation's page of the type under "Update requires".
    public let effect: UpdateBehavior
    /// Additional rules for updates, which depend on the old and the new value.
    public let rule: UpdateRule
  }

  /// Update behavior of a value inside a property.
  public struct Nested: Sendable {
    /// Property path without list indices: `LifecycleConfiguration.Rules.ExpirationInDays`; or the path of one item,
    /// with its name in brackets.
    public let path: String
    /// Update behavior of the value.
    public let effect: UpdateBehavior
    /// Additional rules for updates, which depend on the old and the new value.
    public let rule: UpdateRule
  }

  /// Resource type, such as `AWS::EC2::Subnet`.
  public let type: String
  /// Address of the resource, from which its logical ID is derived.
  public let address: ResourceAddress
  /// Name among the resources generated from the same model resource, such as `versioning`; empty for the main one.
  public let part: String
  /// How the deployed resource is addressed.
  public let identity: Identity
  /// What AWS tells about the deployed resource, and what must be true of it besides its properties.
  public let reading: Reading
  /// Properties in order.
  public internal(set) var properties: [Property] = []
  /// Values inside properties whose update behavior differs from that of the property itself.
  public var nested: [Nested] = []
  /// Deletion policy. Set on resources that hold data.
  public var deletionPolicy: DeletionPolicy?
  /// Policy for the old resource when an update replaces it, if it differs from the deletion policy.
  public var updateReplacePolicy: DeletionPolicy?
  /// Resources of the model that must be complete before this one is created, without a reference to them.
  public var waitsFor: [ResourceID] = []
  /// Generated resources that must be created first without a reference to them.
  public var dependsOn: [ResourceAddress] = []
  /// If true, dependents of the model resource wait for this child instead of the main resource.
  public var isReadinessGate = false

  init(_ resource: GeneratedResource) {
    type = resource.cloudFormation
    address = resource.address
    part = resource.part
    identity = resource.identity
    reading = resource.reading
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
