import AWSResources
import EmitterConformance
import Emitters
import Foundation
import InfraModel
import OwnSystem
import PaymentSystem
import TerraformJSON
import Testing

/// An emitter outside of infragen passes the conformance suite like infragen's own.
@Suite struct TerraformJSONTests {
  @Test(arguments: Rule.allCases) func keeps(_ rule: Rule) throws {
    let suite = ConformanceSuite(TerraformJSONEmitter(), reader: TerraformJSONReader())
    let violations = try suite.violations(of: rule)
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test func emitterIsSmall() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/TerraformJSON")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let lines = try files.map { try String(contentsOf: $0, encoding: .utf8).count { $0 == "\n" } }
    #expect(files.count == 2)
    #expect(lines.reduce(0, +) < 240)
  }
}

/// Custom stacks: a component in a system from a configuration, and a stack without a configuration.
@Suite struct OwnSystemTests {
  private static let configuration = """
    { name: "shop", services: { api: { image: "example/api:1" } }, alarms: { email: "a@example.com" } }
    """

  private static func source(_ text: String, attempts: Int = 5) -> SystemSource {
    SystemSource(
      file: "shop.json5", text: Array(text.utf8), components: [Refunds(from: "api", attempts: attempts)],
      regenerate: "--config shop.json5")
  }

  @Test func refundsAreConnectedToTheSystem() throws {
    let stack = try Self.source(Self.configuration).stack()
    #expect(stack.entry("failed_refunds_alarm") != nil)
    #expect((stack.entry("api_task_role")?.resource as? Role)?.policies.count == 1)
    for emitter in Emitters.all + [TerraformJSONEmitter()] {
      let text = String(decoding: try emitter.documents(for: stack, layout: .single)[0].bytes(), as: UTF8.self)
      #expect(text.contains("shop-failed-refunds-"), "\(emitter.target)")
    }
  }

  @Test func withoutAlarmsThereIsNoRefundAlarm() throws {
    let text = Self.configuration.replacing(#", alarms: { email: "a@example.com" }"#, with: "")
    let stack = try Self.source(text).stack()
    #expect(stack.entry("failed_refunds_queue") != nil)
    #expect(stack.entry("failed_refunds_alarm") == nil)
  }

  @Test func policiesOfComponentsAreChecked() throws {
    func found(_ source: SystemSource) throws -> [String] {
      try source.reviewed(on: nil).report.open.map(\.finding.policy.id).filter { $0.hasPrefix("refunds.") }
    }
    #expect(try found(Self.source(Self.configuration)) == [])
    #expect(try found(Self.source(Self.configuration, attempts: 3)) == ["refunds.attempts"])
  }

  @Test func waiverOfOwnPolicySuppressesItsCheck() throws {
    let waivers = #", waivers: { "refunds.attempts": { reason: "Enough.", until: "2099-12-31" } } }"#
    let text = String(Self.configuration.dropLast(2)) + waivers
    let stack = try Self.source(text, attempts: 3).stack()
    let program = try Emitters.all[0].documents(for: stack, layout: .single)[0].bytes()
    #expect(
      String(decoding: program, as: UTF8.self).contains(
        "checkov:skip=OWN_REFUNDS_1: Enough. (refunds.attempts, waived until 2099-12-31)"))
  }

  @Test func ledgerHasAllResources() throws {
    let stack = try Ledger.stack()
    #expect(stack.entries.map(\.name.key) == ["ledger_key", "ledger_bucket", "ledger_log_group"])
  }
}
