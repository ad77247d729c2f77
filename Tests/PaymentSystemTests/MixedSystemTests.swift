import InfraModel
import PaymentSystem
import Testing

@Suite struct MixedSystemTests {
  private static func stack(_ overrides: [String] = []) throws -> Stack {
    try SystemSource(
      file: "mixed.json5", text: MixedSystem.configuration(), overrides: overrides, regenerate: ""
    ).stack()
  }

  @Test func mixedSystemHasEveryFeature() throws {
    let stack = try Self.stack()
    #expect(stack.entries.count > 120)
    #expect(stack.otherRegions == ["us-east-1"])
    let asked = stack.parameters(in: .cloudFormation).map(\.name.snake)
    #expect(asked.contains("cdn_certificate_arn") && asked.contains("cdn_web_acl_arn"))
    #expect(!stack.parameters(in: .provider).contains { $0.name.snake.hasPrefix("cdn_") })
  }

  /// Any service or function name works, or the error names the setting and never a resource key.
  @Test func namesCreateNoDuplicateKeys() throws {
    let words = Set(try Self.stack().entries.compactMap { $0.name.key.split(separator: "_").first.map(String.init) })
    #expect(words.count > 30)
    for word in words.sorted() {
      for setting in ["services", "functions"] {
        let value =
          setting == "services"
          ? "{image: 'a:1', paths: ['/x'], priority: 9}"
          : "{program: 'payment_processor', uses: {tables: {ledger: {access: 'readWrite', as: 'TRANSACTIONS'}}}}"
        do {
          _ = try Self.stack(["\(setting).\(word)=\(value)"])
        } catch let problems as Diagnostics {
          #expect(problems.all.allSatisfy { !$0.path.isEmpty }, "\(setting).\(word): \(problems.all)")
        }
      }
    }
  }

  /// A resource type without its name limit would accept a suffix that is too long; API Gateway has no limit.
  @Test func everySuffixedNameHasALimit() throws {
    var unlimited: Set<String> = []
    for entry in try Self.stack().entries {
      let limited = entry.resource.nameConstraints.map { "\($0.value.expression)" }
      for resource in entry.cloudFormation() {
        for property in resource.properties where property.name != "Tags" {
          guard case .interpolation(let parts) = property.value, parts.contains(where: Self.isSuffix),
            !limited.contains("\(property.value)")
          else { continue }
          unlimited.insert("\(resource.type).\(property.name)")
        }
      }
    }
    #expect(
      unlimited == [
        "AWS::ApiGateway::RestApi.Name", "AWS::ApiGateway::ApiKey.Name", "AWS::ApiGateway::UsagePlan.UsagePlanName",
        // Its hosted zone has the same name.
        "AWS::Route53::RecordSet.Name",
      ])
  }

  private static func isSuffix(_ part: InfraModel.Expression) -> Bool {
    if case .parameter(let name) = part { name == "environment_suffix" } else { false }
  }
}
