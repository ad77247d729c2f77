/// Receives the description of resources in one dialect, statement by statement; its subclasses make text, a tree or a
/// graph of it.
///
/// A resource type describes itself with ``set(_:_:_:_:cloudFormation:rule:)`` and its relatives. The first statement opens
/// the resource of the stack itself; ``child(_:instance:isGlobal:_:)`` closes it and opens another generated resource.
open class ResourceWriter {
  /// The dialect that is written.
  public final let dialect: Dialect
  /// Whether the dialect is the one that Terraform and Pulumi share.
  @usableFromInline final let isProvider: Bool
  /// The resource of the stack that is described.
  @exclusivity(unchecked) public private(set) final var name: ResourceID
  /// What the generated resource says to the engine beside its properties.
  @exclusivity(unchecked) public final var options = ResourceOptions()
  private final let order: CreationOrder?
  // Writing is the program's innermost loop, and no statement runs inside an access of another: nothing to check.
  @exclusivity(unchecked) private final var isOpen = false
  /// The members of the CloudFormation objects that are open.
  @exclusivity(unchecked) private final var members: [Expression.Member] = []
  /// The names of the CloudFormation objects that are open, from the resource's property on.
  @exclusivity(unchecked) private final var path: [String] = []

  /// Creates a writer for a dialect, which records in an order what it writes.
  public init(_ dialect: Dialect, order: CreationOrder? = nil) {
    self.dialect = dialect
    self.order = order
    isProvider = dialect == .provider
    name = ResourceID(TypeNames(terraform: "", pulumi: "", cloudFormation: "", noun: ""), "")
  }

  // MARK: What a dialect does with it

  /// A generated resource begins.
  open func open(_ resource: GeneratedResource) {}
  /// The generated resource is complete; ``options`` holds what was said beside its properties.
  open func close() {}
  /// A property of the generated resource, or of the block that is open.
  open func property(_ name: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {}
  /// A block opens: one of several that may have the name when `isMany`.
  open func openBlock(_ name: PropertyName, isMany: Bool, _ effect: UpdateBehavior, _ rule: UpdateRule) {}
  /// The next of the blocks that opened with `isMany` opens; every one is closed.
  open func openItem() {}
  /// The block or the item that opened last is complete.
  open func closeBlock() {}
  /// What a change of a value inside a CloudFormation property does; the path has no places of lists.
  open func nested(_ path: String, _ effect: UpdateBehavior, _ rule: UpdateRule) {}

  // MARK: Whole resources

  /// Writes everything that a resource of the stack becomes in the dialect.
  public final func write(_ resource: any ResourceType, as name: ResourceID) {
    self.name = name
    resource.describe(into: self)
    finish()
  }

  /// Writes everything that an entry of a stack becomes in the dialect; nothing where CloudFormation, which makes resources
  /// of a stack in its own region only, has another form for it.
  public final func write(_ entry: Stack.Entry, at index: Int, of stack: Stack) {
    order?.begin(entry: index)
    if !isProvider, let region = entry.resource.region, region != stack.region { return }
    write(entry.resource, as: entry.name)
  }

  /// Opens the resource of the stack itself under an address with an instance.
  public final func begin(instance: LogicalName) { start(GeneratedResource(name, instance: instance)) }

  /// Opens a child of the resource, if the dialect has that type, and writes it.
  public final func child(
    _ type: ChildType, instance: LogicalName = "", isGlobal: Bool = false, _ body: () -> Void
  ) {
    if isProvider ? type.terraform.isEmpty : type.cloudFormation.isEmpty { return }
    finish()
    options.isGlobal = isGlobal
    start(GeneratedResource(name, type, instance: instance))
    body()
  }

  /// Opens a child that is called after words.
  public final func child(_ type: ChildType, instance: String, isGlobal: Bool = false, _ body: () -> Void) {
    child(type, instance: LogicalName(instance), isGlobal: isGlobal, body)
  }

  private final func start(_ resource: GeneratedResource) {
    order?.open(resource)
    open(resource)
    isOpen = true
  }

  private final func finish() {
    if !isOpen { return }
    order?.close(options)
    close()
    isOpen = false
    options = ResourceOptions()
  }

  @usableFromInline
  final func begin() {
    if !isOpen { start(GeneratedResource(name)) }
  }

  // MARK: Dialects

  /// Statements for Terraform and Pulumi only.
  @inlinable
  public final func provider(_ body: () -> Void) { if isProvider { body() } }

  /// Statements for CloudFormation only.
  @inlinable
  public final func cloudFormation(_ body: () -> Void) { if !isProvider { body() } }

  /// A value that CloudFormation takes in another form.
  @inlinable
  public final func value(
    _ provider: @autoclosure () -> some ExpressionConvertible,
    cloudFormation: @autoclosure () -> some ExpressionConvertible
  ) -> Expression { isProvider ? provider().expression : cloudFormation().expression }

  /// A document, such as an IAM policy: JSON text for the provider, an object for CloudFormation.
  @inlinable
  public final func document(_ document: Expression) -> Expression { isProvider ? .json(document) : document }

  // MARK: Properties

  /// Sets a property that both dialects have; nil leaves it out.
  ///
  /// A later change of it has an effect, and another one in CloudFormation where `cloudFormation` says so.
  @inlinable
  public final func set(
    _ key: PropertyName, _ property: String, _ value: (some ExpressionConvertible)?,
    _ effect: UpdateBehavior = .inPlace,
    cloudFormation: UpdateBehavior? = nil, rule: UpdateRule = []
  ) { if let value { put(key, property, value.expression, effect, cloudFormation ?? effect, rule) } }

  /// Sets a property of the dialect that is written; nil leaves it out.
  @inlinable
  public final func set(
    _ key: PropertyName, _ value: (some ExpressionConvertible)?, _ effect: UpdateBehavior = .inPlace,
    rule: UpdateRule = []
  ) { if let value { put(key, value.expression, effect, rule) } }

  @usableFromInline
  final func put(
    _ key: PropertyName, _ property: String, _ value: Expression, _ effect: UpdateBehavior,
    _ cloudFormation: UpdateBehavior, _ rule: UpdateRule
  ) {
    if isProvider {
      begin()
      order?.add(value)
      self.property(key, value, effect, rule)
    } else {
      member(property, value, cloudFormation, rule.subtracting(.providerOnly))
    }
  }

  @usableFromInline
  final func put(_ key: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    if isProvider {
      begin()
      order?.add(value)
      property(key, value, effect, rule)
    } else {
      member(key.name, value, effect, rule)
    }
  }

  /// Sets the stack's tags, and a `Name` tag when one is given.
  public final func tags(
    name: Value<String>? = nil, cloudFormation property: String = "Tags", as form: Expression.TagForm = .list
  ) { put("tags", property, .tags(name: name, as: form), .inPlace, .inPlace, []) }

  // MARK: Blocks

  /// Where a block is the only item of a list.
  public enum OnlyItem {
    /// In no dialect.
    case nowhere
    /// In the provider's dialect: it allows several.
    case inProvider
    /// In CloudFormation.
    case inCloudFormation
    /// In both.
    case inBoth
  }

  /// Writes a block that is an object in CloudFormation.
  ///
  /// Without a name in one dialect, what it holds stands there directly in what holds it. `list` says where it is the only
  /// item of a list.
  public final func block(
    _ key: PropertyName?, _ property: String?, list: OnlyItem = .nowhere, _ effect: UpdateBehavior = .inPlace,
    cloudFormation: UpdateBehavior? = nil, rule: UpdateRule = [], _ body: () -> Void
  ) {
    begin()
    if isProvider {
      guard let key else { return body() }
      block(key, isList: list == .inProvider || list == .inBoth, effect, rule, body)
    } else {
      guard let property else { return body() }
      let value = object(property, body)
      member(
        property, list == .inCloudFormation || list == .inBoth ? .list([value]) : value, cloudFormation ?? effect,
        rule.subtracting(.providerOnly))
    }
  }

  /// Writes a block of the dialect that is written, perhaps as the only item of a list.
  public final func block(
    _ key: PropertyName, isList: Bool = false, _ effect: UpdateBehavior = .inPlace, rule: UpdateRule = [],
    _ body: () -> Void
  ) {
    begin()
    if isProvider {
      block(key, isList: isList, effect, rule, body)
    } else {
      let value = object(key.name, body)
      member(key.name, isList ? .list([value]) : value, effect, rule)
    }
  }

  /// Writes blocks that the provider allows several times, a list of objects in CloudFormation; none leaves them out.
  @inlinable
  public final func blocks<Items: Collection>(
    _ key: PropertyName, _ property: String, _ items: Items, _ effect: UpdateBehavior = .inPlace,
    cloudFormation: UpdateBehavior? = nil, rule: UpdateRule = [], _ body: (Items.Element) -> Void
  ) {
    if items.isEmpty { return }
    begin()
    if isProvider {
      openBlock(key, isMany: true, effect, rule)
      for item in items {
        openItem()
        body(item)
        closeBlock()
      }
      closeBlock()
    } else {
      let value = Expression.list(items.map { item in object(property) { body(item) } })
      member(property, value, cloudFormation ?? effect, rule.subtracting(.providerOnly))
    }
  }

  /// Writes blocks of the dialect that is written.
  @inlinable
  public final func blocks<Items: Collection>(
    _ key: PropertyName, _ items: Items, _ effect: UpdateBehavior = .inPlace, rule: UpdateRule = [],
    _ body: (Items.Element) -> Void
  ) { blocks(key, key.name, items, effect, rule: rule, body) }

  private final func block(
    _ key: PropertyName, isList: Bool, _ effect: UpdateBehavior, _ rule: UpdateRule, _ body: () -> Void
  ) {
    openBlock(key, isMany: isList, effect, rule)
    if isList { openItem() }
    body()
    if isList { closeBlock() }
    closeBlock()
  }

  /// What a body states, as an object that stands under a name.
  @usableFromInline
  final func object(_ name: String, _ body: () -> Void) -> Expression {
    let outer = members
    members = []
    path.append(name)
    body()
    path.removeLast()
    defer { members = outer }
    return .object(members)
  }

  /// A property of a CloudFormation resource, or a member of the object that is open.
  @usableFromInline
  final func member(_ name: String, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    begin()
    if path.isEmpty {
      order?.add(value)
      return property(PropertyName(name), value, effect, rule)
    }
    members.append(Expression.Member(name, value))
    if effect != .inPlace || !rule.isEmpty {
      nested(path.joined(separator: ".") + ".\(name)", effect, rule)
    }
  }
}

/// What a generated resource is called in each target.
public struct GeneratedResource: Sendable {
  /// The resource of the stack that it was generated from.
  public let owner: ResourceID
  /// Which of the resource's children it is; nil for the resource itself.
  public let child: ChildType?
  /// What tells it from its siblings of the same type; mostly empty.
  let instance: LogicalName

  init(_ owner: ResourceID, _ child: ChildType? = nil, instance: LogicalName = "") {
    self.owner = owner
    self.child = child
    self.instance = instance
  }

  /// The type in Terraform's AWS provider.
  public var terraform: String { child?.terraform ?? owner.type.terraform }
  /// The type token in pulumi-aws 7.
  public var pulumi: String { child?.pulumi ?? owner.type.pulumi }
  /// The CloudFormation type.
  public var cloudFormation: String { child?.cloudFormation ?? owner.type.cloudFormation }
  /// Its address.
  public var address: ResourceAddress { ResourceAddress(owner, instance: instance, words: child?.words ?? "") }
}

/// What a generated resource says to the engine beside its properties.
public struct ResourceOptions {
  /// The provider's arguments whose changes are left alone; each has a rule that says what changes it.
  public var ignoreChanges: [PropertyName] = []
  /// Whether Terraform and Pulumi refuse to destroy it.
  public var protect = false
  /// Whether Terraform and Pulumi create a replacement before they destroy the old one, as CloudFormation always does.
  public var createBeforeDestroy = false
  /// How long Terraform and Pulumi wait, such as `45m`, by operation: `create`, `update`, `delete`.
  public var timeouts: KeyValuePairs<String, String> = [:]
  /// Whether the type has no region, so that the resource type's does not matter.
  public fileprivate(set) var isGlobal = false
  /// What CloudFormation does with the real resource when the stack lets go of it; stated where data lives.
  public var deletionPolicy: CloudFormationResource.DeletionPolicy?
  /// What CloudFormation does with the old resource when an update replaces it, where that is not the deletion policy.
  public var updateReplacePolicy: CloudFormationResource.DeletionPolicy?
  /// Generated resources that must exist before this one, where no reference says so.
  public var dependsOn: [ResourceAddress] = []
  /// Resources of the stack that must be complete before this one is created, where no reference says so.
  public var waitsFor: [ResourceID] = []
  /// Whether dependents of the stack's resource wait for this generated resource instead of the main one: a bucket is
  /// ready only with its policy.
  public var isReadinessGate = false
}

extension UpdateRule {
  /// What only Terraform and Pulumi meet: CloudFormation deletes after it has updated everything that refers to it, resets
  /// what is removed from a template, and writes a value only when the template changes it.
  @usableFromInline static let providerOnly: UpdateRule = [.holds, .stays, .keptWhenRemoved, .changedByScaling]
}
