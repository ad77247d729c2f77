import PaymentSystem

/// The permitted connections and the permissions of each role, in Markdown.
struct ReachPage {
  private let reach: Reach

  init(_ reach: Reach) { self.reach = reach }

  /// The page with a heading for each table.
  var text: String { "# Connections\n\n\(connections)\n# Rights\n\n\(rights)" }

  /// The two tables without headings.
  var sections: String { "\(connections)\n\(rights)" }

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
