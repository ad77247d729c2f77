import AWSResources
internal import Configuration
import InfraModel

/// The granted links of a system, and all parts that can be linked to.
struct Links: Sendable {
  /// A granted link.
  struct Granted: Sendable {
    let link: LinkGraph.Link
    /// The target's name.
    let label: DisplayName
    /// The name of the part with the link.
    let callerLabel: DisplayName
    let provision: Provision
    /// The link for diagrams and reports.
    let summary: Link
  }

  /// The links in the order of the graph.
  let granted: [Granted]
  /// All parts that can be linked to.
  let parts: LinkedParts
  /// What is wrong in the texts of parts.
  let problems: [ValidationRule.Violation]
  private let positions: [PartID: [Int]]

  init(_ context: LinkContext, in stack: inout Stack) {
    let graph = context.system.linkGraph
    var context = context
    var labels: [PartID: DisplayName] = [:]
    var problems: [ValidationRule.Violation] = []
    for (type, entries) in zip(LinkTargets.all, graph.entries) {
      for entry in entries {
        let part = PartID(collection: type.kind.collection, name: entry.name)
        let target = type.init(entry, context, in: &stack)
        problems += target?.problems ?? []
        context.parts.add(target, part)
        labels[part] = entry.label
      }
    }
    for caller in graph.callers { labels[caller.part] = caller.label }
    let keys = Dictionary(graph.callers.map { ($0.part, $0.key) }) { first, _ in first }
    var granted: [Granted] = []
    var positions: [PartID: [Int]] = [:]
    for link in graph.links {
      guard let target = context.parts.target(link.to), let label = labels[link.to], let caller = labels[link.from]
      else { continue }
      let kind = LinkTargets.kinds[link.kind]
      let levels = link.isTrigger ? kind.triggerLevel.map { [$0] } ?? target.levels : target.levels
      let request = AccessRequest(
        kind, levels, link.access, caller: link.from, label: caller)
      positions[link.from, default: []].append(granted.count)
      // What delivers to a part gives it no access.
      let isDelivered = link.isTrigger && request.kind.delivery != nil
      let provision = isDelivered ? Provision() : target.provision(request)
      granted.append(
        Granted(
          link: link, label: label, callerLabel: caller, provision: provision,
          summary: Self.summary(link, from: keys[link.from] ?? "", to: target.key, request, provision)))
    }
    self.granted = granted
    self.problems = problems
    parts = context.parts
    self.positions = positions
  }

  /// The link in words; a target that delivers is the start of the link.
  private static func summary(
    _ link: LinkGraph.Link, from caller: String, to target: String, _ request: AccessRequest, _ provision: Provision
  ) -> Link {
    if link.isTrigger, let delivery = request.kind.delivery { return Link(from: target, to: caller, words: delivery) }
    let port = provision.port
    return Link(from: caller, to: target, words: request.words, port: port?.number, peer: port?.peer.text)
  }

  /// What a part gets from its links.
  func grants(of part: PartID) -> Grants { Grants(links: (positions[part] ?? []).map { granted[$0] }) }
}

/// What the links of one part give to it.
struct Grants: Sendable {
  let links: [Links.Granted]

  /// Environment variables.
  var environment: [Container.Variable] { variables { $0.variables } }
  /// Environment variables that ECS reads from secrets.
  var secrets: [Container.Variable] { variables { $0.secrets } }
  /// Permissions of the part's role.
  var statements: [PolicyStatement] { merged { $0.statements } + merged { $0.keyUses } + merged { $0.secretReads } }
  /// Permissions that ECS needs to start the part's tasks.
  var startStatements: [PolicyStatement] { merged { $0.startReads } }
  /// Resources that must be complete before it starts.
  var waitsFor: [ResourceID] { links.flatMap(\.provision.waitsFor) }
  /// Security groups of its targets.
  var securityGroups: [ResourceID] {
    links.compactMap { link in
      guard case .group(let group)? = link.provision.port?.peer else { return nil }
      return group.name
    }
  }

  private func variables(_ part: (Provision) -> [Provision.Variable]) -> [Container.Variable] {
    links.flatMap { granted in
      let kind = LinkTargets.kinds[granted.link.kind]
      return part(granted.provision).compactMap { variable in
        kind.variable(variable.word, of: granted.label, as: granted.link.request.variables).map {
          Container.Variable($0, variable.value)
        }
      }
    }
  }

  /// Statements with equal IDs, actions and conditions become one. Others with an equal ID get the target's name.
  private func merged(_ part: (Provision) -> [PolicyStatement]) -> [PolicyStatement] {
    var merged: [PolicyStatement] = []
    for granted in links {
      for statement in part(granted.provision) {
        var statement = statement
        let same = merged.firstIndex {
          $0.id == statement.id && $0.actions == statement.actions && $0.conditions == statement.conditions
        }
        if let index = same {
          let known = merged[index].resources.map(\.expression)
          merged[index].resources += statement.resources.filter { !known.contains($0.expression) }
          continue
        }
        if merged.contains(where: { $0.id == statement.id }) { statement.id += CaseStyle.pascal(granted.label.words) }
        merged.append(statement)
      }
    }
    return merged
  }
}
