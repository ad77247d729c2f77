import EmitterConformance
import Foundation
import InfragenCLI
import PaymentSystem
import Templates
import Testing

/// The five systems have no open findings, and the policy page matches the policies.
@Suite struct PolicyTests {
  /// The date of the reports under `Golden/Policy`.
  private static let day = Day("2026-01-31")

  /// The committed reports, below `Golden/`.
  static let reports = ["json", "sarif"].map { "Policy/report.\($0)" }

  static func report(_ system: String, _ environment: String, _ overrides: [String] = []) throws -> PolicyReport {
    let starter = try #require(Templates.named(system))
    return try SystemSource(
      file: "\(system)/system.json5", text: Array(starter.configuration.utf8), overrides: overrides,
      environment: environment, regenerate: ""
    ).reviewed(on: day).report
  }

  @Test(arguments: GoldenTests.environments) func startersHaveNoOpenFindings(
    _ system: String, _ name: String
  )
    throws
  {
    let report = try Self.report(system, name)
    #expect(report.open.map(\.finding.message) == [])
    #expect(report.isStrict == (name == "prod"))
  }

  @Test func testSystemsHaveNoOpenFindings() throws {
    let mixed = try String(
      contentsOf: Golden.package.appending(path: "Tests/Conformance/mixed.json5"), encoding: .utf8)
    for text in [mixed, KitchenSink.configuration] {
      let source = SystemSource(file: "system.json5", text: Array(text.utf8), regenerate: "")
      #expect(try source.reviewed(on: Self.day).report.open.map(\.finding.message) == [])
    }
  }

  /// A system with an open finding, an expired waiver and an unused waiver.
  @Test func reportsMatchTheGoldens() throws {
    let overrides = [
      "registry.mutableTags=true", #"waivers["alb.waf"].until="2026-01-30""#,
      #"waivers["ecr.kms"].resources=['other']"#,
    ]
    let reports = try ["dev", "pr7"].map { try Self.report("fargate-migration", $0, overrides) }
    for (path, text) in zip(
      Self.reports, [PolicyReport.json(of: reports), PolicyReport.sarif(of: reports, version: "1.0")])
    {
      try Golden.check(Array(text.utf8), path)
      #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    }
    #expect(reports[0].summary == "5 findings, 7 waived")
  }

  @Test func policyPageMatchesThePolicies() throws {
    var page = try RecordedPage("Sources/PaymentSystem/Policy/README.md")
    try page.record(
      "policies",
      MarkdownTable.text(
        ["id", "what it requires", "controls", "severity", "scanners"],
        PolicyPack.checked.map {
          ["`\($0.id)`", $0.title, Self.words($0.controls), $0.severity?.rawValue ?? "", Self.words($0.scanners)]
        }))
    try page.record("design", Self.table(PolicyPack.all.filter { $0.basis == .enforcedByDesign }))
    try page.record("not-applicable", Self.table(PolicyPack.all.filter { !$0.reason.isEmpty }, ["why"]) { [$0.reason] })
    try page.check()
  }

  private static func table(
    _ policies: [Policy], _ header: [String] = [], _ more: (Policy) -> [String] = { _ in [] }
  ) -> String {
    MarkdownTable.text(
      ["id", "what it requires", "controls", "scanners"] + header,
      policies.map { ["`\($0.id)`", $0.title, words($0.controls), words($0.scanners)] + more($0) })
  }

  private static func words(_ words: [String]) -> String { words.isEmpty ? "-" : words.joined(separator: ", ") }
}
