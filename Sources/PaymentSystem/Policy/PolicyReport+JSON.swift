internal import Configuration

extension PolicyReport {
  /// The reports of a configuration's environments as JSON, including waived findings with their waivers. New members
  /// keep the format's version; a member that changes or goes makes it the next one.
  public static func json(of reports: [PolicyReport]) -> String {
    let open = reports.reduce(0) { $0 + $1.open.count }
    let all = reports.reduce(0) { $0 + $1.entries.count }
    return JSON5Value.object([
      ("formatVersion", .text("1.0")), ("configuration", .text(reports.first?.file ?? "")),
      ("open", JSON5Value(.integer(open))), ("waived", JSON5Value(.integer(all - open))),
      ("environments", JSON5Value(.array(reports.map(\.json)))),
    ]).json
  }

  private var json: JSON5Value {
    .object([
      ("environment", .text(environment)), ("strict", JSON5Value(.boolean(isStrict))),
      ("open", JSON5Value(.integer(open.count))), ("waived", JSON5Value(.integer(entries.count - open.count))),
      ("findings", JSON5Value(.array(entries.map(Self.json)))),
    ])
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
