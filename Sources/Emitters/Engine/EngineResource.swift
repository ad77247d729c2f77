import InfraModel

/// A resource as one engine sees it. Comparing two of them predicts the effect of a change.
public struct EngineResource: Sendable {
  /// Key of the model resource that it was generated from.
  public let key: String
  /// Part of the model resource, such as `versioning`; empty for the main resource.
  public let part: String
  /// Type in the engine, such as `aws_subnet`.
  public let type: String
  /// Address in the engine: `aws_subnet.private_a`, or a logical name or ID.
  public let address: String
  /// Former addresses declared in the program; usually empty.
  public let former: [String]
  /// First address, which references use.
  public let origin: String
  /// True for the main resource of a model resource, false for a child.
  public let isMain: Bool
  /// True if deleting the resource loses data, keys or secrets.
  public let keepsData: Bool
  /// Properties as a flat list, in the order of the program.
  public var properties: [EngineProperty] = []
  /// Attributes of the resource besides its properties that an update also changes, such as CloudFormation's
  /// `DeletionPolicy`.
  public var attributes: [EngineProperty] = []
  /// Policy for a resource that was removed from the program.
  public var removalPolicy = RemovalPolicy.destroys
  /// Policy for the old resource after a replacement, if it differs.
  public var removalPolicyOnReplacement: RemovalPolicy?
  /// True if a replacement is created before the old resource is destroyed.
  public var createsFirst = false

  /// Policy for a resource that was removed from the program.
  public enum RemovalPolicy: Sendable {
    /// The resource is destroyed.
    case destroys
    /// The engine refuses to destroy the resource.
    case refuses
    /// The resource stays in the account.
    case retains
    /// The resource is destroyed after a snapshot of its data.
    case snapshots
  }

  /// Creates a resource without properties.
  public init(
    key: String, part: String = "", type: String, address: String, former: [String] = [], origin: String? = nil,
    isMain: Bool,
    keepsData: Bool
  ) {
    self.former = former
    self.origin = origin ?? address
    self.isMain = isMain
    self.key = key
    self.part = part
    self.type = type
    self.address = address
    self.keepsData = keepsData
  }

  /// The physical name, if the program sets one.
  public var fixedName: EngineProperty? { properties.first { $0.effect.isName } }
}
