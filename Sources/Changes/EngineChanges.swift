import Emitters
import InfraModel

/// The changes that one engine plans between two versions of a stack, computed without running the engine.
public struct EngineChanges: Sendable {
  /// The engine.
  public let engine: any Engine
  /// The changed resources in the order of the program, followed by the removed ones.
  public let resources: [ResourceChange]
  /// The number of unchanged resources.
  public let unchanged: Int

  /// Compares an engine's resources of two stacks.
  public init(_ engine: any Engine, from old: Stack, to new: Stack) {
    self.init(engine, from: engine.resources(of: old), to: engine.resources(of: new))
  }

  /// Compares an engine's resources of two programs.
  public init(_ engine: any Engine, from old: [EngineResource], to new: [EngineResource]) {
    self.engine = engine
    var comparison = Comparison(engine, from: old, to: new)
    comparison.propagateReplacements()
    comparison.judge()
    let changes = comparison.changes
    unchanged = comparison.pairs.count - changes.count
    resources = changes + comparison.removals
  }
}

/// The resources of two programs, matched by address.
struct Comparison {
  let engine: any Engine
  /// Every resource of the new program.
  private(set) var pairs: [ResourcePair]
  /// Every resource of the old program.
  let before: [EngineResource]
  /// Resources that exist in the old program only.
  let removed: [EngineResource]

  init(_ engine: any Engine, from before: [EngineResource], to after: [EngineResource]) {
    self.engine = engine
    self.before = before
    let identity = { (resource: EngineResource, address: String) in
      engine.addressIncludesType ? "\(resource.type) \(address)" : address
    }
    let places = Dictionary(before.indices.map { (identity(before[$0], before[$0].address), $0) }) { first, _ in first }
    var kept = Set<String>()
    pairs = after.map { resource in
      let names = ([resource.address] + resource.former.reversed()).map { identity(resource, $0) }
      let known = names.first { places[$0] != nil }
      if let known { kept.insert(known) }
      return ResourcePair(known.flatMap { places[$0] }.map { before[$0] }, resource)
    }
    removed = before.filter { !kept.contains(identity($0, $0.address)) }
  }

  /// Propagates replacements along references to a fixed point. Refused replacements do not propagate.
  mutating func propagateReplacements() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      let moving = Dictionary(
        pairs.indices.filter { pairs[$0].isMoving(in: engine) }.map { (pairs[$0].new.origin, $0) }
      ) { first, _ in first }
      if moving.isEmpty { return }
      for index in pairs.indices where pairs[index].old != nil {
        for property in pairs[index].new.properties {
          guard
            let cause = property.references.first(where: { reference in
              moving[reference.address].map { pairs[$0].changes(reference.attribute) } ?? false
            }), let place = moving[cause.address]
          else { continue }
          let address = pairs[place].new.address
          if pairs[index].propagateReplacements(property, because: address) { hasChanged = true }
        }
      }
    }
  }

  /// Adds a verdict to every change.
  mutating func judge() {
    let leaving = Set(pairs.filter(\.leavesNetwork).map(\.new.origin))
    let known = Set(pairs.filter { $0.old != nil }.map(\.new.key))
    for index in pairs.indices {
      if pairs[index].old == nil {
        // A new child of an existing resource may delete data of that resource.
        if !pairs[index].new.isMain, known.contains(pairs[index].new.key) { pairs[index].judgeAddition() }
      } else {
        pairs[index].judge(leaving: leaving)
      }
    }
  }
}
