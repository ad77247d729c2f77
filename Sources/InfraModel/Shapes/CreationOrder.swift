/// What each generated resource of a stack must name as a dependency: what neither a reference of its own nor another
/// dependency already makes the engine wait for.
///
/// A class: the writer of a dialect records in it what it writes, and what is asked about before it is written is described
/// to it alone.
public final class CreationOrder {
  /// A generated resource. Small numbers, because a large stack has many.
  private struct Node {
    let child: ChildType?
    let entry: Int32
    /// The place in ``instances`` of what tells it from its siblings; -1 for most.
    let instance: Int32
    /// Where its references begin in ``references``; they end at `end`.
    let start: Int32
    var end: Int32
    /// The next generated resource of the same entry, or -1.
    var next: Int32 = -1
    /// Where what it waits for begins in ``awaited``, once it was asked for; it ends at `awaitedEnd`.
    var awaitedStart: Int32 = -1
    var awaitedEnd: Int32 = -1
    /// The place in ``named`` of what it says beside its properties; -1 where that names no dependencies.
    var named: Int32 = -1
    var isGate = false
  }

  let stack: Stack
  private let dialect: Dialect
  @exclusivity(unchecked) private var nodes: [Node] = []
  @exclusivity(unchecked) private var references: [Attribute] = []
  /// What tells generated resources from their siblings of the same type.
  @exclusivity(unchecked) private var instances: [LogicalName] = []
  /// What a few generated resources name as dependencies.
  @exclusivity(unchecked) private var named: [ResourceOptions] = []
  /// The first generated resource of each entry, -1 where there is none, -2 where it was not described yet.
  @exclusivity(unchecked) private var first: [Int32]
  /// The nodes that nodes wait for.
  @exclusivity(unchecked) private var awaited: [Int32] = []
  @exclusivity(unchecked) private var entry = -1
  @exclusivity(unchecked) private var current = -1
  /// Whether the entry was described before, so that its resources are known.
  @exclusivity(unchecked) private var isKnown = false
  /// The generation in which each node was marked last.
  @exclusivity(unchecked) private var marks: [Int32] = []
  @exclusivity(unchecked) private var generation: Int32 = 0

  /// Creates the order of a stack's resources in a dialect.
  public init(_ stack: Stack, _ dialect: Dialect) {
    self.stack = stack
    self.dialect = dialect
    first = Array(repeating: -2, count: stack.entries.count)
    // Room for what most stacks have: moving what grows costs more than writing it.
    nodes.reserveCapacity(2 * stack.entries.count)
    references.reserveCapacity(6 * stack.entries.count)
  }

  // MARK: Recording

  /// Begins a resource of the stack, the one at an index of its entries.
  func begin(entry index: Int) {
    entry = index
    current = -1
    isKnown = first[index] != -2
    if !isKnown { first[index] = -1 }
  }

  /// Records the beginning of a generated resource.
  func open(_ resource: GeneratedResource) {
    if isKnown {
      current = Int(current < 0 ? first[entry] : nodes[current].next)
      return
    }
    let node = Int32(nodes.count)
    if current < 0 { first[entry] = node } else { nodes[current].next = node }
    current = nodes.count
    let start = Int32(references.count)
    let hasInstance = !resource.instance.text.isEmpty
    nodes.append(
      Node(
        child: resource.child, entry: Int32(entry), instance: hasInstance ? Int32(instances.count) : -1, start: start,
        end: start))
    if hasInstance { instances.append(resource.instance) }
  }

  /// Records what a value refers to.
  func add(_ value: Expression) {
    if isKnown { return }
    switch value {
    case .string, .integer, .boolean, .decimal, .parameter, .lookup: return
    default: break
    }
    var walker = ReferenceWalker(dialect: dialect) { self.add($0) }
    walker.walk(value)
  }

  private func add(_ attribute: Attribute) {
    let child = attribute.name.child
    let start = Int(nodes[current].start)
    let isNew = !references[start...].contains {
      $0.resource === attribute.resource && $0.name.child === child && $0.instance == attribute.instance
    }
    if isNew { references.append(attribute) }
  }

  /// Records that a generated resource is complete, with what it says beside its properties.
  func close(_ options: ResourceOptions) {
    if isKnown { return }
    nodes[current].end = Int32(references.count)
    nodes[current].isGate = options.isReadinessGate
    if options.dependsOn.isEmpty && options.waitsFor.isEmpty { return }
    nodes[current].named = Int32(named.count)
    named.append(options)
  }

  // MARK: Questions

  /// What the generated resource that was closed last must name as its dependencies.
  public func dependencies() -> [GeneratedResource] {
    let node = current
    var needed: [Int] = []
    addNamed(by: node, to: &needed)
    if needed.isEmpty { return [] }
    generation += 1
    _ = mark(node)
    var waiting: [Int] = []
    addReferred(by: node, to: &waiting)
    markAll(&waiting)
    needed.removeAll { !mark($0) }
    if needed.count > 1 {
      generation += 1
      for node in needed { addAwaited(by: node, to: &waiting) }
      markAll(&waiting)
      needed.removeAll { marks[$0] == generation }
    }
    return needed.map { resource(of: nodes[$0]) }
  }

  private func resource(of node: Node) -> GeneratedResource {
    let instance = node.instance < 0 ? "" : instances[Int(node.instance)]
    return GeneratedResource(stack.entries[Int(node.entry)].name, node.child, instance: instance)
  }

  /// Marks nodes and everything that must exist before them.
  private func markAll(_ waiting: inout [Int]) {
    while let node = waiting.popLast() {
      if mark(node) { addAwaited(by: node, to: &waiting) }
    }
  }

  /// Marks a node, and tells whether it was not marked.
  private func mark(_ node: Int) -> Bool {
    if marks.count <= node { marks += Array(repeating: 0, count: nodes.count - marks.count) }
    if marks[node] == generation { return false }
    marks[node] = generation
    return true
  }

  /// Adds what a generated resource waits for directly.
  private func addAwaited(by node: Int, to waiting: inout [Int]) {
    if nodes[node].awaitedStart < 0 { findAwaited(by: node) }
    for index in nodes[node].awaitedStart..<nodes[node].awaitedEnd { waiting.append(Int(awaited[Int(index)])) }
  }

  private func findAwaited(by node: Int) {
    // Nothing, as long as resources that wait for each other are searched.
    (nodes[node].awaitedStart, nodes[node].awaitedEnd) = (0, 0)
    var found: [Int] = []
    addNamed(by: node, to: &found)
    addReferred(by: node, to: &found)
    nodes[node].awaitedStart = Int32(awaited.count)
    for node in found { awaited.append(Int32(node)) }
    nodes[node].awaitedEnd = Int32(awaited.count)
  }

  /// Adds what the model names as dependencies, whether or not a reference says the same.
  private func addNamed(by node: Int, to found: inout [Int]) {
    let entry = Int(nodes[node].entry)
    let options = nodes[node].named < 0 ? nil : named[Int(nodes[node].named)]
    for address in options?.dependsOn ?? [] {
      if let node = find(address.owner, instance: address.instance, words: address.words) { found.append(node) }
    }
    if first[entry] == node { for name in stack.entries[entry].dependsOn { addComplete(name, to: &found) } }
    for name in options?.waitsFor ?? [] { addComplete(name, to: &found) }
  }

  private func addReferred(by node: Int, to found: inout [Int]) {
    for index in nodes[node].start..<nodes[node].end {
      let reference = references[Int(index)]
      let words = reference.name.child?.words ?? ""
      if let node = find(reference.resource, instance: reference.instance, words: words) { found.append(node) }
    }
  }

  private func find(_ owner: ResourceID, instance: String, words: String) -> Int? {
    var node = firstNode(of: owner)
    while node >= 0 {
      let found = nodes[node]
      let isCalled = found.instance < 0 ? instance.isEmpty : instances[Int(found.instance)].text == instance
      if isCalled && (found.child?.words ?? "") == words { return node }
      node = Int(nodes[node].next)
    }
    return nil
  }

  /// Adds the generated resources that complete a resource of the stack: its readiness gates, or the main one.
  private func addComplete(_ name: ResourceID, to found: inout [Int]) {
    let first = firstNode(of: name)
    if first < 0 { return }
    let count = found.count
    var node = first
    while node >= 0 {
      if nodes[node].isGate { found.append(node) }
      node = Int(nodes[node].next)
    }
    if found.count == count { found.append(first) }
  }

  /// The first node of a resource of the stack, which is described now if it was not yet; -1 if there is none.
  private func firstNode(of name: ResourceID) -> Int {
    guard let index = stack.position(of: name) else { return -1 }
    if first[index] == -2 {
      let (entry, current, isKnown) = (entry, current, isKnown)
      ResourceWriter(dialect, order: self).write(stack.entries[index], at: index, of: stack)
      (self.entry, self.current, self.isKnown) = (entry, current, isKnown)
    }
    return Int(first[index])
  }
}
