import Configuration
import InfraModel

/// Reports of the compared environments, of which equal ones are merged.
struct ComparisonReport {
  /// A version of a system in an environment.
  struct Version {
    /// Name of the configuration with its revision or changes, such as `infragen.json5@HEAD`.
    let configuration: String
    let environment: String
    /// True if the configuration does not have the environment.
    var isAbsent = false

    /// Name of the version in environments that have the same report.
    func name(in environments: [String]) -> String {
      "\(configuration) (\(isAbsent ? "none" : environments.joined(separator: ", ")))"
    }

    var name: String { name(in: [environment]) }
  }

  /// The comparison of two versions.
  struct Comparison {
    let before: Version
    let after: Version
    let report: ChangeReport
  }

  let comparisons: [Comparison]

  /// True if data is in danger in some environment.
  var endangersData: Bool { comparisons.contains { $0.report.endangersData } }

  /// The reports for a terminal.
  func text(_ style: Style = .plain) -> String {
    merged { $0.text(style) }.map { "\($0.before) -> \($0.after)\n\($0.text)" }.joined(separator: "\n")
  }

  /// Maximum length of a comment on GitHub in characters. Bytes are counted here, which are never fewer.
  static let commentLimit = 65_536

  /// The reports for a comment on a pull request, no longer than GitHub allows.
  var markdown: String {
    let title = "### Infrastructure changes\n"
    let whole = merged { $0.markdown(limit: Self.commentLimit) }
    let heads = whole.map { "\n\($0.before.code) → \($0.after.code)\n" }
    let room = Self.commentLimit - title.utf8.count - heads.reduce(0) { $0 + $1.utf8.count }
    // Sections that need less than an equal share leave the rest to the others.
    let share = room / Swift.max(whole.count, 1)
    let small = whole.map(\.text.utf8.count).filter { $0 <= share }
    let limit = small.count == whole.count ? share : (room - small.reduce(0, +)) / (whole.count - small.count)
    let sections = zip(heads, whole).map { head, section in
      head + (section.text.utf8.count <= limit ? section.text : section.report.markdown(limit: limit))
    }
    return title + sections.joined(upTo: Self.commentLimit - title.utf8.count, "\n")
  }

  /// The reports for programs.
  var json: String {
    JSONDocument.text([
      ("endangersData", JSON5Value(.boolean(endangersData))),
      (
        "environments",
        JSONDocument.list(
          comparisons.map {
            [("before", .text($0.before.name)), ("after", .text($0.after.name)), ("changes", $0.report.json)]
          })
      ),
    ])
  }

  private typealias Section = (before: String, after: String, text: String, report: ChangeReport)

  /// The texts of the comparisons, equal ones once with the names of all their environments.
  private func merged(_ text: (ChangeReport) -> String) -> [Section] {
    var sections: [(comparisons: [Comparison], text: String)] = []
    for comparison in comparisons {
      let text = text(comparison.report)
      let place = sections.firstIndex { section in
        section.text == text && section.comparisons[0].before.isAbsent == comparison.before.isAbsent
          && section.comparisons[0].after.isAbsent == comparison.after.isAbsent
      }
      if let place { sections[place].comparisons.append(comparison) } else { sections.append(([comparison], text)) }
    }
    return sections.map { comparisons, text in
      (
        comparisons[0].before.name(in: comparisons.map(\.before.environment)),
        comparisons[0].after.name(in: comparisons.map(\.after.environment)), text,
        comparisons[0].report
      )
    }
  }
}
