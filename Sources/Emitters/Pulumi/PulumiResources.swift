import InfraModel

/// Writes the resources of a stack as Pulumi YAML while they describe themselves.
final class PulumiResources: ResourceWriter {
  @exclusivity(unchecked) var writer: YAMLWriter
  private let stack: Stack
  private let step: PulumiStep?
  private let order: CreationOrder
  @exclusivity(unchecked) private var entry: Stack.Entry?
  @exclusivity(unchecked) private var reason: String?
  @exclusivity(unchecked) private var resource: GeneratedResource?
  @exclusivity(unchecked) private var hasProperties = false
  @exclusivity(unchecked) private var indent = 6
  /// Start of the resource.
  @exclusivity(unchecked) private var start = 0
  @exclusivity(unchecked) private var frames: [Frame] = []

  /// An open block or list, with the position of its first line.
  private enum Frame {
    case block(Int)
    case list
    case item(Int)
  }

  init(_ stack: Stack, step: PulumiStep? = nil) {
    self.stack = stack
    self.step = step
    var buffer = TextBuffer()
    writer = YAMLWriter(tags: stack.tags, taking: &buffer)
    order = CreationOrder(stack, .provider, target: .pulumi)
    super.init(.provider, order: order, target: .pulumi)
  }

  /// Writes all generated resources of an entry.
  func write(_ entry: Stack.Entry, at index: Int) {
    self.entry = entry
    reason = entry.reason
    write(entry, at: index, of: stack)
  }

  override func open(_ resource: GeneratedResource) {
    self.resource = resource
    hasProperties = false
    start = writer.out.count
    if let reason { writer.comment(reason, 2) }
    reason = nil
    writer.out.pad(2)
    resource.address.appendName(to: &writer.out, firstUpper: false)
    writer.out.put(":\n")
    exceptions(resource)
    writer.scalar("type", resource.pulumi, 4)
  }

  /// Writes the reasons for suppressed checks as comments for readers, once per reason. No scanner reads Pulumi YAML.
  private func exceptions(_ resource: GeneratedResource) {
    let reasons = stack.suppressions(for: resource.terraform, resource.address).map { $0.reason }
    for (index, reason) in reasons.enumerated() where !reasons[..<index].contains(reason) { writer.comment(reason, 4) }
  }

  override func property(_ name: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    // Pulumi hashes archives by itself.
    if case .archive(_, .hash) = value { return }
    beginProperties()
    writer.argument(name, value, indent)
  }

  override func openBlock(_ name: PropertyName, isMany: Bool, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    beginProperties()
    if isMany {
      writer.key(name.pulumiListName, indent)
      frames.append(.list)
    } else {
      writer.out.pad(indent)
      writer.name(name)
      writer.out.put(":\n")
      frames.append(.block(writer.out.count))
      indent += 2
    }
  }

  override func openItem() {
    frames.append(.item(writer.out.count))
    indent += 4
  }

  override func closeBlock() {
    switch frames.removeLast() {
    case .list: break
    case .item(let start):
      indent -= 4
      writer.mark(start, indent + 2)
    case .block(let start):
      indent -= 2
      if writer.out.count == start {
        writer.out.removeLast()
        writer.out.put(" {}\n")
      }
    }
  }

  private func beginProperties() {
    if hasProperties { return }
    hasProperties = true
    writer.key("properties", 4)
  }

  override func close() {
    guard let address = resource?.address else { return }
    // A data source of the type is the value of a variable.
    if entry?.resource.hasDataSources == true, resource?.isDataSource == true {
      return writer.out.removeAll(after: start)
    }
    let options = step?.options(options) ?? options
    let isRetained = if case .leaves? = step { true } else { false }
    let region = entry.flatMap { stack.otherRegion(of: $0, isGlobal: options.isGlobal) }
    let dependencies = order.dependencies()
    let former = formerNames(of: address)
    if dependencies.isEmpty && options.ignoreChanges.isEmpty && !options.protect && region == nil
      && options.timeouts.isEmpty && !options.createBeforeDestroy && former.isEmpty && !isRetained
    {
      return
    }
    writer.key("options", 4)
    if let region {
      writer.out.put("      provider: ${")
      writer.out.put(PulumiName.provider(region))
      writer.out.put("}\n")
    }
    if !dependencies.isEmpty {
      writer.key("dependsOn", 6)
      for dependency in dependencies {
        writer.out.pad(8)
        writer.out.put("- ${")
        dependency.address.appendName(to: &writer.out, firstUpper: false)
        writer.out.put("}\n")
      }
    }
    if !options.timeouts.isEmpty {
      writer.key("customTimeouts", 6)
      for (operation, time) in options.timeouts { writer.scalar(operation, time, 8) }
    }
    // The provider deletes a resource with a fixed name first by default.
    if options.createBeforeDestroy { writer.member("deleteBeforeReplace", .boolean(false), 6) }
    if options.protect { writer.member("protect", .boolean(true), 6) }
    if isRetained { writer.member("retainOnDelete", .boolean(true), 6) }
    if !options.ignoreChanges.isEmpty {
      writer.member("ignoreChanges", .list(options.ignoreChanges.map { .string($0.pulumiName) }), 6)
    }
    if !former.isEmpty { writer.member("aliases", .list(former.map { .object(["name": $0]) }), 6) }
  }

  /// Former names that a state may contain, each once, without the current name.
  private func formerNames(of address: ResourceAddress) -> [String] {
    if !address.isRenamed { return [] }
    var names = [address.logicalName]
    for former in address.former where !names.contains(former.logicalName) { names.append(former.logicalName) }
    return Array(names.dropFirst())
  }
}
