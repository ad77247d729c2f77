internal import Configuration

extension PolicyReport {
  /// The report as JSON, the waived findings too, each with its waiver.
  public var json: String {
    JSON5Value.object([
      ("configuration", .text(file)), ("environment", .text(environment)), ("strict", JSON5Value(.boolean(isStrict))),
      ("open", JSON5Value(.integer(open.count))), ("waived", JSON5Value(.integer(entries.count - open.count))),
      ("findings", JSON5Value(.array(entries.map(Self.json)))),
    ]).json
  }

  private static func json(_ entry: Entry) -> JSON5Value {
    let finding = entry.finding
    let waiver = entry.isOpen ? nil : entry.waiver
    let waived = waiver.map { JSON5Value.object([("reason", .text($0.reason)), ("until", .text($0.until))]) }
    return .object([
      ("policy", .text(finding.policy.id)), ("severity", .text(finding.severity.rawValue)),
      ("resource", .text(finding.resource)), ("message", .text(finding.message)),
      ("setting", .text("\(finding.setting)")),
      ("file", .text(entry.location.file)), ("line", JSON5Value(.integer(entry.location.line))),
      ("column", JSON5Value(.integer(entry.location.column))), ("controls", .texts(finding.policy.controls)),
      ("scanners", .texts(finding.scanners)), ("waived", waived ?? JSON5Value(.null)),
    ])
  }
}
