import PaymentSystem

/// Who can connect to whom and what each role may do, in Markdown.
struct ReachPage {
  private let reach: Reach

  init(_ reach: Reach) { self.reach = reach }

  /// The page with a heading for each of the two tables.
  var text: String { "# Connections\n\n\(connections)\n# Rights\n\n\(rights)" }

  /// The two tables without headings of their own.
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

  /// A row for each role and resource, with all actions.
  private var rights: String {
    if reach.rights.isEmpty { return "No role has rights.\n" }
    return MarkdownTable.text(
      ["role", "resource", "actions"],
      reach.rights.grouped.map { rights in
        ["`\(rights.role)`", "`\(rights.resource)`", rights.actions.map { "`\($0)`" }.joined(separator: ", ")]
      })
  }
}
