import Emitters
import InfraModel

/// A resource of the new program with its counterpart in the old program, if any.
struct ResourcePair {
  let old: EngineResource?
  let new: EngineResource
  /// Changed properties by path.
  private(set) var changes: [String: PropertyChange] = [:]
  /// Properties by path that change in the program but not in AWS, because the change is ignored or AWS keeps the
  /// value.
  private(set) var inert: [String: PropertyChange] = [:]

  init(_ old: EngineResource?, _ new: EngineResource) {
    self.old = old
    self.new = new
    guard let old, !old.isSame(as: new) else { return }
    let before = Dictionary(old.statements.map { ($0.path, $0) }) { first, _ in first }
    let after = Dictionary(new.statements.map { ($0.path, $0) }) { first, _ in first }
    for property in new.statements where before[property.path]?.value != property.value {
      add(PropertyChange(before[property.path], property), property.ignored)
    }
    for property in old.statements where after[property.path] == nil {
      let isKept = property.kept.contains(Self.missing(property.path, among: new.properties))
      add(
        PropertyChange(property, nil),
        property.ignored ?? (isKept ? .nothing("AWS keeps the value") : nil))
    }
  }

  mutating func add(_ change: PropertyChange, _ nothing: Verdict?) {
    guard let nothing else {
      changes[change.path] = change
      return
    }
    var change = change
    change.verdict = nothing
    inert[change.path] = change
  }

  /// The shortest prefix of a path that no property has: the part that was removed.
  private static func missing(_ path: String, among properties: [EngineProperty]) -> String {
    let ends = path.indices.filter { $0 > path.startIndex && (path[$0] == "." || path[$0] == "[") }
    return ends.lazy.map { String(path[..<$0]) }.first { part in
      !properties.contains { $0.path == part || $0.path.hasPrefix("\(part).") || $0.path.hasPrefix("\(part)[") }
    } ?? path
  }

  /// Marks a property as changed because a resource it refers to is replaced. Returns true if this is new information.
  mutating func propagateReplacements(_ property: EngineProperty, because cause: String) -> Bool {
    guard changes[property.path] == nil, inert[property.path] == nil else { return false }
    add(PropertyChange(property, property, because: cause), property.ignored)
    return !property.isIgnored
  }

  /// Adds a verdict to the change of a property.
  mutating func judge(_ path: String, _ verdict: Verdict) { changes[path]?.verdict = verdict }

  /// True if computed attributes of the resource may change.
  func isMoving(in engine: any Engine) -> Bool {
    guard let old, !changes.isEmpty else { return false }
    return !isReplaced || engine.replacement(of: old, by: new).outcome != .refused
  }

  /// True if the resource is replaced.
  var isReplaced: Bool {
    guard let old else { return false }
    return old.type != new.type || changes.values.contains { $0.effect.isReplacing }
  }

  /// True if an attribute changes. An attribute set by the program keeps its value in a replacement.
  func changes(_ attribute: String) -> Bool {
    if changes[attribute] != nil { return true }
    guard isReplaced else { return false }
    return !new.properties.contains { $0.path == attribute }
  }

  /// The change of the resource; nil if it has none.
  func change(_ consequence: PlannedAction?) -> ResourceChange? {
    guard let old else {
      var change = ResourceChange(new, .added)
      change.properties = new.properties.compactMap { changes[$0.path] }
      change.consequence = consequence
      return change
    }
    let isReplaced = isReplaced
    let isMoved = old.address != new.address
    if changes.isEmpty && inert.isEmpty && !isReplaced && !isMoved { return nil }
    let action: ResourceChange.Action =
      isReplaced ? .replaced : !changes.isEmpty ? .changed : isMoved ? .moved : .unaffected
    var change = ResourceChange(new, action)
    change.movedFrom = isMoved ? old.address : nil
    var all = changes
    // A replacement receives all values of the program.
    for (path, property) in inert { all[path] = isReplaced ? property.withoutVerdict : property }
    let gone = old.statements.compactMap { all[$0.path] }.filter { $0.after == nil }
    change.properties = new.statements.compactMap { all[$0.path] } + gone
    change.consequence = consequence
    return change
  }
}

extension EngineResource {
  /// All values in the program.
  var statements: [EngineProperty] { properties + attributes }

  /// True if all values are equal, which is the common case.
  fileprivate func isSame(as other: EngineResource) -> Bool {
    func isSame(_ one: EngineProperty, _ other: EngineProperty) -> Bool {
      one.path == other.path && one.value == other.value
    }
    return properties.elementsEqual(other.properties, by: isSame)
      && attributes.elementsEqual(other.attributes, by: isSame)
  }
}

extension ResourceChange {
  init(_ resource: EngineResource, _ action: Action) {
    self.init(
      key: resource.key, type: resource.type, address: resource.address, isMain: resource.isMain,
      action: action, keepsData: resource.keepsData)
  }
}

extension PropertyChange {
  init(_ old: EngineProperty?, _ new: EngineProperty?, because cause: String? = nil) {
    self.init(
      path: new?.path ?? old?.path ?? "", before: old?.value, after: new?.value, effect: Self.effect(old, new),
      isTag: new?.isTag ?? old?.isTag ?? false, because: cause)
  }

  private static func effect(_ old: EngineProperty?, _ new: EngineProperty?) -> UpdateBehavior {
    let effect = max(new?.effect ?? .inPlace, old?.effect ?? .inPlace)
    guard let rule = (new ?? old)?.rule else { return effect }
    if rule.contains(.alwaysReplaces) { return max(effect, .replaces) }
    let isUpgrade = old?.value == "\"redis\"" && new?.value == "\"valkey\""
    return rule.contains(.becomesValkey) && isUpgrade ? .inPlace : effect
  }

  fileprivate var withoutVerdict: PropertyChange {
    var change = self
    change.verdict = nil
    return change
  }
}
