/// Computes the explicit dependencies of each generated resource: those that neither its own references nor another
/// dependency already imply.
///
/// A class, because the writer of a dialect records into it while writing. A resource that is needed before it is
/// written is described to this object alone.
public final class CreationOrder {
  /// A generated resource. `Int32` keeps nodes small, because a large stack has many.
  private struct Node {
    let child: ChildType?
    let entry: Int32
    /// Index of its instance name in ``instances``; -1 for most.
    let instance: Int32
    /// Start of its references in ``references``; they end at `end`.
    let start: Int32
    var end: Int32
    /// Next generated resource of the same entry, or -1.
    var next: Int32 = -1
    /// Start of its prerequisites in ``awaited``, computed on first use; they end at `awaitedEnd`.
    var awaitedStart: Int32 = -1
    var awaitedEnd: Int32 = -1
    /// Index of its options in ``named``; -1 if it has no explicit dependencies.
    var named: Int32 = -1
    var isGate = false
  }

  let stack: Stack
  private let dialect: Dialect
  private let target: Patch.Target?
  @exclusivity(unchecked) private var nodes: [Node] = []
  @exclusivity(unchecked) private var references: [Attribute] = []
  /// Instance names of the few generated resources that have one.
  @exclusivity(unchecked) private var instances: [LogicalName] = []
  /// Options of the few nodes with explicit dependencies.
  @exclusivity(unchecked) private var named: [ResourceOptions] = []
  /// First generated resource of each entry; -1 if there is none, -2 if it was not described yet.
  @exclusivity(unchecked) private var first: [Int32]
  /// Prerequisites of all nodes, one range per node.
  @exclusivity(unchecked) private var awaited: [Int32] = []
  @exclusivity(unchecked) private var entry = -1
  @exclusivity(unchecked) private var current = -1
  /// True if the entry was described before, so its nodes exist already.
  @exclusivity(unchecked) private var isKnown = false
  /// Generation in which each node was last marked.
  @exclusivity(unchecked) private var marks: [Int32] = []
  @exclusivity(unchecked) private var generation: Int32 = 0

  /// Creates the creation order of a stack's resources in a dialect, and for a target if the dialect has several.
  public init(_ stack: Stack, _ dialect: Dialect, target: Patch.Target? = nil) {
    self.stack = stack
    self.target = target
    self.dialect = dialect
    first = Array(repeating: -2, count: stack.entries.count)
    // Reserves the capacity that most stacks need, because growing the arrays costs more than filling them.
    nodes.reserveCapacity(2 * stack.entries.count)
    references.reserveCapacity(6 * stack.entries.count)
  }

  // MARK: Recording

  /// Starts a resource of the stack, given the index of its entry.
  func begin(entry index: Int) {
    entry = index
    current = -1
    isKnown = first[index] != -2
    if !isKnown { first[index] = -1 }
  }

  /// Records the start of a generated resource.
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

  /// Records the references of a value.
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

  /// Records the end of a generated resource, with its options.
  func close(_ options: ResourceOptions) {
    if isKnown { return }
    nodes[current].end = Int32(references.count)
    nodes[current].isGate = options.isReadinessGate
    if options.dependsOn.isEmpty && options.waitsFor.isEmpty { return }
    nodes[current].named = Int32(named.count)
    named.append(options)
  }

  // MARK: Questions

  /// Explicit dependencies of the generated resource that was closed last.
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

  /// Marks nodes and all their prerequisites.
  private func markAll(_ waiting: inout [Int]) {
    while let node = waiting.popLast() {
      if mark(node) { addAwaited(by: node, to: &waiting) }
    }
  }

  /// Marks a node. Returns true if it was not marked before.
  private func mark(_ node: Int) -> Bool {
    if marks.count <= node { marks += Array(repeating: 0, count: nodes.count - marks.count) }
    if marks[node] == generation { return false }
    marks[node] = generation
    return true
  }

  /// Adds the direct prerequisites of a generated resource.
  private func addAwaited(by node: Int, to waiting: inout [Int]) {
    if nodes[node].awaitedStart < 0 { findAwaited(by: node) }
    for index in nodes[node].awaitedStart..<nodes[node].awaitedEnd { waiting.append(Int(awaited[Int(index)])) }
  }

  private func findAwaited(by node: Int) {
    // Stays empty during the search, so that a cycle of dependencies ends.
    (nodes[node].awaitedStart, nodes[node].awaitedEnd) = (0, 0)
    var found: [Int] = []
    addNamed(by: node, to: &found)
    addReferred(by: node, to: &found)
    nodes[node].awaitedStart = Int32(awaited.count)
    for node in found { awaited.append(Int32(node)) }
    nodes[node].awaitedEnd = Int32(awaited.count)
  }

  /// Adds the dependencies named in the model, including those that a reference also implies.
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

  /// Adds the generated resources that complete a resource of the stack: its readiness gates, otherwise the main one.
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

  /// First node of a resource of the stack, or -1 if there is none. Describes the resource if that has not happened
  /// yet.
  private func firstNode(of name: ResourceID) -> Int {
    guard let index = stack.position(of: name) else { return -1 }
    if first[index] == -2 {
      let (entry, current, isKnown) = (entry, current, isKnown)
      ResourceWriter(dialect, order: self, target: target).write(stack.entries[index], at: index, of: stack)
      (self.entry, self.current, self.isKnown) = (entry, current, isKnown)
    }
    return Int(first[index])
  }
}

// MARK: - Circles

extension CreationOrder {
  /// Generated resources each of which needs the next one, and the last one the first, so that none can be made first;
  /// empty if there are none.
  public func circle() -> [GeneratedResource] {
    for entry in stack.entries { _ = firstNode(of: entry.name) }
    // Of each node: not visited, on the path from the start, or without a circle behind it.
    var states = [UInt8](repeating: 0, count: nodes.count)
    for start in nodes.indices where states[start] == 0 {
      var path = [(node: start, needed: needed(by: start)[...])]
      states[start] = 1
      while let last = path.last {
        guard let next = last.needed.first else {
          states[last.node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].needed.removeFirst()
        if next == last.node { return [resource(of: nodes[next])] }
        if states[next] == 2 { continue }
        if states[next] == 1 {
          return path.drop { $0.node != next }.map { resource(of: nodes[$0.node]) }
        }
        states[next] = 1
        path.append((next, needed(by: next)[...]))
      }
    }
    return []
  }

  private func needed(by node: Int) -> [Int] {
    var needed: [Int] = []
    addNamed(by: node, to: &needed)
    addReferred(by: node, to: &needed)
    return needed
  }
}
