import PaymentSystem

extension SystemPage {
  /// The suppressed checks of scanners, grouped by policy and reason.
  package var suppressions: String {
    var rows: [(row: [String], environments: [String])] = []
    for environment in environments {
      var found: [[String]] = []
      for suppression in environment.report.suppressions {
        let check = "`\(suppression.check)`"
        let resource = "`\(suppression.resource ?? suppression.type)`"
        if let index = found.firstIndex(where: { $0[2] == suppression.reason }) {
          for (column, text) in [check, resource].enumerated()
          where !found[index][column].split(separator: ", ").contains(text[...]) {
            found[index][column] += ", \(text)"
          }
        } else {
          found.append([check, resource, suppression.reason])
        }
      }
      add(found, of: environment.name, to: &rows)
    }
    return table(["checks", "resources", "reason"], rows)
  }

  /// The waived policies with their reasons, and the environments.
  package var waivers: String {
    var rows: [(row: [String], environments: [String])] = []
    for environment in environments {
      var found: [[String]] = []
      for entry in environment.report.entries {
        guard let waiver = entry.waiver else { continue }
        let row = ["`\(entry.finding.policy.id)`", "`\(entry.finding.resource)`", waiver.reason, waiver.until]
        if let index = found.firstIndex(where: { $0[0] == row[0] }) {
          found[index][1] += ", \(row[1])"
        } else {
          found.append(row)
        }
      }
      add(found, of: environment.name, to: &rows)
    }
    return table(["policy", "resource", "reason", "until"], rows)
  }

  /// The findings that no waiver accepts, and the environments.
  var openFindings: String {
    var rows: [(row: [String], environments: [String])] = []
    for environment in environments {
      let found = environment.report.open.map { entry in
        ["`\(entry.finding.policy.id)`", "`\(entry.finding.resource)`", entry.finding.message]
      }
      add(found, of: environment.name, to: &rows)
    }
    return rows.isEmpty ? "None.\n" : table(["policy", "resource", "finding"], rows)
  }

  /// Adds the rows of an environment, or adds the environment to a row that another environment has.
  private func add(
    _ found: [[String]], of environment: String, to rows: inout [(row: [String], environments: [String])]
  ) {
    for row in found {
      if let index = rows.firstIndex(where: { $0.row == row }) {
        rows[index].environments.append(environment)
      } else {
        rows.append((row, [environment]))
      }
    }
  }

  private func table(_ header: [String], _ rows: [(row: [String], environments: [String])]) -> String {
    MarkdownTable.text(
      header + (environments.count > 1 ? ["in"] : []),
      rows.map { $0.row + (environments.count > 1 ? [$0.environments.joined(separator: ", ")] : []) })
  }
}
