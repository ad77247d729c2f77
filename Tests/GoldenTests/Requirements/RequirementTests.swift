import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Every requirement of a reference system, checked in each target's model; `README.md` explains the format of the
/// files.
@Suite struct RequirementTests {
  @Test(arguments: GoldenTests.environments, Emitters.programs.map(\.target))
  func modelMeetsRequirements(_ system: (name: String, environment: String), target: String) throws {
    let model = SystemModel(target, try GoldenTests.stack(system.name, system.environment))
    for requirement in try Requirement.all(of: system.name) where requirement.applies(to: system.environment) {
      for problem in requirement.problems(in: model, environment: system.environment) {
        Issue.record("\(requirement.text): \(problem)")
      }
    }
  }

  /// Each check fails if it expects another value than the required one, in every target that it applies to.
  @Test(arguments: GoldenTests.environments, Emitters.programs.map(\.target))
  func everyExpectationCanFail(_ system: (name: String, environment: String), target: String) throws {
    let model = SystemModel(target, try GoldenTests.stack(system.name, system.environment))
    for requirement in try Requirement.all(of: system.name) where requirement.applies(to: system.environment) {
      for check in requirement.checks where check.applies(to: target, system.environment) {
        for index in check.expectations.indices {
          let problems = check.expecting(anotherValueAt: index).problems(in: model)
          #expect(problems.count == check.items(in: target).count, "\(requirement.text): \(check.expectations[index])")
        }
      }
    }
  }

  /// A system with another setting violates the requirement of that setting, in every target.
  @Test(arguments: changes, Emitters.programs.map(\.target))
  func changedSystemFails(_ change: (system: String, settings: [String], text: String), target: String) throws {
    let starter = try #require(Templates.named(change.system))
    let stack = try SystemSource(
      file: change.system, text: Array(starter.configuration.utf8), overrides: change.settings, regenerate: ""
    ).stack()
    let model = SystemModel(target, stack)
    let requirements = try Requirement.all(of: change.system).filter { $0.text.contains(change.text) }
    #expect(!requirements.isEmpty, "no requirement contains \(change.text)")
    #expect(requirements.contains { !$0.problems(in: model, environment: "dev").isEmpty })
  }

  private static let changes: [(system: String, settings: [String], text: String)] = [
    ("payment-web-app", ["database.backupRetentionDays=8"], "Automated backups kept 7 days"),
    ("payment-web-app", ["logs.retentionDays=30"], "Log group /ecs/payment-{suffix}, kept 90 days"),
    ("payment-web-app", ["network.natGateways=one"], "One NAT gateway per zone, 3"),
    ("scale-payments", ["database.backupRetentionDays=2"], "dev: backup retention 1 day"),
    ("scale-payments", ["database.multiAz=true"], "dev: no database Multi-AZ"),
    ("fargate-migration", ["services.app.cpu=1024"], "Task definition 2 vCPU"),
    ("fargate-migration", ["logs.retentionDays=60"], "30 days"),
    ("high-availability", ["database.backupRetentionDays=6"], "7 days"),
    ("high-availability", ["services.app.cpu=256"], "0.5 vCPU"),
    ("serverless-api", ["network.natGateways=one"], "No NAT gateway"),
    ("serverless-api", ["api.rateLimit=60"], "Throttling, 50 requests"),
    ("card-authorization", ["paymentKeys.pins.modes=['generate', 'verify']"], "PINs and card codes can be verified"),
    ("card-authorization", ["jobs.settlement.command=['clear']"], "A job settles each night"),
  ]

  @Test(arguments: Templates.systems.map(\.name)) func pageIsCurrent(_ system: String) throws {
    let requirements = try Requirement.all(of: system)
    #expect(requirements.count > 25, "a reference system has more requirements")
    let page = try RequirementPage(system, requirements).text()
    for line in page.split(separator: "\n") { #expect(line.count <= 300, "too long: \(line)") }
    try Golden.check(Array(page.utf8), Golden.package.appending(path: "Templates/\(system)/REQUIREMENTS.md"))
  }
}
