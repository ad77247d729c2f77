import InfraModel

/// Draws the path of requests through a system as a Mermaid flowchart.
/// https://mermaid.js.org/syntax/flowchart.html
public struct MermaidPicture {
  private let stack: Stack
  private var drawn: [(key: String, portrait: Portrait)] = []
  private var links: [String: Set<String>] = [:]

  /// Creates the diagram of a stack.
  public init(of stack: Stack) {
    self.stack = stack
    var portraits: [String: Portrait] = [:]
    for entry in stack.entries {
      guard let portrait = entry.resource.portrait else { continue }
      portraits[entry.name.key] = portrait
      if portrait.layer != nil { drawn.append((entry.name.key, portrait)) }
    }
    for entry in stack.entries where portraits[entry.name.key] != nil {
      for resource in entry.resource.provider(entry.name) {
        resource.body.forEachReference { address in
          let other = address.owner.key
          guard other != entry.name.key, portraits[other] != nil else { return }
          links[entry.name.key, default: []].insert(other)
          links[other, default: []].insert(entry.name.key)
        }
      }
    }
  }

  /// The flowchart without a code fence. Nodes without connections are left out.
  public var text: String {
    var text = "flowchart LR\n"
    let (doors, edges) = (doors, edges)
    let isServed = !doors.isEmpty
    let joined = edges.reduce(into: Set(doors)) { $0.formUnion([$1.0, $1.1]) }
    let drawn = drawn.filter { joined.contains($0.key) }
    if isServed { text += "  clients([\"Clients\"])\n" }
    let inside = drawn.filter { $0.portrait.isInNetwork }
    if !inside.isEmpty {
      text += "  subgraph network[\"\(Self.escaped(stack.entry("vpc")?.resource.portrait?.detail ?? "VPC"))\"]\n"
      for node in inside { text += "    \(Self.node(node.key, node.portrait))\n" }
      text += "  end\n"
    }
    for node in drawn where !node.portrait.isInNetwork { text += "  \(Self.node(node.key, node.portrait))\n" }
    for node in doors where isServed { text += "  clients --> \(CaseStyle.camel(node))\n" }
    for (from, to) in edges { text += "  \(CaseStyle.camel(from)) --> \(CaseStyle.camel(to))\n" }
    return text
  }

  /// Nodes that clients connect to: the edge nodes, or all entry nodes if there is no edge.
  private var doors: [String] {
    let edge = drawn.filter { $0.portrait.layer == .edge }
    return (edge.isEmpty ? drawn.filter { $0.portrait.layer == .entry } : edge).map { $0.key }
  }

  /// Connections from each node to the nodes of later columns that it reaches, directly or through nodes that are not
  /// drawn.
  private var edges: [(String, String)] {
    drawn.flatMap { from in
      let reached = reached(from: from.key)
      return drawn.filter { to in
        guard let near = from.portrait.layer, let far = to.portrait.layer else { return false }
        return reached.contains(to.key) && near < far
      }.map { (from.key, $0.key) }
    }
  }

  /// Nodes connected with a node, directly or through nodes that are not drawn.
  private func reached(from start: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [start]
    var seen: Set<String> = [start]
    while let key = waiting.popLast() {
      for other in links[key] ?? [] where seen.insert(other).inserted {
        if stack.entry(other)?.resource.portrait?.layer == nil { waiting.append(other) } else { found.insert(other) }
      }
    }
    return found
  }

  private static func node(_ key: String, _ portrait: Portrait) -> String {
    let words = key.split(separator: "_").joined(separator: " ")
    let lines = ["<b>\(escaped(portrait.title))</b>", escaped(words), escaped(portrait.detail)].filter { !$0.isEmpty }
    let text = "\"\(lines.joined(separator: "<br/>"))\""
    return CaseStyle.camel(key) + (portrait.layer == .data ? "[(\(text))]" : "[\(text)]")
  }

  /// Escapes a text for a quoted label.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "#quot;")
  }
}
