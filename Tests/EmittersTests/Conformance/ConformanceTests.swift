import EmitterConformance
import Emitters
import Testing

/// The emitters of this package pass the conformance suite.
@Suite struct ConformanceTests {
  private static let readers: [String: any TargetReader] = [
    "terraform": TerraformReader(), "cloudformation": CloudFormationReader(), "pulumi": PulumiReader(),
    "verification": VerificationReader(),
  ]

  static func suite(_ target: String) throws -> ConformanceSuite {
    ConformanceSuite(try #require(Emitters.named(target)), reader: try #require(readers[target]))
  }

  @Test(arguments: Emitters.all.map(\.target), Rule.allCases) func keeps(_ target: String, _ rule: Rule) throws {
    let violations = try Self.suite(target).violations(of: rule)
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}
