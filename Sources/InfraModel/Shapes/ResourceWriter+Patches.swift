extension ResourceWriter {
  /// Writes all generated resources of an entry, with the changes that the configuration makes to them.
  public final func write(_ entry: Stack.Entry) {
    guard let patch = entry.patch else { return write(entry.resource, as: entry.name) }
    let tree = ResourceTree(dialect, target: target)
    tree.write(entry.resource, as: entry.name)
    // The configuration was checked when the patch was added.
    _ = patch.apply(to: tree, of: entry.name.key)
    replay(tree, as: entry.name)
  }

  private final func replay(_ tree: ResourceTree, as name: ResourceID) {
    self.name = name
    for (index, resource) in tree.generated.enumerated() {
      start(resource)
      options = tree.options(index)
      if dialect == .provider {
        replay(tree.provided[index].body)
      } else {
        let lowered = tree.templated[index]
        for property in lowered.properties { member(property.name, property.value, property.effect, property.rule) }
        for value in lowered.nested { nested(value.path, value.effect, value.rule) }
      }
      finish()
    }
  }

  final func replay(_ body: ProviderBody) {
    for field in body.fields {
      switch field {
      case .argument(let key, let value): put(key, value, key.effect, key.rule)
      case .block(let key, let inner): block(key, key.effect, rule: key.rule) { replay(inner) }
      case .blocks(let key, let all): blocks(key, all, key.effect, rule: key.rule) { replay($0) }
      }
    }
  }
}

extension Stack.Entry {
  /// The generated resources in the dialect of Terraform and Pulumi, with the changes that the configuration makes for one
  /// of the two. The first one is the main resource.
  public func provider(for target: Patch.Target = .terraform) -> [ProviderResource] {
    let tree = ResourceTree(.provider, target: target)
    tree.write(self)
    return tree.provided
  }

  /// The generated resources in CloudFormation, with the changes that the configuration makes. The first one is the main
  /// resource.
  public func cloudFormation() -> [CloudFormationResource] {
    let tree = ResourceTree(.cloudFormation)
    tree.write(self)
    return tree.templated
  }
}

extension Stack {
  /// Changes what is generated from the resource with the given key. Returns the changes that do not fit; nothing is
  /// changed then.
  public mutating func patch(_ key: String, _ patch: Patch) -> [Diagnostic] {
    guard let entry = entry(key) else { return [Diagnostic(.error, "the system has no '\(key)'")] }
    let problems = Patch.Target.allCases.flatMap { target in
      let tree = ResourceTree(target.dialect, target: target)
      if isWritten(entry, in: target.dialect) { tree.write(entry.resource, as: entry.name) }
      return patch.apply(to: tree, of: key)
    }.withoutRepeats
    if problems.isEmpty { set(patch, on: key) }
    return problems
  }

  /// False for CloudFormation and a resource in another region, because a CloudFormation stack creates resources in its
  /// own region only.
  func isWritten(_ entry: Entry, in dialect: Dialect) -> Bool {
    dialect == .provider || entry.resource.region.map { $0 == region } ?? true
  }

  /// The generated resources in CloudFormation; empty for a resource in another region, whose type declares a parameter
  /// instead.
  public func cloudFormation(_ entry: Entry) -> [CloudFormationResource] {
    isWritten(entry, in: .cloudFormation) ? entry.cloudFormation() : []
  }

  /// Names of the resources generated from an entry, as patches give them: an empty text for the main one, otherwise
  /// words such as `versioning`.
  public func parts(of entry: Entry) -> [String] {
    Dialect.allCases.flatMap { dialect in
      let tree = ResourceTree(dialect)
      if isWritten(entry, in: dialect) { tree.write(entry) }
      return tree.generated.map(\.part)
    }.withoutRepeats
  }
}

extension Stack {
  /// The resource that a target has for a part of an entry; nil if it has none.
  public func generated(_ part: String, of entry: Entry, in target: Patch.Target) -> GeneratedResource? {
    let tree = ResourceTree(target.dialect, target: target)
    if isWritten(entry, in: target.dialect) { tree.write(entry.resource, as: entry.name) }
    return tree.generated.first { $0.part == part }
  }
}

extension GeneratedResource {
  /// An attribute, by the name that a target has for it.
  public func attribute(_ name: String, in target: Patch.Target) -> Attribute {
    Attribute(
      owner,
      AttributeName(
        name, pulumi: target == .pulumi ? name : nil, cloudFormation: name == "Ref" ? .ref : .getAtt(name),
        child: child),
      instance: instance.text)
  }
}
