internal import Configuration

extension PolicyReport {
  /// The reports of a configuration's environments in SARIF. Waived findings are suppressed, and a finding of several
  /// environments is one result. `version` is that of the tool.
  /// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
  public static func sarif(of reports: [PolicyReport], version: String) -> String {
    let policies = (reports.first?.policies ?? []) + [.expiredWaiver, .unusedWaiver]
    let driver = JSON5Value.object([
      ("name", .text("infragen")), ("version", .text(version)), ("rules", JSON5Value(.array(policies.map(rule)))),
    ])
    let run = JSON5Value.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")),
      ("results", JSON5Value(.array(results(of: reports, policies.map(\.id))))),
    ])
    return JSON5Value.object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")),
      ("runs", JSON5Value(.array([run]))),
    ]).json
  }

  private static func results(of reports: [PolicyReport], _ ids: [String]) -> [JSON5Value] {
    var results: [(members: [(String, JSON5Value)], environments: [String])] = []
    // For speed: a configuration can have thousands of findings.
    var places: [String: Int] = [:]
    for report in reports {
      for entry in report.entries {
        let members = report.result(entry, ids)
        let text = JSON5Value.object(members).json
        if let place = places[text] {
          results[place].environments.append(report.environment)
        } else {
          places[text] = results.count
          results.append((members, [report.environment]))
        }
      }
    }
    return results.map { .object($0.members + [("properties", .object([("environments", .texts($0.environments))]))]) }
  }

  private static func rule(_ policy: Policy) -> JSON5Value {
    let scanners = policy.scanners.isEmpty ? "" : " Scanners: \(policy.scanners.joined(separator: ", "))."
    let controls = policy.controls.isEmpty ? "" : " Serves \(policy.controls.joined(separator: ", "))."
    return .object([
      ("id", .text(policy.id)), ("shortDescription", .object([("text", .text(policy.title))])),
      ("help", .object([("text", .text("\(policy.title)\(controls)\(scanners)"))])),
      ("defaultConfiguration", .object([("level", .text("warning"))])),
      (
        "properties",
        .object([
          ("tags", .texts(["security"] + policy.controls)),
          ("security-severity", .text(score(policy.severity ?? .high))),
        ])
      ),
    ])
  }

  private func result(_ entry: Entry, _ ids: [String]) -> [(String, JSON5Value)] {
    let finding = entry.finding
    let place = JSON5Value.object([
      ("artifactLocation", .object([("uri", .text(Self.uri(entry.location.file)))])),
      (
        "region",
        .object([
          ("startLine", JSON5Value(.integer(entry.location.line))),
          ("startColumn", JSON5Value(.integer(entry.location.column))),
        ])
      ),
    ])
    var location = [("physicalLocation", place)]
    if !finding.resource.isEmpty {
      let resource = JSON5Value.object([("name", .text(finding.resource)), ("kind", .text("resource"))])
      location.append(("logicalLocations", JSON5Value(.array([resource]))))
    }
    var members: [(String, JSON5Value)] = [
      ("ruleId", .text(finding.policy.id)),
      ("ruleIndex", JSON5Value(.integer(ids.firstIndex(of: finding.policy.id) ?? -1))),
      ("level", .text(severity.rawValue)), ("message", .object([("text", .text(finding.message))])),
      ("locations", JSON5Value(.array([.object(location)]))),
      (
        "partialFingerprints",
        .object([
          (
            "policyAndResource/v1",
            .text("\(finding.policy.id) \(finding.resource.isEmpty ? "\(finding.setting)" : finding.resource)")
          )
        ])
      ),
    ]
    if !entry.isOpen, let waiver = entry.waiver {
      let suppression = JSON5Value.object([
        ("kind", .text("inSource")), ("status", .text("accepted")),
        ("justification", .text("\(waiver.reason) (until \(waiver.until))")),
      ])
      members.append(("suppressions", JSON5Value(.array([suppression]))))
    }
    return members
  }

  /// Score by which GitHub code scanning sorts.
  private static func score(_ severity: Policy.Severity) -> String {
    switch severity {
    case .high: "8.0"
    case .medium: "5.0"
    case .low: "3.0"
    }
  }

  /// A file name as a URI, percent-encoded where necessary.
  private static func uri(_ file: String) -> String {
    let path = file.utf8.reduce(into: "") { text, byte in
      if ASCII.isWord(byte) || "-./~".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return path.hasPrefix("/") ? "file://" + path : path
  }
}
