/// Collects the generated resources of one dialect as a tree that can be read more than once.
final class ResourceTree: ResourceWriter {
  /// Generated resources in the provider's dialect; empty for CloudFormation.
  var provided: [ProviderResource] = []
  /// Generated resources in CloudFormation; empty for the provider's dialect.
  var templated: [CloudFormationResource] = []
  /// Types and addresses of the generated resources.
  private(set) var generated: [GeneratedResource] = []
  /// Explicit dependencies of each generated resource; empty without a creation order.
  private(set) var dependencies: [[GeneratedResource]] = []
  private let order: CreationOrder?
  private var frames: [Frame] = []
  private var allOptions: [ResourceOptions] = []

  override init(_ dialect: Dialect, order: CreationOrder? = nil, target: Patch.Target? = nil) {
    self.order = order
    super.init(dialect, order: order, target: target)
  }

  /// Options of a generated resource.
  func options(_ index: Int) -> ResourceOptions { allOptions[index] }

  /// Changes the options of a generated resource.
  func change(_ index: Int, _ change: (inout ResourceOptions) -> Void) {
    change(&allOptions[index])
    if dialect == .provider {
      provided[index].take(allOptions[index])
    } else {
      templated[index].take(allOptions[index])
    }
  }

  /// An open block, or the open blocks of one name.
  private struct Frame {
    let key: PropertyName
    let isMany: Bool
    var body = ProviderBody()
    var items: [ProviderBody] = []
  }

  override func open(_ resource: GeneratedResource) {
    generated.append(resource)
    if dialect == .provider {
      provided.append(ProviderResource(resource))
    } else {
      templated.append(CloudFormationResource(resource))
    }
  }

  override func close() {
    allOptions.append(options)
    if let order { dependencies.append(order.dependencies()) }
    if dialect == .provider {
      provided[provided.count - 1].take(options)
    } else {
      templated[templated.count - 1].take(options)
    }
  }

  override func property(_ name: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    if dialect == .cloudFormation {
      templated[templated.count - 1].append(name.name, value, effect, rule)
    } else {
      add(.argument(name.with(effect, rule), value))
    }
  }

  override func openBlock(_ name: PropertyName, isMany: Bool, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    frames.append(Frame(key: name.with(effect, rule), isMany: isMany))
  }

  override func openItem() { frames.append(Frame(key: "", isMany: false)) }

  override func closeBlock() {
    let frame = frames.removeLast()
    if frame.isMany {
      add(.blocks(frame.key, frame.items))
    } else if let last = frames.indices.last, frames[last].isMany {
      frames[last].items.append(frame.body)
    } else {
      add(.block(frame.key, frame.body))
    }
  }

  override func nested(_ path: String, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    templated[templated.count - 1].nested.append(.init(path: path, effect: effect, rule: rule))
  }

  private func add(_ field: ProviderBody.Field) {
    if let last = frames.indices.last {
      frames[last].body.append(field)
    } else {
      provided[provided.count - 1].body.append(field)
    }
  }
}

extension CreationOrder {
  /// The generated resources of the entry at `index` in the dialect of Terraform and Pulumi, each with its explicit
  /// dependencies. Call it for the entries in order.
  public func provided(_ index: Int) -> [(resource: ProviderResource, dependencies: [GeneratedResource])] {
    let tree = ResourceTree(.provider, order: self)
    tree.write(stack.entries[index], at: index, of: stack)
    return Array(zip(tree.provided, tree.dependencies))
  }
}

extension ResourceType {
  /// The generated resources in the dialect of Terraform and Pulumi without a configuration's changes, for a type that
  /// reads its own children. Consumers of a stack use ``Stack/Entry/provider(for:)``.
  package func provider(_ name: ResourceID) -> [ProviderResource] {
    let tree = ResourceTree(.provider)
    tree.write(self, as: name)
    return tree.provided
  }
}
