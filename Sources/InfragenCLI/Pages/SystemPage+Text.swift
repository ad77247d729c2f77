import PaymentSystem

extension SystemPage {
  /// The complete page.
  var text: String {
    var sections = [
      ("Diagram", diagram), ("What the account needs", account), ("Parameters", parameters), ("Outputs", outputs),
    ]
    if !throughput.isEmpty { sections.append(("Throughput", throughput)) }
    sections += [
      ("Not supported by every target", unsupportedFeatures), ("Connections and rights", reach),
      ("Open policy findings", openFindings), ("Waived policies", waived), ("Suppressed scanner checks", suppressed),
    ]
    return "# \(shown.stack.name) (\(shown.name))\n\n\(shown.stack.description)\n"
      + sections.map { "\n## \($0)\n\n\($1)" }.joined()
  }

  private var reach: String { ReachPage(shown.stack).sections }

  private var openFindings: String {
    let rows = shown.report.open.map { entry in
      ["`\(entry.finding.policy.id)`", "`\(entry.finding.resource)`", entry.finding.message]
    }
    return rows.isEmpty ? "None.\n" : MarkdownTable.text(["policy", "resource", "finding"], rows)
  }

  private var waived: String {
    shown.report.entries.contains { $0.waiver != nil } ? waivers : "None.\n"
  }

  private var suppressed: String { shown.report.suppressions.isEmpty ? "None.\n" : suppressions }
}
