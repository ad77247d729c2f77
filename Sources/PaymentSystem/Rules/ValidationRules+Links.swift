internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for links between parts.
  static let links = [knownTarget, linkOnce, linkActions, linkVariables, linkOrder, linkDiscovery]

  private static let knownTarget = ValidationRule(
    "links.target", "A link refers to another part of the system that its part can use."
  ) { system in
    let graph = system.linkGraph
    var unknown = 0
    lazy var absent = system.findAbsent()
    return (graph.links + graph.removed).compactMap { link in
      let type = LinkTargets.all[link.kind]
      if graph.hasTarget(link) {
        if link.request.isRemoved { return nil }
        if link.from == link.to { return Violation(link.path, "a \(type.kind.noun) cannot use itself; remove it") }
        return type.refusal(for: link.from).map { Violation(link.path, "\($0): remove it") }
      }
      if absent.contains(link.to) {
        return link.request.isRemoved
          ? nil
          : Violation(
            link.path,
            "the environment \(system.environmentName) has no \(type.kind.noun)\(link.isShort ? "" : " '\(link.to.name)'"): "
              + "set this link to false there"
          )
      }
      unknown += 1
      return Violation(link.path, missing(link, type.kind, graph, after: unknown - 1))
    }
  }

  private static func missing(
    _ link: LinkGraph.Link, _ kind: LinkKind, _ graph: LinkGraph, after others: Int
  ) -> String {
    let entries = graph.entries[link.kind]
    if entries.isEmpty, kind.shortName != nil { return "the system has no \(kind.noun): add one, or remove the link" }
    if link.isShort, let shortName = kind.shortName {
      let others = entries.prefix(5).map { "\(kind.collection): [\(JSON5Value.text($0.name).text)]" }
      return "\(shortName) is short for \(kind.collection).\(link.to.name), which the system does not have; write "
        + others.joined(separator: " or ")
    }
    if let renamed = entries.first(where: { $0.formerNames.contains(link.to.name) }) {
      return "there is no \(kind.noun) '\(link.to.name)' (it is called '\(renamed.name)' now) in \(kind.collection)"
    }
    let hint = others < Suggestion.limit ? Suggestion.hint(for: link.to.name, in: entries.map(\.name)) : ""
    let advice = hint.isEmpty && entries.isEmpty ? ": add it" : ""
    return "there is no \(kind.noun) '\(link.to.name)'\(hint) in \(kind.collection)\(advice)"
  }

  private static let linkOnce = ValidationRule("links.once", "A part has one link to another part.") { system in
    // By text: every other type of key costs a start several thousand instructions.
    var owners: [String: SettingPath] = [:]
    return system.linkGraph.links.compactMap { link in
      let isApart = link.isTrigger && LinkTargets.kinds[link.kind].hasSeparateTriggers
      return owners.updateValue(
        link.path, forKey: "\(link.from.qualified) \(isApart ? "on " : "")\(link.to.qualified)"
      ).map {
        Violation(link.path, "\($0) already links to it; keep one of them, with a list of levels if both are needed")
      }
    }
  }

  private static let linkActions = ValidationRule(
    "links.actions", "A link lists only actions that the AWS service of its target has."
  ) { system in
    system.linkGraph.links.flatMap { link -> [Violation] in
      let kind = LinkTargets.kinds[link.kind]
      guard let service = kind.actions?.service else { return [] }
      return link.access.filter { word in !kind.levels.contains { $0.name == word } }.compactMap { word in
        IAMActions.problem(with: word, of: service).map { Violation(link.path, $0) }
      }
    }
  }

  private static let linkVariables = ValidationRule(
    "links.variables", "The variables of a part's links and its own have different names.",
    .links { system, links in
      system.linkGraph.callers.flatMap { sameVariables(of: $0, links.grants(of: $0.part)) }
    })

  private static func sameVariables(of caller: LinkGraph.Caller, _ grants: Grants) -> [Violation] {
    var owners: [String: LinkGraph.Link] = [:]
    var violations: [Violation] = []
    for granted in grants.links {
      let own = Grants(links: [granted])
      let names = (own.environment + (caller.takesSecrets ? own.secrets : [])).map(\.name)
      let twice = names.compactMap { name in owners.updateValue(granted.link, forKey: name).map { (name, $0) } }
      if let (name, other) = twice.first, other.to != granted.link.to {
        violations.append(
          Violation(
            granted.link.path,
            "\(other.path) also provides the variable '\(name)'; give one of them another first word with as, such as { as: \"OTHER\" }"
          ))
      }
    }
    return violations
      + caller.ownVariables.compactMap { name, path in
        owners[name].map {
          Violation(path, "\($0.path) already provides '\(name)'; use another name, or another first word with as")
        }
      }
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
  private static let linkOrder = ValidationRule(
    "links.order", "Links between services have no cycle, because a service is deployed before those that use it."
  ) { system in
    let links = system.linkGraph.links.filter { $0.to.collection == $0.from.collection && $0.from != $0.to }
    guard !links.isEmpty, let circle = circle(of: links), let first = circle.first else { return [] }
    let names = (circle.map(\.from.name) + [first.from.name]).joined(separator: ", which uses ")
    return [
      Violation(
        first.path,
        "\(names): none of them can be deployed first; remove one link, for example by using a queue instead")
    ]
  }

  /// Links that form a cycle; nil if there is none.
  private static func circle(of links: [LinkGraph.Link]) -> [LinkGraph.Link]? {
    var waiting = Dictionary(grouping: links, by: \.from)
    var count = waiting.count + 1
    while waiting.count < count {
      count = waiting.count
      waiting = waiting.mapValues { $0.filter { waiting[$0.to] != nil } }.filter { !$0.value.isEmpty }
    }
    var path: [LinkGraph.Link] = []
    var next = links.first { waiting[$0.from] != nil }.flatMap { waiting[$0.from]?.first }
    while let link = next {
      if let start = path.firstIndex(where: { $0.from == link.from }) { return Array(path[start...]) }
      path.append(link)
      next = waiting[link.to]?.first
    }
    return nil
  }

  private static let linkDiscovery = ValidationRule(
    "links.discovery", "Services that use others need service discovery."
  ) { system in
    if system.cluster.serviceDiscovery { return [] }
    return system.linkGraph.links.filter { $0.to.collection == ServiceTarget.kind.collection }.map {
      Violation($0.path, "without cluster.serviceDiscovery services have no names: set it to true")
    }
  }
}

extension LinkGraph.Caller {
  /// True if it gets the values of secrets.
  fileprivate var takesSecrets: Bool {
    part.collection == ServiceTarget.kind.collection || part.collection == JobTarget.kind.collection
  }
}

extension PaymentSystem {
  /// All links.
  var linkGraph: LinkGraph { readLinks ?? LinkGraph(self) }
}
