import Emitters
import InfraModel

extension ResourcePair {
  /// True if the resource moves to another network.
  var leavesNetwork: Bool { new.properties.contains { $0.rule.contains(.isNetwork) && changes[$0.path] != nil } }

  /// True if an update also overwrites a value changed by a CodeDeploy deployment. Engines without ignored changes send
  /// all properties of a listener or rule, and a replacement has those of the program in every engine.
  var undoesDeployment: Bool {
    !changes.isEmpty
      && new.properties.contains {
        $0.rule.contains(.changedByCodeDeploy) && !$0.rule.contains(.refusedByECS) && (isReplaced || !$0.isIgnored)
      }
  }

  /// True if the resource still uses another one when that is deleted, because it is not replaced and keeps the
  /// reference until then.
  func uses(_ resource: EngineResource, after deletion: PlannedAction.Deletion) -> Bool {
    guard let old, !isReplaced else { return false }
    return old.properties.contains { property in
      property.rule.contains(.holds) && property.references.contains { $0.address == resource.origin }
        && (deletion == .first || inert[property.path] != nil)
    }
  }

  /// Adds a verdict to each change. `leaving` are the resources that move to another network.
  mutating func judge(leaving: Set<String>) {
    guard let old, !changes.isEmpty else { return }
    // A replacement is a new resource, so there is no old value that rules could compare.
    if isReplaced { return }
    let before = Dictionary(old.statements.map { ($0.path, $0) }) { first, _ in first }
    for property in new.statements + old.statements where changes[property.path] != nil {
      guard let change = changes[property.path], change.verdict == nil else { continue }
      let rule = property.rule.union(before[property.path]?.rule ?? [])
      let verdict = refusal(of: property, rule, leaving) ?? rule.verdict(from: change.before, to: change.after)
      if let verdict { judge(property.path, verdict) }
    }
  }

  /// Adds verdicts to the values of a new child of an existing resource.
  mutating func judgeAddition() {
    for property in new.properties {
      if let verdict = property.rule.verdict(from: nil, to: property.value) {
        add(PropertyChange(nil, property), verdict)
      }
    }
  }

  private func refusal(of property: EngineProperty, _ rule: UpdateRule, _ leaving: Set<String>) -> Verdict? {
    if rule.contains(.refusedByECS) { return .refused("ECS lets only CodeDeploy change it") }
    if rule.contains(.isFixed) { return .refused("AWS cannot change it") }
    if rule.contains(.stays) { return .refused("it cannot move to another one") }
    if rule.contains(.staysInNetwork), property.references.contains(where: { leaving.contains($0.address) }) {
      return .refused("it cannot move to another network")
    }
    if rule.contains(.oneAtATime), entries(of: property.list) > 1 {
      return .refused("an update adds or removes one of \(property.list)")
    }
    return nil
  }

  /// Number of list entries that are added or removed.
  private func entries(of list: String) -> Int {
    let old = Set((self.old?.properties ?? []).compactMap { $0.entry(of: list) })
    let new = Set(new.properties.compactMap { $0.entry(of: list) })
    return old.symmetricDifference(new).count
  }
}

extension EngineProperty {
  /// First component of the path, without a list index.
  fileprivate var list: String { String(path.prefix { $0 != "[" && $0 != "." }) }

  /// The list entry that contains the property.
  fileprivate func entry(of list: String) -> String? {
    guard path.hasPrefix("\(list)[") else { return nil }
    return String(path.dropFirst(list.count + 1).prefix { $0 != "]" })
  }

  /// Change that results from removing the child that has this property.
  var removal: PropertyChange? {
    var change = PropertyChange(self, nil)
    change.verdict = rule.verdict(from: value, to: nil)
    return change
  }
}
