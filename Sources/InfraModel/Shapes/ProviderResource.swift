/// A resource in the dialect that Terraform's AWS provider and pulumi-aws, which is made from it, share.
public struct ProviderResource: Sendable {
  /// The type in Terraform's AWS provider.
  public let terraform: String
  /// The type token in pulumi-aws 7.
  public let pulumi: String
  /// What it is called.
  public let address: ResourceAddress
  /// Its arguments and blocks in order.
  public var body = ProviderBody()
  /// Arguments whose changes are left alone; each has a rule that says what changes it.
  public var ignoreChanges: [PropertyName] = []
  /// Whether the engine refuses to destroy it.
  public var protect = false
  /// Other lowered resources that must exist before this one, where no reference says so.
  public var dependsOn: [ResourceAddress] = []
  /// Resources of the stack that must be complete before this one is created, where no reference says so.
  public var waitsFor: [ResourceID] = []
  /// Whether a replacement is created before the old one is destroyed, as CloudFormation does by itself.
  public var createBeforeDestroy = false
  /// Whether it has no region, so that the type's doesn't matter.
  public var isGlobal = false
  /// How long the engine waits, such as `45m`, by operation: `create`, `update`, `delete`.
  public var timeouts: KeyValuePairs<String, String> = [:]
  /// Whether what depends on the stack's resource waits for this child; the resource itself when no child says so.
  public var isReadinessGate = false

  init(_ resource: GeneratedResource) {
    terraform = resource.terraform
    pulumi = resource.pulumi
    address = resource.address
  }

  mutating func take(_ options: ResourceOptions) {
    ignoreChanges = options.ignoreChanges
    protect = options.protect
    dependsOn = options.dependsOn
    waitsFor = options.waitsFor
    createBeforeDestroy = options.createBeforeDestroy
    isGlobal = options.isGlobal
    timeouts = options.timeouts
    isReadinessGate = options.isReadinessGate
  }
}

/// The name of an argument or block: the provider's, and Pulumi's where the naming rule does not give it.
public struct PropertyName: Sendable, ExpressibleByStringLiteral {
  /// The provider's name, such as `subnet_id`.
  public let name: String
  /// Pulumi's name where the rule (camel case, plural for lists of blocks) does not give it.
  public let pulumi: String?
  /// Whether Pulumi takes the one item of a list in the list's place.
  public let isOneInPulumi: Bool
  /// What a change of it does to the resource.
  public var effect: UpdateBehavior
  /// What AWS makes of a change by the values.
  public private(set) var rule: UpdateRule

  /// Creates a name.
  public init(
    _ name: String, pulumi: String? = nil, isOneInPulumi: Bool = false, _ effect: UpdateBehavior = .inPlace,
    rule: UpdateRule = []
  ) {
    self.name = name
    self.rule = rule
    self.effect = effect
    self.pulumi = pulumi
    self.isOneInPulumi = isOneInPulumi
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// The same name with another effect and more rules, where they are given.
  func with(_ effect: UpdateBehavior, _ rule: UpdateRule) -> PropertyName {
    if effect == .inPlace && rule.isEmpty { return self }
    var key = self
    if effect != .inPlace { key.effect = effect }
    key.rule.formUnion(rule)
    return key
  }
}

/// Arguments and blocks in order.
public struct ProviderBody: Sendable {
  /// An argument or the blocks of one name.
  public enum Field: Sendable {
    /// `name = value`.
    case argument(PropertyName, Expression)
    /// A block that the provider allows once: an object in Pulumi.
    case block(PropertyName, ProviderBody)
    /// Blocks that the provider allows several times: a list in Pulumi, with the plural name.
    case blocks(PropertyName, [ProviderBody])

    /// Its name.
    public var key: PropertyName {
      switch self {
      case .argument(let key, _), .block(let key, _), .blocks(let key, _): key
      }
    }
  }

  /// The fields in order.
  public private(set) var fields: [Field] = []

  /// Creates an empty body, or one with arguments; those without a value are left out.
  public init(_ arguments: KeyValuePairs<String, (any ExpressionConvertible)?> = [:]) {
    for (name, value) in arguments {
      if let value { append(.argument(PropertyName(name), value.expression)) }
    }
  }
}

extension ProviderBody {
  /// The same body with a block behind its fields.
  public func adding(block key: PropertyName, _ block: ProviderBody) -> ProviderBody {
    var body = self
    body.append(.block(key, block))
    return body
  }

  mutating func append(_ field: Field) {
    if fields.isEmpty { fields.reserveCapacity(8) }
    fields.append(field)
  }
}

extension Expression {
  /// The stack's tags, and a `Name` tag when one is given.
  public static func tags(name: Value<String>?, as form: TagForm = .list) -> Expression {
    .tags(name.map { [Member("Name", $0.expression)] } ?? [], form)
  }
}
