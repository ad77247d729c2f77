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
}
