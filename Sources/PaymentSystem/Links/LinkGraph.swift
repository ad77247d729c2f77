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
    let buses = LinkTargets.index(of: BusTarget.self)
    let tables = LinkTargets.index(of: TableTarget.self)
    let buckets = LinkTargets.index(of: BucketTarget.self)
    for service in system.services {
      let paths = Setting.services[service.name]
      let (value, part) = (service.value, PartID.service(service.name))
      add(TaskEntry(service: service), key: Service.key(of: service.label))
      add(value.on.queues, kind: queues, access: [QueueTarget.consume], of: part, at: paths.on.queues.path)
    }
    for job in system.jobs { add(TaskEntry(job: job), key: ContainerTask.key(of: job.label)) }
    for function in system.functions.made() {
      let part = PartID.function(function.name)
      let (value, paths) = (function.value, Setting.functions[function.name])
      callers.append(
        Caller(
          part: part, label: function.label, key: LambdaFunctions.key(of: function.label).text,
          ownVariables: value.environment.map { ($0.name, paths.environment[$0.name]) }))
      let first = links.count
      add(value.uses, of: part, at: paths.uses.path)
      // Lambda receives the messages, so the function needs no address of what calls it.
      let silent = LinkRequest(variables: .none)
      add(
        value.on.queues.map { Keyed(name: $0.name, value: silent) }, kind: queues, access: [QueueTarget.consume],
        of: part, at: paths.on.queues.path)
      add(
        value.on.tables.map { Keyed(name: $0.name, value: silent) }, kind: tables, access: [], of: part,
        at: paths.on.tables.path)
      for table in value.on.tables {
        // Once for all tables, and not if the function sends messages anyway.
        guard let queue = table.value.onFailure,
          !links[first...].contains(where: {
            $0.to == .queue(queue) && !$0.isTrigger && $0.access.contains(QueueTarget.send)
          })
        else { continue }
        add(
          Keyed(name: queue, value: silent), kind: queues, access: [QueueTarget.send], of: part,
          at: paths.on.tables[table.name].onFailure, isShort: false, isTrigger: false)
      }
      add(
        value.on.buckets.map { Keyed(name: $0.name, value: silent) }, kind: buckets, access: [], of: part,
        at: paths.on.buckets.path)
      add(value.on.topics, kind: topics, access: [], of: part, at: paths.on.topics.path)
    }
    for queue in system.queues {
      let part = PartID.queue(queue.name)
      callers.append(
        Caller(part: part, label: queue.label, key: Messaging.key(ofQueue: queue.label).text, ownVariables: []))
      let on = Setting.queues[queue.name].on
      add(queue.value.on.topics, kind: topics, access: [], of: part, at: on.topics.path)
      add(queue.value.on.events(at: on.path), kind: buses, of: part)
    }
    for workflow in system.workflows.made() {
      let (part, paths) = (PartID.workflow(workflow.name), Setting.workflows[workflow.name])
      callers.append(
        Caller(part: part, label: workflow.label, key: Workflows.key(of: workflow.label).text, ownVariables: []))
      add(workflow.value.uses, of: part, at: paths.uses.path)
      add(workflow.value.on.events(at: paths.on.path), kind: buses, of: part)
    }
    for role in system.roles {
      let part = PartID.role(role.name)
      callers.append(Caller(part: part, label: role.label, key: Roles.key(of: role.label).text, ownVariables: []))
      add(role.value.uses, of: part, at: Setting.roles[role.name].uses.path)
    }
  }

  /// Adds a service or job with the links of its `uses`. `key` is that of its main resource.
  private mutating func add(_ task: TaskEntry, key: LogicalName) {
    let (settings, paths) = (task.settings, task.paths)
    callers.append(
      Caller(
        part: task.part, label: task.label, key: key.text,
        ownVariables: settings.environment.map { ($0.name, paths.environment[$0.name]) }
          + settings.secrets.map { ($0.name, paths.secrets[$0.name]) }))
    add(settings.uses, of: task.part, at: paths.uses.path)
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

  /// Adds one link for each bus of the events.
  private mutating func add(_ events: [EventTrigger], kind: Int, of part: PartID) {
    var known: Set<String> = []
    for event in events where known.insert(event.bus).inserted {
      add(
        Keyed(name: event.bus, value: LinkRequest()), kind: kind, access: [], of: part, at: event.path, isShort: false,
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
  /// The entries of all collections in a configuration.
  static func parts(in tree: JSON5Value) -> Set<PartID> {
    var parts: Set<PartID> = []
    func add(_ collection: String, _ name: String, _ value: JSON5Value) {
      if value.isNothing { return }
      parts.insert(PartID(collection: collection, name: name))
    }
    for collection in PaymentSystem.collections {
      for member in tree[collection]?.members ?? [] { add(collection, member.key, member.value) }
    }
    for form in ShortForm.all {
      if let value = tree[form.setting] { add(form.collection, ShortForm.main, value) }
    }
    return parts
  }
}

extension LinkTargets {
  /// Index of a kind.
  static func index(of type: any LinkTarget.Type) -> Int { all.firstIndex { $0 == type } ?? 0 }
}
