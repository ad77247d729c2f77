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
    return "# \(shown.stack.name) (\(names.joined(separator: ", ")))\n\n\(shown.stack.description)\n"
      + (environments.count > 1
        ? "\nDiagram, parameters, outputs, connections and rights are those of \(shown.name); "
          + "'infragen describe --environment NAME' prints those of another environment.\n" : "")
      + sections.map { "\n## \($0)\n\n\($1)" }.joined()
  }

  private var reach: String { ReachPage(shown.stack).sections }

  private var waived: String {
    environments.contains { $0.report.entries.contains { $0.waiver != nil } } ? waivers : "None.\n"
  }

  private var suppressed: String {
    environments.allSatisfy(\.report.suppressions.isEmpty) ? "None.\n" : suppressions
  }
}
