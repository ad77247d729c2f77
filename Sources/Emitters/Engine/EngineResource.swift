import InfraModel

/// A resource as one engine knows it: two of these tell what a change of the model does to it.
public struct EngineResource: Sendable {
  /// The key of the stack's resource that it was made from.
  public let key: String
  /// The type in the engine's words, such as `aws_subnet`.
  public let type: String
  /// What the engine calls it: `aws_subnet.private_a`, or a logical name or id.
  public let address: String
  /// What the engine called it before, as the program tells it; mostly empty.
  public let former: [String]
  /// The first of all its addresses, by which references name it.
  public let origin: String
  /// Whether it is the stack's resource itself, and no child of it.
  public let isMain: Bool
  /// Whether something is lost irrevocably with it: data, keys, secrets.
  public let keepsData: Bool
  /// Its properties, flat, in the order of the program.
  public var properties: [EngineProperty] = []
  /// What the engine does with the real resource when it lets go of it.
  public var removalPolicy = RemovalPolicy.destroys
  /// What the engine does with the old resource after a replacement, where that differs.
  public var removalPolicyOnReplacement: RemovalPolicy?
  /// Whether a replacement is made before the old one is destroyed, whatever the engine does by itself.
  public var createsFirst = false

  /// What an engine does with the real resource when it lets go of it.
  public enum RemovalPolicy: Sendable {
    /// It destroys it.
    case destroys
    /// It refuses to let go.
    case refuses
    /// It leaves it in the account.
    case retains
    /// It destroys it, and keeps a snapshot of its data.
    case snapshots
  }

  /// Creates a resource without properties.
  public init(
    key: String, type: String, address: String, former: [String] = [], origin: String? = nil, isMain: Bool,
    keepsData: Bool
  ) {
    self.former = former
    self.origin = origin ?? address
    self.isMain = isMain
    self.key = key
    self.type = type
    self.address = address
    self.keepsData = keepsData
  }

  /// The name that the account knows it by, where the program gives one.
  public var fixedName: EngineProperty? { properties.first { $0.effect.isName } }
}
