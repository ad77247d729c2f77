import InfraModel

/// Draws the path of requests through a system as a Mermaid flowchart.
/// https://mermaid.js.org/syntax/flowchart.html
public struct MermaidDiagram {
  private let stack: Stack
  private var drawn: [(key: String, node: DiagramNode)] = []
  private var links: [String: Set<String>] = [:]

  /// Creates the diagram of a stack.
  public init(of stack: Stack) {
    self.stack = stack
    var nodes: [String: DiagramNode] = [:]
    for entry in stack.entries {
      guard let node = entry.resource.diagramNode else { continue }
      nodes[entry.name.key] = node
      if node.layer != nil { drawn.append((entry.name.key, node)) }
    }
    for entry in stack.entries where nodes[entry.name.key] != nil {
      for resource in entry.provider() {
        resource.body.forEachReference { address in
          let other = address.owner.key
          guard other != entry.name.key, nodes[other] != nil else { return }
          links[entry.name.key, default: []].insert(other)
          links[other, default: []].insert(entry.name.key)
        }
      }
    }
  }

  /// The flowchart, without a Markdown fence; resources without a connection are left out.
  public var text: String {
    var text = "flowchart LR\n"
    let (entrances, edges) = (entrances, edges)
    let connected = edges.reduce(into: Set(entrances)) { $0.formUnion([$1.0, $1.1]) }
    let drawn = drawn.filter { connected.contains($0.key) }
    if !entrances.isEmpty { text += "  clients([\"Clients\"])\n" }
    let inside = drawn.filter(\.node.isInNetwork)
    if !inside.isEmpty {
      text += "  subgraph network[\"\(Self.escaped(stack.entry("vpc")?.resource.diagramNode?.detail ?? "VPC"))\"]\n"
      for (key, node) in inside { text += "    \(Self.line(key, node))\n" }
      text += "  end\n"
    }
    for (key, node) in drawn where !node.isInNetwork { text += "  \(Self.line(key, node))\n" }
    for key in entrances { text += "  clients --> \(CaseStyle.camel(key))\n" }
    for (from, to) in edges { text += "  \(CaseStyle.camel(from)) --> \(CaseStyle.camel(to))\n" }
    return text
  }

  /// Nodes that clients connect to: the edge nodes, or all entry nodes if there is no edge.
  private var entrances: [String] {
    let edge = drawn.filter { $0.node.layer == .edge }
    return (edge.isEmpty ? drawn.filter { $0.node.layer == .entry } : edge).map { $0.key }
  }

  /// Links between parts, and between all other nodes the connections to later columns, directly or through connectors.
  /// Ordered as in the stack.
  private var edges: [(String, String)] {
    let targets = Dictionary(grouping: stack.links, by: \.from).mapValues { Set($0.map(\.to)) }
    let linked = Set(stack.links.flatMap { [$0.from, $0.to] })
    return drawn.flatMap { from in
      let reached = reached(from: from.key)
      return drawn.filter { to in
        if linked.contains(from.key), linked.contains(to.key) { return targets[from.key]?.contains(to.key) == true }
        guard let near = from.node.layer, let far = to.node.layer else { return false }
        return reached.contains(to.key) && near < far
      }.map { (from.key, $0.key) }
    }
  }

  /// Nodes connected with a node, directly or through connectors.
  private func reached(from start: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [start]
    var seen: Set<String> = [start]
    while let key = waiting.popLast() {
      for other in links[key] ?? [] where seen.insert(other).inserted {
        if stack.entry(other)?.resource.diagramNode?.layer == nil { waiting.append(other) } else { found.insert(other) }
      }
    }
    return found
  }

  private static func line(_ key: String, _ node: DiagramNode) -> String {
    let words = key.split(separator: "_").joined(separator: " ")
    let lines = ["<b>\(escaped(node.title))</b>", escaped(words), escaped(node.detail)].filter { !$0.isEmpty }
    let text = "\"\(lines.joined(separator: "<br/>"))\""
    return CaseStyle.camel(key) + (node.layer == .data ? "[(\(text))]" : "[\(text)]")
  }

  /// Escapes a text for a quoted label.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "#quot;")
  }
}
