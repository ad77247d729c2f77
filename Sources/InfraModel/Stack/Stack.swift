/// A deployment unit, independent of targets: typed resources in the author's order, parameters and outputs.
public struct Stack: Sendable {
  /// A resource of the stack, with its comment and dependencies.
  public struct Entry: Sendable {
    /// ID of the resource: the names of its type and the author's key.
    public let name: ResourceID
    /// The resource.
    public let resource: any ResourceType
    /// Why the resource exists or has these values, if the author gave a reason.
    public let comment: String?
    /// Resources that must be complete before it is created, without a reference to them.
    public let dependsOn: [ResourceID]
    /// The configuration's changes of what is generated from the resource.
    public internal(set) var patch: Patch?

    /// Comment in generated files: the author's comment and the type's note.
    public var reason: String? {
      let sentences = [comment, resource.note].compactMap { $0 }
      return sentences.isEmpty ? nil : sentences.joined(separator: "\n")
    }
  }

  /// A section of the system: a heading, and a separate file if the output is a folder.
  public struct Section: Sendable {
    /// File name without extension, such as `network`.
    public let name: String
    /// Heading, such as `Network`.
    public let title: String
    /// Range of its resources in ``Stack/entries``.
    public internal(set) var range: Range<Int>
  }

  /// Name of the stack: lower-case letters, digits and hyphens.
  public var name: String
  /// Description, one sentence.
  public var description: String
  /// Command-line options that reproduce the stack, without the target: `--system payment-web-app`. Written to
  /// generated files.
  public var regenerate: String
  /// Region for the deployment, such as `us-east-1`.
  public var region: String
  /// Settings of the engines that deploy the stack.
  public var engines = EngineSettings()
  /// Tags of every taggable resource.
  public var tags: [Expression.Member] = []
  /// The values that users set when they deploy.
  public private(set) var parameters: [Parameter] = []
  /// Sections in order.
  public private(set) var sections: [Section] = []
  /// Resources in order.
  public private(set) var entries: [Entry] = []
  /// Links between the parts, in order.
  public var links: [Link] = []
  /// Outputs of the deployed stack.
  public var outputs: [StackOutput] = []
  /// Data sources that the Terraform and Pulumi programs need.
  public private(set) var lookups: Lookups = []
  /// Existing parameters in Parameter Store that programs read.
  public internal(set) var ssmParameters: [SSMParameter] = []
  /// Regions of resources that are not in the stack's region.
  public private(set) var otherRegions: [String] = []
  /// Programs that resources of the stack deploy, each with the key of the first such resource.
  public private(set) var sources: [(program: ProgramCode, key: String)] = []
  var suppressionsByKey: [String: [ScannerSuppression]] = [:]
  var dataSuppressions: [ScannerSuppression] = []
  private var positions: [String: Int] = [:]
  private var parameterPositions: [String: Int] = [:]
  private(set) var duplicates: [String] = []
  private(set) var forwardReferences: [String] = []
  var hasGivenResources = false

  /// Creates an empty, unchecked stack.
  package init(name: String, description: String, regenerate: String, region: String) {
    self.name = name
    self.description = description
    self.regenerate = regenerate
    self.region = region
  }

  /// Starts a section. Resources added from now on belong to it.
  public mutating func begin(_ name: String, _ title: String) {
    sections.append(Section(name: name, title: title, range: entries.count..<entries.count))
  }

  /// Adds a resource under a key in snake case, which must be unique in the stack.
  @discardableResult
  public mutating func add<Kind: ResourceType>(
    _ key: LogicalName, _ resource: Kind, comment: String? = nil, dependsOn: [ResourceID] = []
  ) -> Ref<Kind> {
    if sections.isEmpty { begin("main", "Resources") }
    let name = ResourceID(resource.typeNames, key, partOf: resource.parent, at: entries.count)
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

  /// Changes a resource that was added before. `removingComment` removes its comment, for changes that make it wrong.
  public mutating func update<Kind: ResourceType>(
    _ resource: Ref<Kind>, removingComment: Bool = false, _ change: (inout Kind) -> Void
  ) {
    guard let position = positions[resource.name.key], var changed = entries[position].resource as? Kind else { return }
    change(&changed)
    let entry = entries[position]
    entries[position] = Entry(
      name: entry.name, resource: changed, comment: removingComment ? nil : entry.comment, dependsOn: entry.dependsOn,
      patch: entry.patch)
  }

  /// True if programs refer to folders or archives of the configuration.
  public var hasCodePaths: Bool { sources.contains { $0.program.path != nil } }

  /// Sets the place of programs: `root` is the path from there to the folder of the configuration, empty or ending in a
  /// slash. Without it programs are in that folder.
  public mutating func locateCode(at root: String) {
    if root.isEmpty || !hasCodePaths { return }
    for index in sources.indices { sources[index].program = sources[index].program.located(at: root) }
    for index in entries.indices where entries[index].resource.source?.path != nil {
      let entry = entries[index]
      var resource = entry.resource
      resource.locateCode(at: root)
      entries[index] = Entry(
        name: entry.name, resource: resource, comment: entry.comment, dependsOn: entry.dependsOn, patch: entry.patch)
    }
  }

  /// Sets the changes of what is generated from a resource.
  mutating func set(_ patch: Patch, on key: String) {
    if let position = positions[key] { entries[position].patch = patch }
  }

  /// A reference to a resource that may be added later; validation fails if it never is.
  public mutating func forwardReference<Kind: ResourceType>(_ key: LogicalName, _ type: Kind.Type = Kind.self) -> Ref<
    Kind
  > {
    if let existing = existing(key, type) { return existing }
    forwardReferences.append(key.text)
    return Ref(ResourceID(Kind.names, key))
  }

  /// A reference to a resource that was already added, or nil.
  public func existing<Kind: ResourceType>(_ key: LogicalName, _ type: Kind.Type = Kind.self) -> Ref<Kind>? {
    entry(key.text).flatMap { $0.resource is Kind ? Ref($0.name) : nil }
  }

  /// Index of a resource in the entries, or nil. An ID that was created before its resource was added is looked up by
  /// key.
  func position(of name: ResourceID) -> Int? {
    // A resource that exists already is not in the stack, whatever is called like it.
    if name.given != nil { return nil }
    let position = name.position
    return position < entries.count && entries[position].name === name ? position : positions[name.key]
  }

  /// The resource with the given key, or nil.
  public func entry(_ key: String) -> Entry? { positions[key].map { entries[$0] } }

  /// Adds a parameter, or replaces the one with the same name, and returns a reference to it.
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

  /// Parameters of the programs in a dialect.
  public func parameters(in dialect: Dialect) -> [Parameter] {
    parameters.filter { $0.dialect == nil || $0.dialect == dialect }
  }

  /// The parameter with the given name, or nil.
  public func parameter(_ name: Parameter.Name) -> Parameter? { parameterPositions[name.snake].map { parameters[$0] } }

  /// Region of a generated resource if it differs from the stack's region, otherwise nil.
  public func otherRegion(of entry: Entry, isGlobal: Bool) -> String? {
    guard !isGlobal, let region = entry.resource.region, region != self.region else { return nil }
    return region
  }

  /// Adds a lookup, which makes programs declare its data source, and returns its value.
  public mutating func lookup(_ lookup: Lookup) -> Value<String> {
    lookups.formUnion(Lookups(lookup))
    return Value(.lookup(lookup))
  }

  /// The name of the nth availability zone, starting at 0. Adds the data source that returns it.
  public mutating func availabilityZone(_ index: Int) -> Value<String> {
    lookups.insert(.availabilityZones)
    return Value(.availabilityZone(index))
  }
}
