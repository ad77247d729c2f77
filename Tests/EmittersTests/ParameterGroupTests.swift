import AWSResources
import Emitters
import Foundation
import InfraModel
import Testing

/// RDS keeps `pending-reboot` for a family's default value, so any other apply method causes a permanent diff.
@Suite struct ParameterGroupTests {
  /// Parameters with the family's default values, one static parameter, and one without a default value.
  private static let parameters = [
    ("rds.force_ssl", "1"), ("autovacuum", "1"), ("rds.log_retention_period", "4320"), ("max_connections", "200"),
    ("log_statement", "ddl"), ("autovacuum_naptime", "60"),
  ]

  private static func text(of kind: some ResourceType) throws -> String {
    var stack = Stack(name: "s", description: "S.", regenerate: "", region: "us-east-1")
    stack.add("settings", kind)
    let document = try #require(TerraformEmitter().documents(for: stack, layout: .single).first)
    return String(decoding: try document.bytes(), as: UTF8.self)
  }

  /// The names of the parameters with `pending-reboot`.
  private static func waiting(in text: String) -> [String] {
    text.split(separator: "parameter {").dropFirst().filter { $0.prefix { $0 != "}" }.contains("pending-reboot") }
      .compactMap { block in
        block.split(separator: "\"").dropFirst().first { candidate in parameters.contains { $0.0 == candidate } }
          .map(String.init)
      }
  }

  @Test(arguments: ["15", "16", "18"]) func instanceAndClusterGroupsKeepTheDefaultApplyMethod(_ major: String) throws {
    let server = DBParameterGroup(
      name: "settings", description: "Settings", family: "postgres\(major)", parameters: Self.parameters)
    let cluster = ClusterParameterGroup(
      name: "settings", description: "Settings", family: "aurora-postgresql\(major)", parameters: Self.parameters)
    let wanted = ["rds.force_ssl", "autovacuum", "rds.log_retention_period", "max_connections"]
    #expect(try Self.waiting(in: Self.text(of: server)) == wanted)
    #expect(try Self.waiting(in: Self.text(of: cluster)) == wanted)
  }

  @Test func versionsHaveTheirFamily() {
    let versions: [(EngineVersion, String, String?, Bool)] = [
      ("15", "postgres15", "aurora-postgresql15", true), ("16.10", "postgres16", "aurora-postgresql16", false),
      (EngineVersion("8.4", of: .mysql), "mysql8.4", "aurora-mysql8.4", true),
      (EngineVersion("8.0.mysql_aurora.3.10.1", of: .mysql), "mysql8.0", "aurora-mysql8.0", false),
      (EngineVersion("10.11.8", of: .mariadb), "mariadb10.11", nil, false),
    ]
    for (version, family, auroraFamily, takesMinorVersions) in versions {
      #expect(version.family == family)
      if let auroraFamily { #expect(version.auroraFamily == auroraFamily) }
      #expect(version.takesMinorVersions == takesMinorVersions)
    }
  }
}
