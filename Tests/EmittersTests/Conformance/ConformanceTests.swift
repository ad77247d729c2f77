import EmitterConformance
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// The emitters of this package keep what every emitter promises.
@Suite struct ConformanceTests {
  private static let readers: [String: any TargetReader] = [
    "terraform": TerraformReader(), "cloudformation": CloudFormationReader(), "pulumi": PulumiReader(),
  ]

  private static func suite(_ target: String) throws -> ConformanceSuite {
    ConformanceSuite(try #require(Emitters.named(target)), reader: try #require(readers[target]))
  }

  @Test(arguments: Emitters.all.map(\.target), Rule.allCases) func keeps(_ target: String, _ rule: Rule) throws {
    let violations = try Self.suite(target).violations(of: rule)
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  /// A part more, in the words of the system.
  private static let additions = [
    "payment-web-app": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "scale-payments": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1', deployment: 'rolling'}",
    "fargate-migration": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "high-availability": "services.z={paths: ['/z/*'], priority: 2000, image: 'a:1'}",
    "serverless-api": "tables.z={hashKey: 'id'}",
  ]

  @Test(arguments: Templates.systems.map(\.name), Emitters.all.map(\.target)) func aPartMoreChangesNothingElse(
    _ system: String, _ target: String
  ) throws {
    let text = Array(try #require(Templates.named(system)).configuration.utf8)
    let addition = try #require(Self.additions[system])
    let stacks = try [[], [addition]].map {
      try SystemSource(file: "a.json5", text: text, overrides: $0, regenerate: "").stack()
    }
    #expect(try Self.suite(target).violations(adding: stacks[1], to: stacks[0]) == [])
  }
}
