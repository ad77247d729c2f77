import AWSResources
import InfraModel
import PaymentSystem
import Templates
import Testing

/// The use of account quotas, computed from a system's resources.
@Suite struct AccountQuotaTests {
  private static func text(_ system: String, _ environment: String, _ code: String) throws -> String? {
    try Starter(system: system, environment: environment).stack().accountUses.first { $0.quota.code == code }?.text
  }

  private static let fargate = "L-3032A538"

  @Test(
    arguments: [
      // 2 tasks of half a vCPU, replaced by CodeDeploy.
      ("payment-web-app", "dev", fargate, "1, 2 while deploying"),
      // 3 services of 3 to 10 tasks of one vCPU, replaced by ECS.
      ("scale-payments", "prod", fargate, "9, 18 while deploying, 60 at most"),
      // 2 of 3 tasks of 2 vCPUs on Fargate On-Demand; all 10 of them, twice, after a deployment without a strategy.
      ("fargate-migration", "dev", fargate, "4, 8 while deploying, 40 at most"),
      ("fargate-migration", "dev", "L-36FBB829", "2, 4 while deploying, 24 at most"),
      ("payment-web-app", "dev", "L-0263D0A3", "3"), ("payment-web-app", "pr1", "L-0263D0A3", "1"),
      ("serverless-api", "dev", "L-0263D0A3", nil), ("serverless-api", "prod", "L-B99A9384", "2000 at most"),
      ("payment-web-app", "dev", "L-F678F1CE", "1"), ("fargate-migration", "dev", "L-29B6F2EB", "4"),
      // A table with an index, and one without.
      ("serverless-api", "prod", "L-34F8CCC8", "150"),
    ] as [(String, String, String, String?)])
  func isCounted(_ system: String, _ environment: String, _ code: String, _ text: String?) throws {
    #expect(try Self.text(system, environment, code) == text)
  }

  /// API Gateway starts with less in some regions, and nobody can ask for another burst.
  @Test(arguments: [("us-east-1", 10_000, 5000), ("eu-south-1", 2500, 1250), ("mx-central-1", 2500, 1250)])
  func theLimitsOfAPIsDependOnTheRegion(_ region: String, _ rate: Int, _ burst: Int) throws {
    let text = Templates.systems.first { $0.name == "serverless-api" }?.configuration ?? ""
    let stack = try SystemSource(
      file: "a", text: Array(text.utf8), overrides: ["region=\(region)"], environment: "dev", regenerate: ""
    ).stack()
    let quotas = stack.accountUses.map(\.quota)
    #expect(quotas.first { $0.code == "L-8A5B8E43" }?.standard == rate)
    let bursts = quotas.filter { $0.name == "Throttle burst rate of API Gateway" }
    #expect(bursts.map(\.standard) == [burst] && bursts.map(\.code) == [nil])
  }

  @Test func onlyTightQuotasAreReported() throws {
    func notes(_ system: String, _ environment: String) throws -> [String] {
      AccountNotes.notes(for: try Starter(system: system, environment: environment).stack())
    }
    #expect(
      try notes("payment-web-app", "dev") == [
        "EC2-VPC Elastic IPs: the system takes 3, the default quota is 5 (L-0263D0A3)"
      ])
    #expect(try notes("payment-web-app", "pr1") == [])
    let scaled = try Starter(system: "scale-payments", environment: "prod").stack()
    #expect(
      AccountNotes.exceeded(by: scaled).contains(
        "Fargate On-Demand vCPU resource count: the system takes 9, 18 while deploying, 60 at most, the default quota is 6 "
          + "(L-3032A538)"))
  }

  @Test func fractionalVCPUsAreReported() {
    let quota = AccountQuota("q", code: nil, standard: 6, units: 1024, page: "")
    #expect(
      [0, 256, 512, 768, 1024, 1280, 10].map { QuotaUse(quota, $0).text } == [
        "0", "0.25", "0.5", "0.75", "1", "1.25", "0.01",
      ])
  }

  @Test func serviceLinkedRolesAreListed() throws {
    let roles = try Starter(system: "scale-payments", environment: "prod").stack().serviceLinkedRoles
    #expect(roles.first { $0.hasPrefix("ecs.") } != nil)
    #expect(
      roles.sorted() == [
        "ecs.amazonaws.com", "ecs.application-autoscaling.amazonaws.com", "elasticache.amazonaws.com",
        "elasticloadbalancing.amazonaws.com", "guardduty.amazonaws.com", "rds.amazonaws.com", "wafv2.amazonaws.com",
      ])
  }
}
