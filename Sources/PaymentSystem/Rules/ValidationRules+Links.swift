internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for links between parts.
  static let links = [knownTarget, linkOnce, linkVariables, linkOrder, linkDiscovery, programTable]

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
    if let renamed = entries.first(where: { $0.formerNames.contains(link.to.name) }) {
      return "there is no \(kind.noun) '\(link.to.name)' (it is called '\(renamed.name)' now) in \(kind.collection)"
    }
    let hint = others < Suggestion.limit ? Suggestion.hint(for: link.to.name, in: entries.map(\.name)) : ""
    let advice = hint.isEmpty && entries.isEmpty ? ": add it" : ""
    return "there is no \(kind.noun) '\(link.to.name)'\(hint) in \(kind.collection)\(advice)"
  }

  private static let linkOnce = ValidationRule("links.once", "A part has one link to another part.") { system in
    var owners: [[PartID]: SettingPath] = [:]
    return system.linkGraph.links.compactMap { link in
      owners.updateValue(link.path, forKey: [link.from, link.to]).map {
        Violation(link.path, "\($0) already links to it; keep one of them, with a list of levels if both are needed")
      }
    }
  }

  private static let linkVariables = ValidationRule(
    "links.variables", "The variables of a part's links and its own have different names."
  ) { system in
    let graph = system.linkGraph
    let links = system.declaredLinks
    return graph.callers.flatMap { caller -> [Violation] in
      let grants = links.grants(of: caller.part)
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
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
  private static let linkOrder = ValidationRule(
    "links.order", "Links between services have no cycle, because a service is deployed before those that use it."
  ) { system in
    let links = system.linkGraph.links.filter { $0.to.collection == $0.from.collection && $0.from != $0.to }
    guard let circle = circle(of: links), let first = circle.first else { return [] }
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

  private static let programTable = ValidationRule(
    "functions.program-table", "A function uses the table that its program works on."
  ) { system in
    if system.functions.isEmpty { return [] }
    let links = system.declaredLinks
    let graph = system.linkGraph
    let unknown = Set(graph.links.filter { !graph.hasTarget($0) }.map(\.from))
    return system.functions.compactMap { function in
      if unknown.contains(.function(function.name)) { return nil }
      let program = function.value.program
      let grants = links.grants(of: .function(function.name))
      let link = grants.links.first { link in
        Grants(links: [link]).environment.contains { $0.name == program.tableVariable }
      }
      guard let link else {
        let name = program.tableVariable.split(separator: "_").first ?? ""
        return Violation(
          Setting.functions[function.name].uses.tables,
          "\(program.rawValue) finds its table in \(program.tableVariable): link one, such as "
            + "{ <table>: { access: [\(program.tableActions.map { "\"\($0)\"" }.joined(separator: ", "))], as: \"\(name)\" } }"
        )
      }
      let allowed = Set(link.provision.statements.flatMap(\.actions))
      let missing = program.tableActions.filter { !allowed.contains("dynamodb:\($0)") }
      if missing.isEmpty { return nil }
      return Violation(
        link.link.path, "\(program.rawValue) also needs \(missing.joined(separator: " and ")): add it to the access")
    }
  }
}

extension LinkGraph.Caller {
  /// True if it gets the values of secrets.
  fileprivate var takesSecrets: Bool { part.collection == ServiceTarget.kind.collection }
}

extension PaymentSystem {
  /// All links.
  var linkGraph: LinkGraph { readLinks ?? LinkGraph(self) }

  /// The links with what they provide, before any resource is made.
  var declaredLinks: Links {
    var scratch = Stack(name: name, description: description, regenerate: "", region: region)
    let context = LinkContext(system: self, name: Naming(project: name), keys: Keys(self, in: &scratch))
    return Links(context, in: &scratch)
  }
}
