internal import Configuration

/// A written link with its place in the settings.
struct WrittenLink: Sendable {
  /// Index of the target's kind in ``LinkTargets/all``.
  let kind: Int
  /// True if it is written under the short name, such as `database`.
  let isShort: Bool
  /// Name of the target, with the request.
  let target: Keyed<LinkRequest>

  /// Path below `uses` or `on`.
  var steps: [SettingPath.Step] {
    let kind = LinkTargets.kinds[kind]
    return isShort ? [.key(kind.shortName ?? kind.collection)] : [.key(kind.collection), .key(target.name)]
  }
}

/// The parts that a service or function uses.
struct UseSettings: Settings {
  /// Links in the order of the kinds.
  private(set) var links: [WrittenLink] = []

  static let title = "The parts that it uses: each link gives access, variables, open ports and the order of creation."
  mutating func settings(_ each: inout some SettingsVisitor) {
    for (index, kind) in LinkTargets.kinds.enumerated() {
      if let shortName = kind.shortName {
        var link = take(index, isShort: true).first?.value
        each.setting(shortName, &link, .optional(.link(kind.vocabulary)), kind.documentation)
        if let link {
          links.append(WrittenLink(kind: index, isShort: true, target: Keyed(name: ShortForm.main, value: link)))
        }
      }
      var named = take(index, isShort: false)
      each.setting(kind.collection, &named, .links(kind.vocabulary), kind.documentation)
      links += named.map { WrittenLink(kind: index, isShort: false, target: $0) }
    }
  }

  /// Removes the links of a kind and returns them.
  private mutating func take(_ kind: Int, isShort: Bool) -> [Keyed<LinkRequest>] {
    if links.isEmpty { return [] }
    let own = links.filter { $0.kind == kind && $0.isShort == isShort }
    if !own.isEmpty { links.removeAll { $0.kind == kind && $0.isShort == isShort } }
    return own.map(\.target)
  }
}

/// The events that reach a service.
struct ServiceTriggers: Settings {
  var queues: [Keyed<LinkRequest>] = []

  static let title = "What reaches the service, besides requests through the load balancer."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "queues", &queues, .links(QueueTarget.kind.triggerVocabulary),
      "Queues whose messages it handles: it may consume them and gets <NAME>_QUEUE_URL.")
  }
}

/// The messages that reach a queue.
struct QueueTriggers: Settings {
  var topics: [Keyed<LinkRequest>] = []
  var bus: [Keyed<JSON5Value>] = []
  var buses: [Keyed<JSON5Value>] = []

  /// The rules that deliver events; `path` is the path of the triggers.
  func events(at path: SettingPath) -> [EventTrigger] { EventTrigger.all(bus, buses, at: path) }

  static let title = "What is delivered to the queue, besides messages that parts send to it."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "topics", &topics, .links(LinkVocabulary(target: "a topic", prefix: nil)), "Topics that it subscribes to.")
    each.setting(
      "bus", &bus, .freeObjects(key: .label(maximum: 40), member: .nonEmpty),
      "Events of the bus: the names of rules with the patterns of their events.")
    each.setting(
      "buses", &buses, .freeObjects(key: .any, member: .label(maximum: 40)),
      "Events of further buses: the same for each of them.")
  }
}
