import InfraModel
import PaymentSystem

/// The links, the permitted connections and the permissions of each role, in Markdown.
struct ReachPage {
  private let reach: Reach

  private let stack: Stack
  private var links: [Link] { stack.links }

  init(_ stack: Stack) {
    reach = Reach(of: stack)
    self.stack = stack
  }

  /// The page with a heading of a level for each table.
  func text(level: Int) -> String {
    [("Links", linkTable), ("Connections", connections), ("Rights", rights)].map { title, table in
      "\(String(repeating: "#", count: level)) \(title)\n\n\(table)"
    }.joined(separator: "\n")
  }

  /// The tables of connections and permissions without headings.
  var sections: String { "\(connections)\n\(rights)" }

  private var linkTable: String {
    if links.isEmpty { return "No part uses another.\n" }
    return MarkdownTable.text(
      ["from", "link", "to", "TCP port"],
      links.map { ["`\($0.from)`", $0.words, "`\($0.to)`", $0.port.map { "\($0)" } ?? ""] })
  }

  private var connections: String {
    if reach.openings.isEmpty { return "No security group allows a connection.\n" }
    return MarkdownTable.text(
      ["from", "to", "TCP ports", "purpose", "note"],
      reach.openings.map { opening in
        return ["`\(opening.from)`", "`\(opening.to)`", opening.ports, opening.purpose, note(opening)]
      })
  }

  private func note(_ opening: Reach.Opening) -> String {
    if let side = opening.oneSided { return "only \(side): the other security group has no such rule" }
    if Reach.isWithoutListener(opening, in: stack) { return "nothing listens there" }
    let others = Reach.unlinkedParts(opening, in: stack).map { "`\($0)`" }
    return others.isEmpty ? "" : "without a link, through the shared security group: \(others.joined(separator: ", "))"
  }

  /// One row per role and resource, with all actions.
  private var rights: String {
    let table =
      reach.rights.isEmpty
      ? "No role has rights.\n"
      : MarkdownTable.text(
        ["role", "resource", "actions"],
        reach.rights.grouped.map { rights in
          ["`\(rights.role)`", "`\(rights.resource)`", rights.actions.map { "`\($0)`" }.joined(separator: ", ")]
        })
    if reach.unread.isEmpty { return table }
    let keys = reach.unread.map { "`\($0)`" }.listed("and")
    return table + "\nNot read here is what patches and raw resources give: \(keys).\n"
  }
}
