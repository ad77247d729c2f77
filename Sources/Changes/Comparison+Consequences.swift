import Emitters
import InfraModel

/// The actions of each engine for changed resources, and whether AWS rejects them.
extension Comparison {
  /// Changes of the resources in the new program.
  var changes: [ResourceChange] { pairs.compactMap { $0.change(consequence(of: $0)) } }

  /// Resources that were removed from the program.
  var removals: [ResourceChange] {
    let known = Set(pairs.map(\.new.key))
    return removed.map { resource in
      var change = ResourceChange(resource, .removed)
      change.consequence =
        resource.keepsRevisions
        ? .happens("no longer managed; it stays registered", deletes: .never)
        : accepted(resource, engine.removal(of: resource))
      if !resource.isMain, known.contains(resource.key) {
        change.properties = resource.properties.compactMap { $0.removal }.filter { $0.verdict != nil }
      }
      return change
    }
  }

  private func consequence(of pair: ResourcePair) -> PlannedAction? {
    guard let old = pair.old else {
      return takenRange(by: pair.new).map { .fails("created, which fails: \($0) is still taken") }
    }
    if pair.isReplaced {
      let action = accepted(old, replacement(of: old, by: pair.new))
      return pair.undoesDeployment ? action.undoingDeployment : action
    }
    if pair.changes.values.contains(where: { $0.verdict?.isRefused == true }) { return .fails("refused by AWS") }
    let inPlace = PlannedAction.happens("changed in place", deletes: .never)
    if pair.undoesDeployment { return inPlace.undoingDeployment }
    if pair.changes.values.contains(where: { $0.effect == .mayReplace }) {
      let other = engine.replacement(of: old, by: pair.new)
      if other.outcome == .refused {
        return .happens("\(inPlace.words); where AWS would replace it, \(other.words)", deletes: .never)
      }
    }
    return nil
  }

  /// Planned action for a replacement, with the effects of AWS's rules for the new resource.
  private func replacement(of old: EngineResource, by new: EngineResource) -> PlannedAction {
    let action = engine.replacement(of: old, by: new)
    if action.outcome != .happens { return action }
    if old.keepsRevisions { return .happens("a new revision; the old one stays registered", deletes: .never) }
    if action.deletion == .last, let range = takenRange(by: new) {
      return .fails("created first, which fails: \(range) is still taken")
    }
    return action
  }

  /// The range of an old resource in the same network that the one of a new resource overlaps. Every engine deletes
  /// such resources last.
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html (InvalidSubnet.Conflict)
  private func takenRange(by new: EngineResource) -> String? {
    guard let range = new.uniqueRange, let network = new.network,
      !pairs.contains(where: { $0.new.origin == network && $0.isReplaced })
    else { return nil }
    let other = before.first { $0.network == network && $0.uniqueRange?.range.overlaps(range.range) == true }
    return other?.uniqueRange?.text
  }

  /// Turns a deletion into a failure if AWS refuses it: the resource is protected, or others still use it.
  private func accepted(_ resource: EngineResource, _ action: PlannedAction) -> PlannedAction {
    if action.deletion == .never { return action }
    if resource.refusesDeletion { return .fails("\(action.words), which fails: \(PlannedAction.protected)") }
    let users = pairs.filter { $0.uses(resource, after: action.deletion) }.map(\.new.address)
    if users.isEmpty { return action }
    let words = users.prefix(3).joined(separator: ", ") + (users.count > 3 ? " and \(users.count - 3) more" : "")
    return .fails("\(action.words), which fails: still in use by \(words)")
  }
}

extension PlannedAction {
  /// The action with its effect on the traffic of a blue/green service, if it succeeds.
  fileprivate var undoingDeployment: PlannedAction {
    if outcome != .happens { return self }
    return .happens("\(words), and all traffic goes back to the blue target group", deletes: deletion)
  }
}

extension EngineResource {
  /// True if AWS refuses to delete the resource.
  fileprivate var refusesDeletion: Bool { isOn(.refusesDeletion) }
  /// True if a replacement is a new revision, and no revision is deleted.
  fileprivate var keepsRevisions: Bool { isOn(.keepsRevisions) }

  private func isOn(_ rule: UpdateRule) -> Bool {
    properties.contains { $0.rule.contains(rule) && UpdateRule.isOn($0.value) }
  }

  /// Address of the resource's network.
  fileprivate var network: String? { properties.first { $0.rule.contains(.isNetwork) }?.references.first?.address }

  /// The CIDR range that no other resource of the network can overlap.
  fileprivate var uniqueRange: (range: IPv4Range, text: String)? {
    guard let text = properties.first(where: { $0.rule.contains(.uniqueInNetwork) })?.value.filter({ $0 != "\"" })
    else { return nil }
    return IPv4Range(text).map { ($0, text) }
  }
}
