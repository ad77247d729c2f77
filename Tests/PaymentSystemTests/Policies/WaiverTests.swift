import InfraModel
import PaymentSystem
import Testing

/// Waivers accept their finding until they expire, and an unused waiver is a finding.
@Suite struct WaiverTests {
  private static let day = Day("2026-01-31")

  /// The open findings of a small system with these waivers, as `id: message`.
  private static func open(_ waivers: String, on day: Day? = day) throws -> [String] {
    try report(waivers, on: day).open.map { "\($0.finding.policy.id): \($0.finding.message)" }
      .filter { $0.hasPrefix("alb.waf") || $0.hasPrefix("waiver.") }
  }

  private static func report(_ waivers: String, on day: Day? = day, _ rest: String = "") throws -> PolicyReport {
    let text = """
      {
        services: { a: { image: "a:1", paths: ["/a"] } },\(rest)
        waivers: \(waivers),
      }
      """
    return try SystemSource(file: "a.json5", text: Array(text.utf8), regenerate: "").reviewed(on: day)
      .report
  }

  private static func problem(_ waivers: String) throws -> String? {
    do {
      _ = try report(waivers)
      return nil
    } catch let problems as Diagnostics {
      return problems.all.first?.description
    }
  }

  private static let finding = "alb.waf: alb has no WAF; add waf: {}"

  @Test func waiverAppliesUntilItsLastDay() throws {
    let waiver = #"{ "alb.waf": { reason: "It has no public traffic yet.", until: "2026-01-31" } }"#
    #expect(try Self.open("{}") == [Self.finding])
    #expect(try Self.open(waiver) == [])
    let entry = try #require(try Self.report(waiver).entries.first { $0.finding.policy.id == "alb.waf" })
    #expect(entry.waiver?.reason == "It has no public traffic yet.")
    #expect(
      try Self.open(waiver, on: Day("2026-02-01")) == [
        Self.finding,
        "waiver.expired: the waiver of alb.waf expired on 2026-01-31; fix the finding or renew the waiver",
      ])
  }

  @Test func remediesNameTheSettingsOfTheirPart() throws {
    let entries = try Self.report("{}", " database: {}, databases: { ledger: {} }, caches: { sessions: {} },").entries
    func remedies(_ resource: String) -> String {
      entries.filter { $0.finding.resource == resource }.map(\.finding.message).joined(separator: "\n")
    }
    #expect(remedies("database").contains("set database.backupEveryHours"))
    #expect(remedies("ledger_database").contains("set databases.ledger.backupEveryHours"))
    #expect(!remedies("ledger_database").contains("set database."))
    #expect(remedies("sessions_cache").contains("set caches.sessions.nodes to 2"))
  }

  @Test func unusedWaiverIsAFinding() throws {
    #expect(
      try Self.open(#"{ "ddb.pitr": { reason: "Why not.", until: "2030-12-31" } }"#) == [
        Self.finding,
        "waiver.unused: the waiver of ddb.pitr is not needed: there is no such finding; remove the waiver",
      ])
    #expect(
      try Self.open(#"{ "alb.waf": { reason: "Why not.", until: "2030-12-31", resources: ["alb", "other"] } }"#) == [
        "waiver.unused: the waiver of alb.waf is not needed for other: there is no such finding; remove the resource"
      ])
  }

  @Test func waiverAppliesOnlyToItsResources() throws {
    #expect(
      try Self.open(#"{ "alb.waf": { reason: "Why not.", until: "2030-12-31", resources: ["other"] } }"#) == [
        Self.finding,
        "waiver.unused: the waiver of alb.waf is not needed: there is no such finding; remove the waiver",
      ])
  }

  @Test(arguments: [
    (
      #"{ "alb.wafs": { reason: "x", until: "2030-12-31" } }"#,
      #"a.json5:3:26: error: waivers["alb.wafs"]: there is no policy 'alb.wafs' (did you mean 'alb.waf'?)"#
    ),
    (
      #"{ "alb.waf": { until: "2030-12-31" } }"#,
      #"a.json5:3:25: error: waivers["alb.waf"]: it has no reason: say why the violation is accepted"#
    ),
    (
      #"{ "alb.waf": { reason: "x" } }"#,
      #"a.json5:3:25: error: waivers["alb.waf"]: it has no end date; set its last day, such as until: "2030-12-31""#
    ),
    (
      #"{ "alb.waf": { reason: "x", until: "2030-02-29" } }"#,
      #"a.json5:3:47: error: waivers["alb.waf"].until: 2030-02-29 is not a date of the calendar; use a date such as 2030-12-31"#
    ),
    (
      #"{ WAF: { reason: "x", until: "2030-12-31" } }"#,
      #"a.json5:3:14: error: waivers: the name "WAF" is not allowed: expected the id of a policy such as rds.multi-az"#
    ),
  ])
  func invalidWaiversAreRefused(_ waivers: String, _ message: String) throws {
    #expect(try Self.problem(waivers) == message)
  }

  @Test func waiverFindingsPointToTheSetting() throws {
    let report = try Self.report("{}", "\n  loadBalancer: { https: false },")
    let entry = try #require(report.open.first { $0.finding.policy.id == "alb.https" })
    #expect(entry.location == SourceLocation(file: "a.json5", line: 3, column: 26))
    #expect(!report.diagnostics.hasErrors)
    #expect(try Self.report("{}", "\n  policy: { strict: true },").diagnostics.hasErrors)
  }

  @Test(arguments: [
    ("2028-02-29", true), ("2100-02-29", false), ("2000-02-29", true), ("2026-04-31", false), ("2026-13-01", false),
    ("0000-01-01", false), ("2026-1-01", false), ("2026-01-01 ", false), ("+026-01-01", false), ("9999-12-31", true),
  ])
  func invalidDatesAreRefused(_ text: String, _ isDay: Bool) {
    #expect(Day(text).map(\.description) == (isDay ? text : nil))
  }
}
