import EmitterConformance
import Emitters
import Foundation
import InfraModel
import OwnSystem
import TerraformJSON
import Testing

/// An emitter outside of infragen keeps what infragen's own keep.
@Suite struct TerraformJSONTests {
  @Test(arguments: Rule.allCases) func keeps(_ rule: Rule) throws {
    let suite = ConformanceSuite(TerraformJSONEmitter(), reader: TerraformJSONReader())
    let violations = try suite.violations(of: rule)
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test func theEmitterIsSmall() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/TerraformJSON")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let lines = try files.map { try String(contentsOf: $0, encoding: .utf8).count { $0 == "\n" } }
    #expect(files.count == 2)
    #expect(lines.reduce(0, +) < 220)
  }
}

/// Stacks of our own: by hand, and a component in a system that a configuration describes.
@Suite struct OwnSystemTests {
  private static let configuration = """
    { name: "shop", services: { api: { image: "example/api:1" } }, alarms: { email: "a@example.com" } }
    """

  @Test func refundsBelongToTheSystem() throws {
    let stack = try OwnSystem.withRefunds(file: "shop.json5", text: Array(Self.configuration.utf8))
    #expect(stack.entry("failed_refunds_alarm") != nil)
    for emitter in Emitters.all + [TerraformJSONEmitter()] {
      let text = String(decoding: try emitter.documents(for: stack, layout: .single)[0].bytes(), as: UTF8.self)
      #expect(text.contains("shop-failed-refunds-"), "\(emitter.target)")
    }
  }

  @Test func withoutAlarmsThereIsNone() throws {
    let text = Self.configuration.replacing(#", alarms: { email: "a@example.com" }"#, with: "")
    let stack = try OwnSystem.withRefunds(file: "shop.json5", text: Array(text.utf8))
    #expect(stack.entry("failed_refunds_queue") != nil)
    #expect(stack.entry("failed_refunds_alarm") == nil)
  }

  @Test func theLedgerIsWhole() throws {
    let stack = try OwnSystem.ledger()
    #expect(stack.entries.map(\.name.key) == ["ledger_key", "ledger_bucket", "ledger_log_group"])
  }
}
