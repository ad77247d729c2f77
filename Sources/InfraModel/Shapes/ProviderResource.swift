/// A resource in the model of Terraform's AWS provider, which pulumi-aws is generated from.
public struct ProviderResource: Sendable {
  /// Type in Terraform's AWS provider.
  public let terraform: String
  /// Type token in pulumi-aws 7.
  public let pulumi: String
  /// Address of the resource, from which its names are derived.
  public let address: ResourceAddress
  /// Name among the resources generated from the same model resource, such as `versioning`; empty for the main one.
  public let part: String
  /// True if the engine only reads it.
  public let isDataSource: Bool
  /// How the deployed resource is addressed.
  public let identity: Identity
  /// Arguments and blocks in order.
  public var body = ProviderBody()
  /// Arguments whose changes the engine ignores; the rule of each names what changes it instead.
  public var ignoreChanges: [PropertyName] = []
  /// Arguments that an import does not read into the state, and that must not be sent again.
  public var notImported: [PropertyName] = []
  /// If true, the engine refuses to destroy the resource.
  public var protect = false
  /// Generated resources that must be created first without a reference to them.
  public var dependsOn: [ResourceAddress] = []
  /// Resources of the model that must be complete before this one is created, without a reference to them.
  public var waitsFor: [ResourceID] = []
  /// If true, the replacement is created before the old resource is destroyed, as CloudFormation always does.
  public var createBeforeDestroy = false
  /// If true, the resource has no region and ignores that of its resource type.
  public var isGlobal = false
  /// Timeouts, such as `45m`, by operation: `create`, `update`, `delete`.
  public var timeouts: KeyValuePairs<String, String> = [:]
  /// If true, dependents of the model resource wait for this child instead of the main resource.
  public var isReadinessGate = false

  init(_ resource: GeneratedResource) {
    terraform = resource.terraform
    pulumi = resource.pulumi
    address = resource.address
    part = resource.part
    isDataSource = resource.isDataSource
    identity = resource.identity
  }

  mutating func take(_ options: ResourceOptions) {
    ignoreChanges = options.ignoreChanges
    notImported = options.notImported
    protect = options.protect
    dependsOn = options.dependsOn
    waitsFor = options.waitsFor
    createBeforeDestroy = options.createBeforeDestroy
    isGlobal = options.isGlobal
    timeouts = options.timeouts
    isReadinessGate = options.isReadinessGate
  }
}

/// Name of an argument or block in the provider, and in Pulumi where it does not follow the naming rule.
public struct PropertyName: Sendable, ExpressibleByStringLiteral {
  /// Provider's name, such as `subnet_id`.
  public let name: String
  /// Pulumi's name where it differs from the rule (camel case, plural for lists of blocks).
  public let pulumi: String?
  /// If true, Pulumi takes a single item in place of the provider's list.
  public let isOneInPulumi: Bool
  /// Update behavior.
  public var effect: UpdateBehavior
  /// Additional rules for updates, which depend on the old and the new value.
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

  /// The same name with another update behavior and more rules, if given.
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
  /// An argument, or all blocks of one name.
  public enum Field: Sendable {
    /// `name = value`.
    case argument(PropertyName, Expression)
    /// A block that the provider allows once; an object in Pulumi.
    case block(PropertyName, ProviderBody)
    /// Blocks that the provider allows several times; a list with a plural name in Pulumi.
    case blocks(PropertyName, [ProviderBody])

    /// Name of the argument or block.
    public var key: PropertyName {
      switch self {
      case .argument(let key, _), .block(let key, _), .blocks(let key, _): key
      }
    }
  }

  /// Arguments and blocks in order.
  public internal(set) var fields: [Field] = []

  /// Creates a body from arguments, by default an empty one. Arguments without a value are left out.
  public init(_ arguments: KeyValuePairs<String, (any ExpressionConvertible)?> = [:]) {
    for (name, value) in arguments {
      if let value { append(.argument(PropertyName(name), value.expression)) }
    }
  }
}

extension ProviderBody {
  /// A copy of the body with a block appended.
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
  /// The stack's tags, plus a `Name` tag if a name is given.
  public static func tags(name: Value<String>?, as form: TagForm = .list) -> Expression {
    .tags(name.map { [Member("Name", $0.expression)] } ?? [], form)
  }
}
