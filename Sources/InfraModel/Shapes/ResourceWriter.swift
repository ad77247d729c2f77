/// Receives the description of resources in one dialect, one statement at a time. Subclasses turn it into text, a tree
/// or a graph.
///
/// A resource type describes itself with ``set(_:_:_:_:cloudFormation:rule:)`` and similar functions. The first
/// statement opens the main resource; ``child(_:instance:isGlobal:_:)`` closes it and opens another generated resource.
open class ResourceWriter {
  /// Dialect of the output.
  public final let dialect: Dialect
  /// Target whose changes by the configuration are written.
  public final let target: Patch.Target
  /// True for the dialect of Terraform and Pulumi.
  @usableFromInline final let isProvider: Bool
  /// Resource of the stack that is being described.
  @exclusivity(unchecked) public internal(set) final var name: ResourceID
  /// Options of the current generated resource, such as its dependencies and deletion policy.
  @exclusivity(unchecked) public final var options = ResourceOptions()
  private final let order: CreationOrder?
  // Writing is the innermost loop of the program, and no statement runs during an access of another, so the dynamic
  // exclusivity checks are off.
  @exclusivity(unchecked) private final var isOpen = false
  /// Members of the open CloudFormation objects.
  @exclusivity(unchecked) private final var members: [Expression.Member] = []
  /// Names of the open CloudFormation objects, starting with the resource's property.
  @exclusivity(unchecked) private final var path: [String] = []

  /// Creates a writer for a dialect, and for a target if the dialect has several; the default is Terraform. It records
  /// what it writes in `order`, if given.
  public init(_ dialect: Dialect, order: CreationOrder? = nil, target: Patch.Target? = nil) {
    self.dialect = dialect
    self.target = target ?? (dialect == .provider ? .terraform : .cloudFormation)
    self.order = order
    isProvider = dialect == .provider
    name = ResourceID(TypeNames(terraform: "", pulumi: "", cloudFormation: "", noun: ""), "")
  }

  // MARK: Events, overridden by each dialect

  /// Starts a generated resource.
  open func open(_ resource: GeneratedResource) {}
  /// Ends the generated resource; ``options`` contains its options.
  open func close() {}
  /// Adds a property to the generated resource or to the open block.
  open func property(_ name: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {}
  /// Opens a block, or with `isMany` a list of blocks of that name.
  open func openBlock(_ name: PropertyName, isMany: Bool, _ effect: UpdateBehavior, _ rule: UpdateRule) {}
  /// Opens the next block of the list opened with `isMany`. Each item is closed with ``closeBlock()``.
  open func openItem() {}
  /// Closes the block, item or list that was opened last.
  open func closeBlock() {}
  /// Reports the update behavior of a value inside a CloudFormation property. A path without list indices stands for
  /// every item of a list, one with the name of an item (`LoadBalancerAttributes[idle_timeout]`) for that item.
  open func nested(_ path: String, _ effect: UpdateBehavior, _ rule: UpdateRule) {}

  // MARK: Whole resources

  /// Writes all generated resources of a model resource as its type describes them, without the configuration's changes.
  final func write(_ resource: any ResourceType, as name: ResourceID) {
    self.name = name
    resource.describe(into: self)
    finish()
  }

  /// Writes all generated resources of a stack's entry. In CloudFormation it writes nothing for a resource in another
  /// region, because a CloudFormation stack creates resources in its own region only.
  public final func write(_ entry: Stack.Entry, at index: Int, of stack: Stack) {
    order?.begin(entry: index)
    if stack.isWritten(entry, in: dialect) { write(entry) }
  }

  /// Opens the main resource under an address with an instance name.
  public final func begin(instance: LogicalName) { start(GeneratedResource(name, instance: instance)) }

  /// Opens a child resource and writes it, if the dialect has its type.
  public final func child(
    _ type: ChildType, instance: LogicalName = "", isGlobal: Bool = false, _ body: () -> Void
  ) {
    if isProvider ? type.terraform.isEmpty : type.cloudFormation.isEmpty { return }
    finish()
    options.isGlobal = isGlobal
    start(GeneratedResource(name, type, instance: instance))
    body()
  }

  /// Opens a child resource with an instance name that was never renamed.
  public final func child(_ type: ChildType, instance: String, isGlobal: Bool = false, _ body: () -> Void) {
    child(type, instance: LogicalName(instance), isGlobal: isGlobal, body)
  }

  final func start(_ resource: GeneratedResource) {
    order?.open(resource)
    open(resource)
    isOpen = true
  }

  final func finish() {
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

  /// A value that has a different form in CloudFormation.
  @inlinable
  public final func value(
    _ provider: @autoclosure () -> some ExpressionConvertible,
    cloudFormation: @autoclosure () -> some ExpressionConvertible
  ) -> Expression { isProvider ? provider().expression : cloudFormation().expression }

  /// A document, such as an IAM policy: JSON text for the provider, an object for CloudFormation.
  @inlinable
  public final func document(_ document: Expression) -> Expression { isProvider ? .json(document) : document }

  // MARK: Properties

  /// Sets a property of both dialects; nil leaves it out.
  ///
  /// `effect` is the update behavior; `cloudFormation` overrides it for CloudFormation.
  @inlinable
  public final func set(
    _ key: PropertyName, _ property: String, _ value: (some ExpressionConvertible)?,
    _ effect: UpdateBehavior = .inPlace,
    cloudFormation: UpdateBehavior? = nil, rule: UpdateRule = []
  ) { if let value { put(key, property, value.expression, effect, cloudFormation ?? effect, rule) } }

  /// Sets a property of the current dialect; nil leaves it out.
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

  /// Sets the stack's tags, plus a `Name` tag if a name is given.
  public final func tags(
    name: Value<String>? = nil, cloudFormation property: String = "Tags", as form: Expression.TagForm = .list
  ) { put("tags", property, .tags(name: name, as: form), .inPlace, .inPlace, []) }

  // MARK: Blocks

  /// The dialects in which a block is written as the only item of a list.
  public enum OnlyItem {
    /// Neither dialect.
    case nowhere
    /// The provider's dialect, which allows several blocks.
    case inProvider
    /// CloudFormation.
    case inCloudFormation
    /// Both dialects.
    case inBoth
  }

  /// Writes a block of the provider that is an object in CloudFormation.
  ///
  /// Without a name in one dialect, the contents are written directly into the parent there. `list` tells in which
  /// dialects the block is the only item of a list.
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

  /// Writes a block of the current dialect, optionally as the only item of a list.
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

  /// Writes repeated blocks of the provider, which are a list of objects in CloudFormation. An empty collection writes
  /// nothing.
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

  /// Writes repeated blocks of the current dialect.
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

  /// Evaluates a body and returns its statements as an object, nested under a name.
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

  /// Adds a property to a CloudFormation resource, or a member to the open object.
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

/// Type and address of a generated resource.
public struct GeneratedResource: Sendable {
  /// Model resource that it was generated from.
  public let owner: ResourceID
  /// Child type; nil for the main resource.
  public let child: ChildType?
  /// Name that distinguishes it from siblings of the same type; mostly empty.
  let instance: LogicalName

  init(_ owner: ResourceID, _ child: ChildType? = nil, instance: LogicalName = "") {
    self.owner = owner
    self.child = child
    self.instance = instance
  }

  /// Type in Terraform's AWS provider.
  public var terraform: String { child?.terraform ?? owner.type.terraform }
  /// Type token in pulumi-aws 7.
  public var pulumi: String { child?.pulumi ?? owner.type.pulumi }
  /// True if Terraform and Pulumi only read it.
  public var isDataSource: Bool { terraform.hasPrefix("data.") }
  /// CloudFormation type.
  public var cloudFormation: String { child?.cloudFormation ?? owner.type.cloudFormation }
  /// Type as its properties are named in a dialect.
  public func type(in dialect: Dialect) -> String { dialect == .provider ? terraform : cloudFormation }
  /// How the deployed resource is addressed.
  public var identity: Identity { child?.identity ?? owner.type.identity }
  /// What AWS tells about the deployed resource.
  public var reading: Reading { child?.reading ?? owner.type.reading }
  /// Address of the generated resource.
  public var address: ResourceAddress { ResourceAddress(owner, instance: instance, words: child?.words ?? "") }
}

/// Options of a generated resource besides its properties.
public struct ResourceOptions {
  /// Provider arguments whose changes Terraform and Pulumi ignore. Each has a rule that names what changes it.
  public var ignoreChanges: [PropertyName] = []
  /// Provider arguments that an import does not read into the state, and that must not be sent again, because that would
  /// replace what they made.
  public var notImported: [PropertyName] = []
  /// If true, Terraform and Pulumi refuse to destroy the resource.
  public var protect = false
  /// If true, Terraform and Pulumi create the replacement before they destroy the old resource, as CloudFormation
  /// always does.
  public var createBeforeDestroy = false
  /// Timeouts in Terraform and Pulumi, such as `45m`, by operation: `create`, `update`, `delete`.
  public var timeouts: KeyValuePairs<String, String> = [:]
  /// If true, the resource has no region and ignores that of its resource type.
  public internal(set) var isGlobal = false
  /// CloudFormation's deletion policy. Set on resources that hold data.
  public var deletionPolicy: CloudFormationResource.DeletionPolicy?
  /// CloudFormation's policy for the old resource when an update replaces it, if it differs from the deletion policy.
  public var updateReplacePolicy: CloudFormationResource.DeletionPolicy?
  /// Generated resources that must be created first without a reference to them.
  public var dependsOn: [ResourceAddress] = []
  /// Resources of the model that must be complete before this one is created, without a reference to them.
  public var waitsFor: [ResourceID] = []
  /// If true, dependents of the model resource wait for this generated resource instead of the main one: a bucket is
  /// ready only with its policy.
  public var isReadinessGate = false
}

extension UpdateRule {
  /// Rules that apply to Terraform and Pulumi only. CloudFormation deletes a resource after it has updated everything
  /// that refers to it, resets properties that are removed from a template, and writes a value only when the template
  /// changes it.
  @usableFromInline static let providerOnly: UpdateRule = [.holds, .stays, .keptWhenRemoved, .changedByScaling]
}
