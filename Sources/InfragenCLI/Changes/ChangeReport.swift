import Changes
import Emitters
import InfraModel
import PaymentSystem

/// Report of a change of the model, for people and programs.
struct ChangeReport {
  let changes: StackChanges
  /// The connections and permissions that the change adds and removes.
  let reach: ReachChange
  /// True if two environments are compared, which have different suffixes.
  let isOtherEnvironment: Bool
  /// Compares two versions of a system.
  init(from old: Stack, to new: Stack, in engines: [any Engine], isOtherEnvironment: Bool = false) {
    changes = StackChanges(from: old, to: new, in: engines)
    reach = ReachChange(from: Reach(of: old), to: Reach(of: new))
    self.isOtherEnvironment = isOtherEnvironment
  }

  /// True if data is in danger.
  var endangersData: Bool { changes.endangersData }

  /// A resource of the stack with another resource type.
  struct Item {
    let key: String
    let action: ResourceChange.Action
    /// True if data, a key or a secret may be lost.
    let isInDanger: Bool
    let blocks: [Block]
  }

  /// Changes in engines that have the same properties for the resource.
  struct Block {
    /// One line per resource and engine: the engine's title, the address and the action.
    let lines: [(title: String, address: String, words: String)]
    /// Changed properties, in the notation of the first engine.
    let properties: [PropertyChange]
  }

  /// Changed resources in order, without those of which only tags change. Tags that are part of ``tags`` are left out.
  var items: [Item] {
    let isFolding = tags != nil
    return changes.byKey.filter { !$0.changes.isTagsOnly }.map { Self.item($0, $1, withoutTags: isFolding) }
  }

  /// Number of resources of which only tags change, with these tags; nil if there are none.
  var tags: (count: Int, properties: [PropertyChange])? {
    let resources = changes.byKey.filter(\.changes.isTagsOnly)
    var seen = Set<String>()
    let properties = resources.compactMap(\.changes.first).flatMap { $0.resources.flatMap(\.properties) }
      .filter { seen.insert("\($0.tag) \($0.before ?? "") \($0.after ?? "")").inserted }
    return resources.isEmpty ? nil : (resources.count, properties)
  }

  /// Endangered resources, with the action in each engine.
  var dangers: [String] {
    let region = changes.region.map {
      ["everything: the region changes from \($0.before) to \($0.after), and nothing is moved there"]
    }
    return (region ?? [])
      + changes.byKey.compactMap { key, changes in
        let words = changes.flatMap { engine, resources in
          resources.filter(\.endangersData).map { "\($0.danger) \(engine.title)" }
        }
        return words.isEmpty ? nil : "\(key): \(words.joined(separator: ", "))"
      }
  }

  /// Actions with a column in the counts; the rare ones only if they occur.
  var actions: [ResourceChange.Action] {
    let rare = [ResourceChange.Action.moved, .unaffected].filter { action in
      changes.engines.contains { $0.resources.contains { $0.action == action } }
    }
    return [.added, .changed, .replaced, .removed] + rare
  }

  /// One line per engine: the numbers of added, changed, replaced and removed resources.
  var counts: [(title: String, counts: [(ResourceChange.Action, Int)], unchanged: Int)] {
    changes.engines.map { engine in
      (
        engine.engine.title,
        actions.map { action in
          (action, engine.resources.count { $0.action == action })
        }, engine.unchanged
      )
    }
  }

  /// Added and removed parameters and outputs: `new: a; gone: b`.
  var interface: [(label: String, words: String)] {
    [(InterfaceChange.Part.parameter, "inputs"), (.output, "outputs")].compactMap { part, label in
      let all = changes.interface.filter { $0.part == part }
      let words = [("new", true), ("gone", false)].compactMap { word, isNew -> String? in
        let names = all.filter { $0.isNew == isNew }.map { $0.name + ($0.isRequired ? " (must be given)" : "") }
        return names.isEmpty ? nil : "\(word): \(names.joined(separator: ", "))"
      }
      return all.isEmpty ? nil : (label, words.joined(separator: "; "))
    }
  }

  private static func item(
    _ key: String, _ changes: [(engine: any Engine, resources: [ResourceChange])], withoutTags: Bool
  ) -> Item {
    var blocks: [[(engine: any Engine, resources: [ResourceChange])]] = []
    for change in changes {
      if let index = blocks.firstIndex(where: { block in
        block[0].engine.dialect == change.engine.dialect && block[0].resources.isAlike(change.resources)
      }) {
        blocks[index].append(change)
      } else {
        blocks.append([change])
      }
    }
    let all = changes.flatMap(\.resources)
    // Removing a rule of a security group does not remove the group.
    let actions = all.filter(\.isMain).map(\.action)
    let order: [ResourceChange.Action] = [.replaced, .removed, .changed, .added, .moved, .unaffected]
    return Item(
      key: key, action: order.first { actions.contains($0) } ?? Self.actionOfChildren(all.map(\.action)),
      isInDanger: all.contains(where: \.endangersData),
      blocks: blocks.flatMap { Self.blocks($0, withoutTags: withoutTags) })
  }

  /// Action of a resource of which only children change; unaffected if no child is.
  private static func actionOfChildren(_ actions: [ResourceChange.Action]) -> ResourceChange.Action {
    actions.allSatisfy { $0 == .unaffected } ? .unaffected : .changed
  }

  /// A block per resource, with a line per engine.
  private static func blocks(
    _ alike: [(engine: any Engine, resources: [ResourceChange])], withoutTags: Bool
  ) -> [Block] {
    guard let first = alike.first else { return [] }
    return first.resources.indices.map { index in
      Block(
        lines: alike.map { ($0.engine.title, $0.resources[index].address, $0.resources[index].words) },
        properties: first.resources[index].properties.filter { !withoutTags || !$0.isTag })
    }
  }
}

extension [(engine: any Engine, resources: [ResourceChange])] {
  fileprivate var isTagsOnly: Bool { allSatisfy { $0.resources.allSatisfy(\.isTagsOnly) } }
}

extension [ResourceChange] {
  /// True if the other engine has the same changes, possibly under other names.
  fileprivate func isAlike(_ others: [ResourceChange]) -> Bool {
    count == others.count
      && zip(self, others).allSatisfy { one, other in
        one.action == other.action && (one.movedFrom == nil) == (other.movedFrom == nil)
          && one.properties.count == other.properties.count
          && zip(one.properties, other.properties).allSatisfy {
            $0.effect == $1.effect && $0.verdict == $1.verdict && ($0.before == nil) == ($1.before == nil)
              && ($0.after == nil) == ($1.after == nil)
          }
      }
  }
}

extension PropertyChange {
  /// Name of the tag.
  var tag: String { path.split(separator: ".", maxSplits: 1).last.map { String($0) } ?? path }
}

extension ResourceChange {
  /// The words for a new resource, unless AWS refuses it.
  static let created = "created"

  /// The planned action in words.
  var words: String {
    if let consequence { return consequence.words }
    return switch action {
    case .added: Self.created
    case .moved: "moved from \(movedFrom ?? ""), nothing else"
    case .removed, .replaced: action.rawValue
    case .unaffected: "nothing happens"
    case .changed where effect < .interrupts && properties.contains { $0.verdict?.isUnknown == true }:
      "changed in place or replaced, as the plan says"
    case .changed:
      switch effect {
      case .mayReplace: "changed in place or replaced, as AWS decides by the values"
      case .interrupts: "changed in place, with an interruption"
      default: "changed in place"
      }
    }
  }

  fileprivate var danger: String {
    switch consequence?.outcome {
    case .refused: "refused by"
    case .fails: "fails in"
    case .happens, nil:
      switch action {
      case .removed: "\(words) by"
      case .replaced: "replaced by"
      default: effect >= .mayReplace && keepsData ? "perhaps replaced by" : "less kept or protected by"
      }
    }
  }
}
