import Emitters
import InfraModel

/// What a change of the model does in one engine: told from two stacks, without asking the engine.
public struct EngineChanges: Sendable {
  /// The engine.
  public let engine: any Engine
  /// The resources that become something else, in the order of the program, those that it has no more behind them.
  public let resources: [ResourceChange]
  /// How many resources stay as they are.
  public let unchanged: Int

  /// Compares what an engine makes of two stacks.
  public init(_ engine: any Engine, from old: Stack, to new: Stack) {
    self.engine = engine
    let identity = { (resource: EngineResource, address: String) in
      engine.tellsTypesApart ? "\(resource.type) \(address)" : address
    }
    let before = engine.resources(of: old)
    let after = engine.resources(of: new)
    let places = Dictionary(before.indices.map { (identity(before[$0], before[$0].address), $0) }) { first, _ in first }
    var kept = Set<String>()
    var pairs = after.map { resource in
      let names = ([resource.address] + resource.former.reversed()).map { identity(resource, $0) }
      let known = names.first { places[$0] != nil }
      if let known { kept.insert(known) }
      return Pair(known.flatMap { places[$0] }.map { before[$0] }, resource)
    }
    Self.spread(&pairs, engine)
    var changes = pairs.compactMap { $0.change(engine) }
    unchanged = after.count - changes.count
    for resource in before where !kept.contains(identity(resource, resource.address)) {
      var change = ResourceChange(resource, .removed)
      change.consequence = engine.removal(of: resource)
      changes.append(change)
    }
    resources = changes
  }

  /// Lets what is replaced change the properties that refer to it, until nothing more is replaced by that; what the
  /// engine refuses spreads nowhere.
  private static func spread(_ pairs: inout [Pair], _ engine: any Engine) {
    var isSpreading = true
    while isSpreading {
      isSpreading = false
      let moving = Dictionary(
        pairs.indices.filter { pairs[$0].isMoving(in: engine) }.map { (pairs[$0].new.origin, $0) }
      ) { first, _ in first }
      if moving.isEmpty { return }
      for index in pairs.indices where pairs[index].old != nil {
        for property in pairs[index].new.properties where pairs[index].changes[property.path] == nil {
          guard
            let cause = property.references.first(where: { reference in
              moving[reference.address].map { pairs[$0].changes(reference.attribute) } ?? false
            }), let place = moving[cause.address]
          else { continue }
          pairs[index].changes[property.path] = PropertyChange(
            path: property.path, before: property.value, after: property.value, effect: property.effect,
            isTag: property.isTag, because: pairs[place].new.address)
          isSpreading = true
        }
      }
    }
  }
}

/// A resource of the new program with the one that it was before.
private struct Pair {
  let old: EngineResource?
  let new: EngineResource
  var changes: [String: PropertyChange] = [:]

  init(_ old: EngineResource?, _ new: EngineResource) {
    self.old = old
    self.new = new
    guard let old else { return }
    let before = Dictionary(old.properties.map { ($0.path, $0) }) { first, _ in first }
    let after = Dictionary(new.properties.map { ($0.path, $0) }) { first, _ in first }
    for property in new.properties where before[property.path]?.value != property.value {
      changes[property.path] = PropertyChange(
        path: property.path, before: before[property.path]?.value, after: property.value,
        effect: max(property.effect, before[property.path]?.effect ?? .inPlace), isTag: property.isTag, because: nil)
    }
    for property in old.properties where after[property.path] == nil {
      changes[property.path] = PropertyChange(
        path: property.path, before: property.value, after: nil, effect: property.effect, isTag: property.isTag,
        because: nil)
    }
  }

  /// Whether what it is known by may be something else afterwards.
  func isMoving(in engine: any Engine) -> Bool {
    guard let old, !changes.isEmpty else { return false }
    return !isReplaced || !engine.replacement(of: old, by: new).isRefused
  }

  var isReplaced: Bool {
    guard let old else { return false }
    return old.type != new.type || changes.values.contains { $0.effect.isReplacing }
  }

  /// Whether an attribute is another one afterwards: what the program itself says of a resource stays as it says.
  func changes(_ attribute: String) -> Bool {
    if changes[attribute] != nil { return true }
    guard isReplaced else { return false }
    return !new.properties.contains { $0.path == attribute }
  }

  func change(_ engine: any Engine) -> ResourceChange? {
    guard let old else { return ResourceChange(new, .added) }
    let isReplaced = isReplaced
    let isMoved = old.address != new.address
    if changes.isEmpty && !isReplaced && !isMoved { return nil }
    var change = ResourceChange(new, isReplaced ? .replaced : changes.isEmpty ? .moved : .changed)
    change.movedFrom = isMoved ? old.address : nil
    let gone = old.properties.compactMap { changes[$0.path] }.filter { $0.after == nil }
    change.properties = new.properties.compactMap { changes[$0.path] } + gone
    if isReplaced { change.consequence = engine.replacement(of: old, by: new) }
    return change
  }
}

extension ResourceChange {
  fileprivate init(_ resource: EngineResource, _ action: Action) {
    self.init(
      key: resource.key, type: resource.type, address: resource.address, isMain: resource.isMain,
      action: action, keepsData: resource.keepsData)
  }
}
