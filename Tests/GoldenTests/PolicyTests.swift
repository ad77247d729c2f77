import EmitterConformance
import Foundation
import PaymentSystem
import Templates
import Testing

/// The five systems keep every policy that their descriptions do not forbid; the page of all policies says what is true.
@Suite struct PolicyTests {
  /// The day on which the reports under `Golden/Policy` are made.
  private static let day = Day("2026-01-31")

  /// The reports that are committed, below `Golden/`.
  static let reports = ["json", "sarif"].map { "Policy/report.\($0)" }

  static func report(_ system: String, _ environment: String, _ overrides: [String] = []) throws -> PolicyReport {
    let starter = try #require(Templates.named(system))
    return try SystemSource(
      file: "\(system)/system.json5", text: Array(starter.configuration.utf8), overrides: overrides,
      environment: environment, regenerate: ""
    ).reviewed(on: try #require(day)).report
  }

  @Test(arguments: GoldenTests.environments) func theSystemsCarryTheWaiversThatTheyNeed(
    _ system: String, _ name: String
  )
    throws
  {
    let report = try Self.report(system, name)
    #expect(report.open.map(\.finding.message) == [])
    #expect(report.isStrict == (name == "prod"))
  }

  @Test func theTestsOwnSystemsDoSo() throws {
    let mixed = try String(
      contentsOf: Golden.package.appending(path: "Tests/Conformance/mixed.json5"), encoding: .utf8)
    for text in [mixed, KitchenSink.configuration] {
      let source = SystemSource(file: "system.json5", text: Array(text.utf8), regenerate: "")
      #expect(try source.reviewed(on: try #require(Self.day)).report.open.map(\.finding.message) == [])
    }
  }

  /// A system with one finding, one waiver that has ended and one that nothing needs.
  @Test func reportsAreAsCommitted() throws {
    let report = try Self.report(
      "fargate-migration", "dev",
      [
        "registry.reuseTags=true", #"waivers["alb.waf"].until="2026-01-30""#,
        #"waivers["ecr.kms"].resources=['other']"#,
      ])
    for (path, text) in zip(Self.reports, [report.json, report.sarif]) {
      try Golden.check(Array(text.utf8), path)
    }
    #expect(report.summary == "5 findings, 7 waived")
    #expect(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) is [String: Any])
    #expect(try JSONSerialization.jsonObject(with: Data(report.sarif.utf8)) is [String: Any])
  }

  @Test func thePageIsTrue() throws {
    var page = try RecordedPage("Sources/PaymentSystem/Policy/README.md")
    try page.record(
      "policies",
      MarkdownTable.text(
        ["id", "what it wants", "controls", "severity", "scanners"],
        PolicyPack.all.map {
          ["`\($0.id)`", $0.title, Self.words($0.controls), $0.severity.rawValue, Self.words($0.scanners)]
        }))
    try page.record("always", Self.table(PolicyPack.always))
    try page.record("outside", Self.table(PolicyPack.outside, ["why"]) { [$0.reason] })
    try page.check()
  }

  private static func table(
    _ settled: [PolicyPack.Settled], _ header: [String] = [], _ more: (PolicyPack.Settled) -> [String] = { _ in [] }
  ) -> String {
    MarkdownTable.text(
      ["id", "what it wants", "controls", "scanners"] + header,
      settled.map { ["`\($0.id)`", $0.title, words($0.controls), words($0.scanners)] + more($0) })
  }

  private static func words(_ words: [String]) -> String { words.isEmpty ? "-" : words.joined(separator: ", ") }
}
