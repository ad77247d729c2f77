internal import Configuration
import InfraModel

/// All links of a system, from its settings alone.
struct LinkGraph {
  /// A link between two parts.
  struct Link: Sendable {
    /// The part with the link.
    let from: PartID
    let to: PartID
    /// Index of the target's kind in ``LinkTargets/all``.
    let kind: Int
    let request: LinkRequest
    /// Levels and actions; empty for the default level.
    let access: [String]
    /// Path of the link's setting.
    let path: SettingPath
    /// True if it is written under the short name of the collection, such as `database`.
    let isShort: Bool
    /// True if it is written in `on`: the target delivers to the part.
    let isTrigger: Bool
  }

  /// A part that can have links.
  struct Caller {
    let part: PartID
    let label: DisplayName
    /// Key of its main resource.
    let key: String
    /// Names of its own environment variables and secrets, with their paths.
    let ownVariables: [(name: String, path: SettingPath)]
  }

  /// The parts that can have links, in order.
  private(set) var callers: [Caller] = []
  /// The links in the order of the callers, including links to targets that do not exist.
  private(set) var links: [Link] = []
  /// Links that are removed with `false`.
  private(set) var removed: [Link] = []
  /// Entries of each collection, in order.
  let entries: [[LinkEntry]]
  /// Names of the entries of each collection.
  private let names: [Set<String>]

  init(_ system: PaymentSystem) {
    entries = LinkTargets.all.map { $0.entries(of: system) }
    names = entries.map { Set($0.map(\.name)) }
    let queues = LinkTargets.index(of: QueueTarget.self)
    let topics = LinkTargets.index(of: TopicTarget.self)
    for service in system.services {
      let paths = Setting.services[service.name]
      let (value, part) = (service.value, PartID.service(service.name))
      callers.append(
        Caller(
          part: part, label: service.label, key: Service.key(of: service.label).text,
          ownVariables: value.environment.map { ($0.name, paths.environment[$0.name]) }
            + value.secrets.map { ($0.name, paths.secrets[$0.name]) }))
      add(value.uses, of: part, at: paths.uses.path)
      add(value.on.queues, kind: queues, access: [QueueTarget.consume], of: part, at: paths.on.queues.path)
    }
    for function in system.functions {
      let part = PartID.function(function.name)
      callers.append(
        Caller(part: part, label: function.label, key: LambdaFunctions.key(of: function.label).text, ownVariables: []))
      add(function.value.uses, of: part, at: Setting.functions[function.name].uses.path)
    }
    for queue in system.queues {
      let part = PartID.queue(queue.name)
      callers.append(
        Caller(part: part, label: queue.label, key: Messaging.key(ofQueue: queue.label).text, ownVariables: []))
      add(queue.value.on.topics, kind: topics, access: [], of: part, at: Setting.queues[queue.name].on.topics.path)
    }
  }

  private mutating func add(_ uses: UseSettings, of part: PartID, at path: SettingPath) {
    for link in uses.links {
      add(
        link.target, kind: link.kind, access: link.target.value.access, of: part,
        at: SettingPath(path.steps + link.steps), isShort: link.isShort, isTrigger: false)
    }
  }

  private mutating func add(
    _ triggers: [Keyed<LinkRequest>], kind: Int, access: [String], of part: PartID, at path: SettingPath
  ) {
    for target in triggers {
      add(
        target, kind: kind, access: access, of: part, at: path.appending(.key(target.name)), isShort: false,
        isTrigger: true)
    }
  }

  private mutating func add(
    _ target: Keyed<LinkRequest>, kind: Int, access: [String], of part: PartID, at path: SettingPath,
    isShort: Bool, isTrigger: Bool
  ) {
    let link = Link(
      from: part, to: PartID(collection: LinkTargets.kinds[kind].collection, name: target.name), kind: kind,
      request: target.value, access: access, path: path, isShort: isShort, isTrigger: isTrigger)
    if target.value.isRemoved { removed.append(link) } else { links.append(link) }
  }

  /// True if the target of a link exists.
  func hasTarget(_ link: Link) -> Bool { names[link.kind].contains(link.to.name) }

  /// The entry that a link refers to.
  func target(of link: Link) -> LinkEntry? { entries[link.kind].first { $0.name == link.to.name } }
}

extension LinkGraph {
  /// The parts in a configuration that others can link to.
  static func parts(in tree: JSON5Value) -> Set<PartID> {
    var parts: Set<PartID> = []
    for kind in LinkTargets.kinds {
      func add(_ name: String, _ value: JSON5Value) {
        if case .boolean(false) = value.kind { return }
        if case .null = value.kind { return }
        parts.insert(PartID(collection: kind.collection, name: name))
      }
      for member in tree[kind.collection]?.members ?? [] { add(member.key, member.value) }
      if let value = kind.shortName.flatMap({ tree[$0] }) { add(ShortForm.main, value) }
    }
    return parts
  }
}

extension LinkTargets {
  /// Index of a kind.
  static func index(of type: any LinkTarget.Type) -> Int { all.firstIndex { $0 == type } ?? 0 }
}
