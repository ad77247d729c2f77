import InfragenCLI
import PaymentSystem
import Testing

/// The list of all rules, `Sources/PaymentSystem/Rules/README.md`.
@Suite struct RulesPageTests {
  @Test func pageListsEveryRule() throws {
    var page = try RecordedPage("Sources/PaymentSystem/Rules/README.md")
    let areas = ValidationRules.areas.map { area in
      let isOwn = area.rules.allSatisfy(\.page.isEmpty)
      let rows = area.rules.map { ["`\($0.id)`", $0.title] + (isOwn ? [] : ["[page](\($0.page))"]) }
      return "## \(area.title)\n\n"
        + MarkdownTable.text(["rule", "requirement"] + (isOwn ? [] : ["vendor's page"]), rows)
    }
    try page.record("rules", areas.joined(separator: "\n"))
    try page.check()
  }
}
