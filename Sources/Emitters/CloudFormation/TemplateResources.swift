import InfraModel

/// Writes the resources of a stack as members of a template. Each resource is written after its description is
/// complete, because dependencies and policies precede the properties.
final class TemplateResources: ResourceWriter {
  @exclusivity(unchecked) var writer: JSONWriter
  /// Number of resources written so far.
  @exclusivity(unchecked) private(set) var count = 0
  private let stack: Stack
  private let step: TemplateStep?
  private let order: CreationOrder
  @exclusivity(unchecked) private var reason: String?
  @exclusivity(unchecked) private var resource: GeneratedResource?
  @exclusivity(unchecked) private var properties: [Expression.Member] = []

  init(_ stack: Stack, step: TemplateStep? = nil) {
    self.stack = stack
    self.step = step
    var buffer = TextBuffer()
    writer = JSONWriter(tags: stack.tags, taking: &buffer)
    order = CreationOrder(stack, .cloudFormation)
    super.init(.cloudFormation, order: order)
  }

  /// Writes all generated resources of an entry.
  func write(_ entry: Stack.Entry, at index: Int) {
    reason = entry.reason
    write(entry, at: index, of: stack)
  }

  override func open(_ resource: GeneratedResource) {
    self.resource = resource
    count += 1
  }

  override func property(_ name: PropertyName, _ value: Expression, _ effect: UpdateBehavior, _ rule: UpdateRule) {
    properties.append(Expression.Member(name.name, value))
  }

  override func close() {
    guard let resource else { return }
    let address = resource.address
    // A step may leave resources out, together with what waits for them.
    func isLeftOut(_ address: ResourceAddress) -> Bool { step?.included?.contains(address.logicalID) == false }
    if isLeftOut(address) {
      count -= 1
      reason = nil
      return properties.removeAll(keepingCapacity: true)
    }
    writer.key { address.original.appendName(to: &$0, firstUpper: true) }
    writer.open("{")
    writer.member("Type", .string(resource.cloudFormation))
    let dependencies = order.dependencies().filter { !isLeftOut($0.address) }.map {
      Expression.string($0.address.logicalID)
    }
    if dependencies.count == 1 {
      writer.member("DependsOn", dependencies[0])
    } else if !dependencies.isEmpty {
      writer.member("DependsOn", .list(dependencies))
    }
    var metadata = metadata(reason, stack.suppressions(for: resource.cloudFormation, address))
    let isKept = step?.deleted.contains(address.logicalID) == false
    if isKept, let step { metadata.append(step.metadata) }
    reason = nil
    if !metadata.isEmpty { writer.member("Metadata", .object(metadata), expanded: 3) }
    if let policy = isKept ? .retain : options.deletionPolicy {
      writer.member("DeletionPolicy", .string(policy.rawValue))
      let replacement = isKept ? policy : options.updateReplacePolicy ?? policy
      writer.member("UpdateReplacePolicy", .string(replacement.rawValue))
    }
    if !properties.isEmpty { writer.member("Properties", .object(properties), expanded: 1) }
    properties.removeAll(keepingCapacity: true)
    writer.close("}")
  }

  /// The comment that other targets write in their syntax, and the suppressions in the forms that checkov and cdk-nag
  /// read.
  private func metadata(_ reason: String?, _ suppressions: [ScannerSuppression]) -> [Expression.Member] {
    func list(_ scanner: ScannerSuppression.Scanner, reason: String) -> Expression? {
      let checks = suppressions.filter { $0.scanner == scanner }.map {
        Expression.object([Expression.Member("id", .string($0.check)), Expression.Member(reason, .string($0.reason))])
      }
      return checks.isEmpty ? nil : .list(checks)
    }
    var members: [Expression.Member] = []
    if let reason {
      let line =
        reason.utf8.contains(UInt8(ascii: "\n")) ? reason.split(separator: "\n").joined(separator: " ") : reason
      members.append(Expression.Member("Comment", .string(line)))
    }
    if let skips = list(.checkov, reason: "comment") {
      members.append(Expression.Member("checkov", .object(["skip": skips])))
    }
    if let rules = list(.cdkNag, reason: "reason") {
      members.append(Expression.Member("cdk_nag", .object(["rules_to_suppress": rules])))
    }
    return members
  }
}
