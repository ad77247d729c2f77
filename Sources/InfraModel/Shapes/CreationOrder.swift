/// What each generated resource of a stack must name as a dependency: what neither a reference of its own nor another
/// dependency already makes the engine wait for.
///
/// A class: the writer of a dialect records in it what it writes, and what is asked about before it is written is described
/// to it alone.
public final class CreationOrder {
  /// A generated resource.
  private struct Node {
    let entry: Int
    let resource: GeneratedResource
    /// Where its references begin in ``references``; they end at `end`.
    let start: Int
    var end: Int
    var isGate = false
    /// The next generated resource of the same entry, or -1.
    var next = -1
    /// The node of each of its references and named dependencies, once they were asked for.
    var awaited: [Int]?
  }

  /// A reference of a generated resource to another: the owner's main resource when there are no words.
  private struct Reference {
    let owner: ResourceID
    let child: ChildType?
    let instance: String
  }

  let stack: Stack
  private let dialect: Dialect
  @exclusivity(unchecked) private var nodes: [Node] = []
  @exclusivity(unchecked) private var references: [Reference] = []
  /// What a few generated resources name as dependencies, by their nodes.
  private var named: [Int: ResourceOptions] = [:]
  /// The first generated resource of each entry, -1 where there is none, -2 where it was not described yet.
  @exclusivity(unchecked) private var first: [Int]
  @exclusivity(unchecked) private var entry = -1
  @exclusivity(unchecked) private var current = -1
  /// Whether the entry was described before, so that its resources are known.
  @exclusivity(unchecked) private var isKnown = false
  private var marks: [Int] = []
  private var generation = 0

  /// Creates the order of a stack's resources in a dialect.
  public init(_ stack: Stack, _ dialect: Dialect) {
    self.stack = stack
    self.dialect = dialect
    first = Array(repeating: -2, count: stack.entries.count)
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
      current = current < 0 ? first[entry] : nodes[current].next
      return
    }
    if current < 0 { first[entry] = nodes.count } else { nodes[current].next = nodes.count }
    current = nodes.count
    nodes.append(Node(entry: entry, resource: resource, start: references.count, end: references.count))
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
    let start = nodes[current].start
    let isNew = !references[start...].contains {
      $0.owner === attribute.resource && $0.child === child && $0.instance == attribute.instance
    }
    if isNew { references.append(Reference(owner: attribute.resource, child: child, instance: attribute.instance)) }
  }

  /// Records that a generated resource is complete, with what it says beside its properties.
  func close(_ options: ResourceOptions) {
    if isKnown { return }
    nodes[current].end = references.count
    nodes[current].isGate = options.isReadinessGate
    if !options.dependsOn.isEmpty || !options.waitsFor.isEmpty { named[current] = options }
  }

  // MARK: Questions

  /// What the generated resource that was closed last must name as its dependencies.
  public func dependencies() -> [GeneratedResource] {
    let node = current
    let all = named(by: node)
    if all.isEmpty { return [] }
    generation += 1
    _ = mark(node)
    var waiting = referred(by: node)
    markAll(&waiting)
    var needed = all.filter { mark($0) }
    if needed.count > 1 {
      generation += 1
      waiting = needed.flatMap { awaited(by: $0) }
      markAll(&waiting)
      needed.removeAll { marks[$0] == generation }
    }
    return needed.map { nodes[$0].resource }
  }

  /// Marks nodes and everything that must exist before them.
  private func markAll(_ waiting: inout [Int]) {
    while let node = waiting.popLast() {
      if mark(node) { waiting += awaited(by: node) }
    }
  }

  /// Marks a node, and tells whether it was not marked.
  private func mark(_ node: Int) -> Bool {
    if marks.count <= node { marks += Array(repeating: 0, count: nodes.count - marks.count) }
    if marks[node] == generation { return false }
    marks[node] = generation
    return true
  }

  /// What a generated resource waits for directly.
  private func awaited(by node: Int) -> [Int] {
    if let known = nodes[node].awaited { return known }
    nodes[node].awaited = []
    let found = named(by: node) + referred(by: node)
    nodes[node].awaited = found
    return found
  }

  /// What the model names as dependencies, whether or not a reference says the same.
  private func named(by node: Int) -> [Int] {
    let entry = stack.entries[nodes[node].entry]
    let isFirst = first[nodes[node].entry] == node
    let options = named[node]
    if options == nil && (!isFirst || entry.dependsOn.isEmpty) { return [] }
    var found: [Int] = []
    for address in options?.dependsOn ?? [] {
      if let node = find(address.owner, instance: address.instance, words: address.words) { found.append(node) }
    }
    for name in isFirst ? entry.dependsOn : [] { complete(name, &found) }
    for name in options?.waitsFor ?? [] { complete(name, &found) }
    return found
  }

  private func referred(by node: Int) -> [Int] {
    (nodes[node].start..<nodes[node].end).compactMap { index in
      let reference = references[index]
      return find(reference.owner, instance: reference.instance, words: reference.child?.words ?? "")
    }
  }

  private func find(_ owner: ResourceID, instance: String, words: String) -> Int? {
    var node = firstNode(of: owner)
    while node >= 0 {
      if nodes[node].resource.isCalled(instance, words) { return node }
      node = nodes[node].next
    }
    return nil
  }

  /// Adds the generated resources that complete a resource of the stack: its readiness gates, or the main one.
  private func complete(_ name: ResourceID, _ found: inout [Int]) {
    let first = firstNode(of: name)
    if first < 0 { return }
    let count = found.count
    var node = first
    while node >= 0 {
      if nodes[node].isGate { found.append(node) }
      node = nodes[node].next
    }
    if found.count == count { found.append(first) }
  }

  /// The first node of a resource of the stack, which is described now if it was not yet; -1 if there is none.
  private func firstNode(of name: ResourceID) -> Int {
    guard let index = stack.position(of: name.key) else { return -1 }
    if first[index] == -2 {
      let (entry, current, isKnown) = (entry, current, isKnown)
      ResourceWriter(dialect, order: self).write(stack.entries[index], at: index, of: stack)
      (self.entry, self.current, self.isKnown) = (entry, current, isKnown)
    }
    return first[index]
  }
}
