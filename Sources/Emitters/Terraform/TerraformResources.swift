import InfraModel

/// Writes the resources of a stack as HCL blocks while they describe themselves.
final class TerraformResources: ResourceWriter {
  @exclusivity(unchecked) var writer: HCLWriter
  /// Resources written so far that were renamed.
  @exclusivity(unchecked) private(set) var renamed: [GeneratedResource] = []
  private let stack: Stack
  private let order: CreationOrder
  /// The current entry.
  @exclusivity(unchecked) private var entry: Stack.Entry?
  @exclusivity(unchecked) private var reason: String?
  /// Start of the block's contents.
  @exclusivity(unchecked) private var start = 0
  /// Names of the open lists of blocks; `nil` for an open block.
  @exclusivity(unchecked) private var lists: [String?] = []

  init(_ stack: Stack) {
    self.stack = stack
    var buffer = TextBuffer()
    writer = HCLWriter(taking: &buffer)
    order = CreationOrder(stack, .provider)
    super.init(.provider, order: order)
  }

  /// Writes all generated resources of an entry.
  func write(_ entry: Stack.Entry, at index: Int) {
    self.entry = entry
    reason = entry.reason
    write(entry, at: index, of: stack)
  }

  override func open(_ resource: GeneratedResource) {
    if resource.address.isRenamed { renamed.append(resource) }
    writer.blankLine()
    if let reason { writer.comment(reason, 0) }
    reason = nil
    openResource(resource.terraform)
    resource.address.appendLabel(to: &writer.out)
    writer.out.put("\" {\n")
    start = writer.out.count
    writer.skips(stack.suppressions(for: resource.terraform, resource.address))
    let region = entry.flatMap { stack.otherRegion(of: $0, isGlobal: options.isGlobal) }
    if let region {
      writer.out.put("  provider = aws.")
      writer.out.put(CaseStyle.snake(region))
      writer.out.put("\n")
    }
    writer.beginBody(2, isContinued: region != nil)
  }

  /// Writes the words of a block up to its label. Data sources and modules have their first word in the type.
  private func openResource(_ type: String) {
    if type == "module" { return writer.out.put("module \"") }
    if let dot = type.utf8.firstIndex(of: UInt8(ascii: ".")) {
      writer.out.put("data \"")
      writer.out.put(String(type[type.utf8.index(after: dot)...]))
    } else {
      writer.out.put("resource \"")
      writer.out.put(type)
    }
    writer.out.put("\" \"")
  }

  override func close() {
    _ = writer.endBody()
    timeouts()
    lifecycle()
    dependsOn(order.dependencies())
    if writer.out.count == start { writer.out.removeLast() }
    writer.out.put("}\n")
  }

  override func property(_ name: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    guard case .tags(let own, _) = value, name.name == "tags", stack.engines.terraform.hasDefaultTags else {
      return writer.argument(name.name, value)
    }
    // The provider adds the tags of the stack.
    if !own.isEmpty { writer.argument(name.name, .object(own)) }
  }

  override func openBlock(_ name: PropertyName, isMany: Bool, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    lists.append(isMany ? name.name : nil)
    if !isMany { writer.openBlock(name.name) }
  }

  override func openItem() {
    let name = lists.last ?? nil
    lists.append(nil)
    writer.openBlock(name ?? "")
  }

  override func closeBlock() { if lists.removeLast() == nil { writer.closeBlock() } }

  private func timeouts() {
    if options.timeouts.isEmpty { return }
    writer.out.put("\n  timeouts {\n")
    let width = options.timeouts.map { $0.key.utf8.count }.max() ?? 0
    for (operation, time) in options.timeouts { writer.argument(operation, .string(time), 4, width: width) }
    writer.out.put("  }\n")
  }

  private func lifecycle() {
    guard options.createBeforeDestroy || options.protect || !options.ignoreChanges.isEmpty else { return }
    writer.out.put("\n  lifecycle {\n")
    let isAligned = options.createBeforeDestroy && (options.protect || !options.ignoreChanges.isEmpty)
    if options.createBeforeDestroy { writer.out.put("    create_before_destroy = true\n") }
    if options.protect { writer.argument("prevent_destroy", .boolean(true), 4, width: isAligned ? 21 : 15) }
    if !options.ignoreChanges.isEmpty {
      writer.out.put("    ignore_changes")
      writer.out.pad(isAligned ? 7 : options.protect ? 1 : 0)
      writer.out.put(" = [")
      for (index, key) in options.ignoreChanges.enumerated() {
        if index > 0 { writer.out.put(", ") }
        writer.out.put(key.name)
      }
      writer.out.put("]\n")
    }
    writer.out.put("  }\n")
  }

  private func dependsOn(_ dependencies: [GeneratedResource]) {
    if dependencies.isEmpty { return }
    writer.out.put("\n  depends_on = [")
    let start = writer.out.count
    for (index, dependency) in dependencies.enumerated() {
      if index > 0 { writer.out.put(", ") }
      reference(dependency)
    }
    // A list with one item stays on one line at any width. The two additional columns are the brackets.
    if dependencies.count == 1 || writer.out.count - start + 2 <= HCLWriter.listWidth { return writer.out.put("]\n") }
    writer.out.removeAll(after: start)
    for dependency in dependencies {
      writer.out.put("\n    ")
      reference(dependency)
      writer.out.put(",")
    }
    writer.out.put("\n  ]\n")
  }

  private func reference(_ dependency: GeneratedResource) {
    writer.out.put(dependency.terraform)
    writer.out.put(".")
    dependency.address.appendLabel(to: &writer.out)
  }
}
