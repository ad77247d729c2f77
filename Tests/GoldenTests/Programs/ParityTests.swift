import EmitterConformance
import Emitters
import InfraModel
import InfragenCLI
import PaymentSystem
import Templates
import Testing

/// Features that one target does not support: reported to the user, never silently omitted.
enum Parity {
  /// The limitations of a stack's resources with their keys, and of its engine settings.
  static func unsupportedFeatures(_ stack: Stack) -> [(key: String, limitation: UnsupportedFeature)] {
    stack.entries.flatMap { entry in entry.resource.unsupportedFeatures.map { (entry.name.key, $0) } }
      + stack.engines.unsupportedFeatures.map { ("engines", $0) }
  }

  /// A system in another region than CloudFront's us-east-1.
  static func foreign() throws -> Stack {
    let starter = try #require(Templates.named("serverless-api"))
    return try SystemSource(
      file: "serverless-api", text: Array(starter.configuration.utf8), overrides: ["region=eu-central-1"],
      regenerate: ""
    ).stack()
  }

  /// The table of the limitations of all systems, environments and resource types.
  static func everywhere() throws -> String {
    let stacks =
      try [KitchenSink.stack(), foreign(), EngineSettingsTests.stack("prod")]
      + GoldenTests.environments.map { try GoldenTests.stack($0.0, $0.1) }
    return SystemPage.table(stacks.flatMap(unsupportedFeatures).map(\.limitation))
  }
}

@Suite struct ParityTests {
  /// A resource that a dialect omits has a limitation; all others exist in both dialects.
  @Test func everyOmissionIsALimitation() throws {
    var stacks = [try KitchenSink.stack()]
    stacks += try GoldenTests.environments.map { try GoldenTests.stack($0.0, $0.1) }
    stacks.append(try Parity.foreign())
    for stack in stacks {
      for entry in stack.entries {
        let dialects = Set(entry.resource.unsupportedFeatures.map(\.dialect))
        if entry.provider().isEmpty { #expect(dialects.contains(.provider), "\(entry.name.key)") }
        let isElsewhere = entry.resource.region.map { $0 != stack.region } ?? false
        if entry.cloudFormation().isEmpty || isElsewhere && !Self.isLogGroup(entry) {
          #expect(dialects.contains(.cloudFormation), "\(entry.name.key)")
        }
      }
    }
  }

  /// The web ACL of another region reports the limitation for its log group.
  private static func isLogGroup(_ entry: Stack.Entry) -> Bool {
    entry.name.type.cloudFormation == "AWS::Logs::LogGroup"
  }
}
