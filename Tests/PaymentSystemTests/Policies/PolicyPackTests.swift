import InfraModel
import PaymentSystem
import Testing

/// Every policy finds its violation and nothing else.
@Suite struct PolicyPackTests {
  @Test(arguments: PolicyCase.all) func policyFindsItsViolation(_ one: PolicyCase) throws {
    #expect(try PolicyCase.found(in: one.fails).contains(one.id))
    #expect(try !PolicyCase.found(in: one.passes).contains(one.id))
  }

  @Test func everyCheckedPolicyHasACase() {
    #expect(Set(PolicyPack.checked.map(\.id)) == Set(PolicyCase.all.map(\.id)))
  }

  @Test func idsAreUnique() {
    let ids = PolicyPack.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func onlyNotApplicablePoliciesHaveAReason() {
    for policy in PolicyPack.all {
      if case .notApplicable = policy.basis {
        #expect(policy.reason.hasSuffix("."), "\(policy.id)")
      } else {
        #expect(policy.reason.isEmpty)
      }
    }
  }

  @Test func findingsNameTheResourceAndTheFix() throws {
    let findings = PolicyPack.findings(in: try PolicyCase.Sample.mixed("database.multiAz=false").stack())
    let finding = try #require(findings.first { $0.policy.id == "rds.cluster-multi-az" })
    #expect(finding.resource == "database")
    #expect(finding.message == "database has no reader in another availability zone; set database.multiAz to true")
  }

  @Test(arguments: [
    ("CARD_PASSWORD", true), ("STRIPE_API_KEY", true), ("password", true), ("CARD_SECRET_ARN", false),
    ("TOKEN_URL", false),
    ("KEYBOARD", false), ("CARD_HOST", false),
  ])
  func knowsSecretsByTheirNames(_ name: String, _ isSecret: Bool) throws {
    let found = try PolicyCase.found(in: .mixed("services.worker.environment={ \(name): 'x' }"))
    #expect(found.contains("ecs.no-plain-secrets") == isSecret)
  }
}
