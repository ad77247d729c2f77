import Changes
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

@testable import InfragenCLI

/// The output of `infragen diff` in `Golden/Diff`.
@Suite struct ChangeReportTests {
  /// The cases: name, starter and changed settings.
  private static let cases: [(name: String, system: String, overrides: [String])] = [
    (
      "database-name", "payment-web-app",
      ["database.databaseName=pay", "services.api.desiredCount=4", "tags.Team=core"]
    ),
    ("second-service", "payment-web-app", ["services.office={ image: 'a:1', paths: ['/office/*'], priority: 200 }"]),
    (
      "smaller-network", "fargate-migration",
      [
        "network.cidr=10.0.0.0/17", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']",
        "network.privateSubnets=['10.0.10.0/24', '10.0.11.0/24']",
      ]
    ),
    (
      "without-cache", "scale-payments",
      ["cache=false", "services.api.uses.cache=false", "services.payment.uses.cache=false"]
    ),
    ("protected", "scale-payments", ["protectData=true"]),
    ("port", "payment-web-app", ["services.api.port=9000"]),
    (
      "less-data", "payment-web-app",
      ["database.storageGiB=20", "database.backupRetentionDays=1", "logs.retentionDays=7", "database.version=15.10"]
    ),
    ("major-upgrade", "scale-payments", ["database.version=18"]),
    (
      "fewer-zones", "payment-web-app",
      [
        "network.zones=2", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']",
        "network.privateSubnets=['10.0.10.0/24', '10.0.11.0/24']",
      ]
    ),
    ("capacity", "serverless-api", ["tables.transactions.readCapacity=50"]),
    (
      "two-indexes", "serverless-api",
      ["tables.transactions.indexes.ByA={ hashKey: 'a' }", "tables.transactions.indexes.ByB={ hashKey: 'b' }"]
    ),
    (
      "blue-green", "fargate-migration",
      ["services.app.cpu=1024", "services.app.memoryMiB=2048", "services.app.paths=['/pay/*']"]
    ),
    ("other-zones", "payment-web-app", ["network.zoneNames=['us-east-1d', 'us-east-1e', 'us-east-1f']"]),
    ("key-schema", "serverless-api", ["tables.transactions.hashKey=owner"]),
  ]

  /// Reports for systems with protected data before the change: name, starter, and settings before and after.
  private static let protectedCases: [(name: String, system: String, base: [String], overrides: [String])] = [
    ("unprotected", "scale-payments", [], ["protectData=false"]),
    ("protected-table", "serverless-api", ["tables.ledger={ hashKey: 'a' }"], ["protectData=true"]),
    ("protected-name", "payment-web-app", [], ["protectData=true", "name=other"]),
  ]

  static let files =
    (cases.map(\.name) + protectedCases.map(\.name)).map { "Diff/\($0).txt" } + [
      "Diff/database-name.md", "Diff/database-name.json",
    ]

  private static func report(
    _ system: String, _ overrides: [String], from base: [String] = []
  ) throws -> ComparisonReport {
    let starter = try #require(Templates.named(system))
    func stack(_ overrides: [String]) throws -> Stack {
      try SystemSource(
        file: "\(system)/system.json5", text: Array(starter.configuration.utf8), overrides: overrides, regenerate: ""
      ).stack()
    }
    func version(_ configuration: String) -> ComparisonReport.Version {
      ComparisonReport.Version(configuration: configuration, environment: "dev")
    }
    let report = ChangeReport(from: try stack(base), to: try stack(overrides), in: Emitters.engines)
    return ComparisonReport(comparisons: [
      .init(before: version("system.json5@HEAD"), after: version("system.json5"), report: report)
    ])
  }

  @Test(arguments: cases.indices) func text(of index: Int) throws {
    let one = Self.cases[index]
    let text = try Self.report(one.system, one.overrides).text()
    try Golden.check(Array(text.utf8), "Diff/\(one.name).txt")
    #expect(text.split(separator: "\n").allSatisfy { $0.last != " " })
  }

  @Test(arguments: protectedCases.indices) func textOfProtected(of index: Int) throws {
    let one = Self.protectedCases[index]
    let text = try Self.report(one.system, one.overrides, from: ["protectData=true"] + one.base).text()
    try Golden.check(Array(text.utf8), "Diff/\(one.name).txt")
  }

  @Test func markdownAndJSON() throws {
    let one = Self.cases[0]
    let report = try Self.report(one.system, one.overrides)
    try Golden.check(Array(report.markdown.utf8), "Diff/\(one.name).md")
    try Golden.check(Array(report.json.utf8), "Diff/\(one.name).json")
  }
}
