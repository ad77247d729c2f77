import InfraModel
import PaymentSystem

/// The links, the permitted connections and the permissions of each role, in Markdown.
struct ReachPage {
  private let reach: Reach

  private let links: [Link]

  init(_ stack: Stack) {
    reach = Reach(of: stack)
    links = stack.links
  }

  /// The page with a heading for each table.
  var text: String { "# Links\n\n\(linkTable)\n# Connections\n\n\(connections)\n# Rights\n\n\(rights)" }

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
        let note = opening.oneSided.map { "only \($0): the other security group has no such rule" } ?? ""
        return ["`\(opening.from)`", "`\(opening.to)`", opening.ports, opening.purpose, note]
      })
  }

  /// One row per role and resource, with all actions.
  private var rights: String {
    if reach.rights.isEmpty { return "No role has rights.\n" }
    return MarkdownTable.text(
      ["role", "resource", "actions"],
      reach.rights.grouped.map { rights in
        ["`\(rights.role)`", "`\(rights.resource)`", rights.actions.map { "`\($0)`" }.joined(separator: ", ")]
      })
  }
}
