import Changes
import Emitters
import InfraModel
import PaymentSystem

/// A change of the model in words for people and programs.
struct ChangeReport {
  let changes: StackChanges
  /// The connections and rights that it adds and removes.
  let reach: ReachChange
  /// What is there, such as `infragen.json5@HEAD (prod)`.
  let before: String
  /// What will be.
  let after: String
  /// Whether the two are environments of their own, each with its suffix.
  let isOtherEnvironment: Bool
  /// The environments that were not compared.
  let others: OtherEnvironments

  /// Compares two versions of a system under their names in the report.
  init(
    from old: (stack: Stack, name: String), to new: (stack: Stack, name: String), in engines: [any Engine],
    isOtherEnvironment: Bool = false, others: OtherEnvironments = .init()
  ) {
    changes = StackChanges(from: old.stack, to: new.stack, in: engines)
    reach = ReachChange(from: Reach(of: old.stack), to: Reach(of: new.stack))
    before = old.name
    after = new.name
    self.isOtherEnvironment = isOtherEnvironment
    self.others = others
  }

  /// True if data is in danger, also in an environment that was not compared.
  var endangersData: Bool { changes.endangersData || others.endangersData }

  /// A resource of the stack that becomes something else.
  struct Item {
    let key: String
    let action: ResourceChange.Action
    /// Whether data, a key or a secret may be lost with it.
    let isInDanger: Bool
    let blocks: [Block]
  }

  /// What happens to it in engines that know it by the same properties.
  struct Block {
    /// One line a resource and engine: the engine's title, the resource and what becomes of it.
    let lines: [(title: String, address: String, words: String)]
    /// The properties that change, in the words of the first engine.
    let properties: [PropertyChange]
  }

  /// The items in order, without those of which nothing but tags changes; what is told of tags by ``tags`` is not told again.
  var items: [Item] {
    let isFolding = tags != nil
    return changes.byKey.filter { !$0.changes.isTagsOnly }.map { Self.item($0, $1, withoutTags: isFolding) }
  }

  /// How many resources get nothing but other tags, and which tags these are; nil when there are none.
  var tags: (count: Int, properties: [PropertyChange])? {
    let resources = changes.byKey.filter(\.changes.isTagsOnly)
    var seen = Set<String>()
    let properties = resources.compactMap(\.changes.first).flatMap { $0.resources.flatMap(\.properties) }
      .filter { seen.insert("\($0.tag) \($0.before ?? "") \($0.after ?? "")").inserted }
    return resources.isEmpty ? nil : (resources.count, properties)
  }

  /// What is in danger: the resource, and in which engines it is what.
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

  /// The actions that are counted; the rare ones only where there are some.
  var actions: [ResourceChange.Action] {
    let rare = [ResourceChange.Action.moved, .unaffected].filter { action in
      changes.engines.contains { $0.resources.contains { $0.action == action } }
    }
    return [.added, .changed, .replaced, .removed] + rare
  }

  /// One line an engine: how many resources are added, changed, replaced and removed.
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

  /// What programs ask for and tell that they did not, and the other way round: `new: a; gone: b`.
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
    // A rule of a group that goes does not take the group with it.
    let actions = all.filter(\.isMain).map(\.action)
    let order: [ResourceChange.Action] = [.replaced, .removed, .changed, .added, .moved, .unaffected]
    return Item(
      key: key, action: order.first { actions.contains($0) } ?? Self.actionOfChildren(all.map(\.action)),
      isInDanger: all.contains(where: \.endangersData),
      blocks: blocks.flatMap { Self.blocks($0, withoutTags: withoutTags) })
  }

  /// What becomes of a resource of which only children change: nothing, where nothing happens to them.
  private static func actionOfChildren(_ actions: [ResourceChange.Action]) -> ResourceChange.Action {
    actions.allSatisfy { $0 == .unaffected } ? .unaffected : .changed
  }

  /// A block for each resource, with a line for each engine.
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
  /// Whether another engine knows the same resources by the same properties, be they called otherwise.
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
  /// The tag's name.
  var tag: String { path.split(separator: ".", maxSplits: 1).last.map { String($0) } ?? path }
}

extension ResourceChange {
  /// What becomes of a new resource, unless AWS refuses it.
  static let created = "created"

  /// What becomes of it, in words.
  var words: String {
    if let consequence { return consequence.words }
    return switch action {
    case .added: Self.created
    case .moved: "moved from \(movedFrom ?? ""), nothing else"
    case .removed, .replaced: action.rawValue
    case .unaffected: "nothing happens"
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
