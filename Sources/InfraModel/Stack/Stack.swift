/// Everything that is deployed together: typed resources in the author's order, parameters and outputs, independent of targets.
public struct Stack: Sendable {
  /// One resource with what the author says about it.
  public struct Entry: Sendable {
    /// The type's names and the author's key.
    public let name: ResourceID
    /// The resource.
    public let resource: any ResourceType
    /// Why it exists or has these values, where the model knows a reason.
    public let comment: String?
    /// Resources that must be complete before it is created, where no reference requires it.
    public let dependsOn: [ResourceID]

    /// What a reader of a program should know about the resource: the author's comment and the type's note.
    public var reason: String? {
      let sentences = [comment, resource.note].compactMap { $0 }
      return sentences.isEmpty ? nil : sentences.joined(separator: "\n")
    }
  }

  /// An area of the system: a heading, and a file of its own in a folder.
  public struct Section: Sendable {
    /// The file's name without its extension, such as `network`.
    public let name: String
    /// The heading, such as `Network`.
    public let title: String
    /// Its resources: a range of ``Stack/entries``.
    public internal(set) var range: Range<Int>
  }

  /// The stack's name: lower-case letters, digits and hyphens.
  public var name: String
  /// What it is, one sentence.
  public var description: String
  /// Command-line options that reproduce the stack, without the target: `--system payment-web-app`. Generated files name them.
  public var regenerate: String
  /// The region it is meant for, such as `us-east-1`.
  public var region: String
  /// The tags that every taggable resource carries.
  public var tags: [Expression.Member] = []
  /// The values that users set when they deploy.
  public private(set) var parameters: [Parameter] = []
  /// The areas in order.
  public private(set) var sections: [Section] = []
  /// The resources in order.
  public private(set) var entries: [Entry] = []
  /// The outputs of the deployed stack.
  public var outputs: [StackOutput] = []
  /// Data sources that the Terraform and Pulumi programs need.
  public private(set) var lookups: Lookups = []
  /// The regions besides its own in which resources of the stack must be.
  public private(set) var otherRegions: [String] = []
  /// The programs that resources of the stack deploy, each with the first resource that does.
  public private(set) var sources: [(program: SourceFile, key: String)] = []
  var suppressionsByKey: [String: [ScannerSuppression]] = [:]
  var dataSuppressions: [ScannerSuppression] = []
  private var positions: [String: Int] = [:]
  private var parameterPositions: [String: Int] = [:]
  private(set) var duplicates: [String] = []
  private(set) var forwardReferences: [String] = []

  /// Creates an empty stack, which nothing has checked yet.
  package init(name: String, description: String, regenerate: String, region: String) {
    self.name = name
    self.description = description
    self.regenerate = regenerate
    self.region = region
  }

  /// Begins an area; the resources that are added from now on belong to it.
  public mutating func begin(_ name: String, _ title: String) {
    sections.append(Section(name: name, title: title, range: entries.count..<entries.count))
  }

  /// Adds a resource under a key in snake case that no other resource of the stack has.
  @discardableResult
  public mutating func add<Kind: ResourceType>(
    _ key: LogicalName, _ resource: Kind, comment: String? = nil, dependsOn: [ResourceID] = []
  ) -> Ref<Kind> {
    if sections.isEmpty { begin("main", "Resources") }
    let name = ResourceID(Kind.names, key, partOf: resource.parent, at: entries.count)
    if positions.updateValue(entries.count, forKey: key.text) != nil { duplicates.append(key.text) }
    entries.append(Entry(name: name, resource: resource, comment: comment, dependsOn: dependsOn))
    sections[sections.count - 1].range = sections[sections.count - 1].range.lowerBound..<entries.count
    lookups.formUnion(Kind.lookups)
    if let source = resource.source, !sources.contains(where: { $0.program.name == source.name }) {
      sources.append((source, key.text))
    }
    if let region = resource.region, region != self.region, !otherRegions.contains(region) {
      otherRegions.append(region)
    }
    return Ref(name)
  }

  /// Changes a resource that was added already. Its comment stays, unless the change makes it wrong.
  public mutating func update<Kind: ResourceType>(
    _ resource: Ref<Kind>, removingComment: Bool = false, _ change: (inout Kind) -> Void
  ) {
    guard let position = positions[resource.name.key], var changed = entries[position].resource as? Kind else { return }
    change(&changed)
    let entry = entries[position]
    entries[position] = Entry(
      name: entry.name, resource: changed, comment: removingComment ? nil : entry.comment, dependsOn: entry.dependsOn)
  }

  /// A reference to a resource that may be added later; validation fails if it never is.
  public mutating func forwardReference<Kind: ResourceType>(_ key: LogicalName, _ type: Kind.Type = Kind.self) -> Ref<
    Kind
  > {
    if let existing = existing(key, type) { return existing }
    forwardReferences.append(key.text)
    return Ref(ResourceID(Kind.names, key))
  }

  /// A reference to a resource that was added already, or nil.
  public func existing<Kind: ResourceType>(_ key: LogicalName, _ type: Kind.Type = Kind.self) -> Ref<Kind>? {
    entry(key.text).flatMap { $0.resource is Kind ? Ref($0.name) : nil }
  }

  /// The place of a resource among the entries, or nil; it is looked up by its key where the name was made before it.
  func position(of name: ResourceID) -> Int? {
    let position = name.position
    return position < entries.count && entries[position].name === name ? position : positions[name.key]
  }

  /// The resource of that key, or nil.
  public func entry(_ key: String) -> Entry? { positions[key].map { entries[$0] } }

  /// Adds a parameter, or replaces the one of the same name, and refers to it.
  @discardableResult
  public mutating func parameter<T>(_ parameter: Parameter, as type: T.Type = String.self) -> Value<T> {
    if let index = parameterPositions[parameter.name.snake] {
      parameters[index] = parameter
    } else {
      parameterPositions[parameter.name.snake] = parameters.count
      parameters.append(parameter)
    }
    return parameter.value()
  }

  /// The parameters that programs in a dialect have.
  public func parameters(in dialect: Dialect) -> [Parameter] {
    parameters.filter { $0.dialect == nil || $0.dialect == dialect }
  }

  /// The parameter of that name, or nil.
  public func parameter(_ name: Parameter.Name) -> Parameter? { parameterPositions[name.snake].map { parameters[$0] } }

  /// The region besides the stack's own in which a generated resource of an entry must be; mostly nil.
  public func otherRegion(of entry: Entry, isGlobal: Bool) -> String? {
    guard !isGlobal, let region = entry.resource.region, region != self.region else { return nil }
    return region
  }

  /// Asks the engine for something, which every program that does so must declare.
  public mutating func lookup(_ lookup: Lookup) -> Value<String> {
    lookups.formUnion(Lookups(lookup))
    return Value(.lookup(lookup))
  }

  /// Asks for the name of the nth availability zone, counted from 0.
  public mutating func availabilityZone(_ index: Int) -> Value<String> {
    lookups.insert(.availabilityZones)
    return Value(.availabilityZone(index))
  }
}
