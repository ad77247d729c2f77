import Emitters
import Foundation
import InfraModel
import InfragenCLI
import PaymentSystem
import Templates
import Testing

/// The pages for users match the code.
@Suite struct PageTests {
  @Test func recordedSectionsAreCurrent() throws {
    var starters = try RecordedPage("\(Page.folder)/starters.md")
    try starters.record("systems", try Self.systems())
    try starters.check()
    var limitations = try RecordedPage("\(Page.folder)/limitations.md")
    try limitations.record("parity", try Parity.everywhere())
    try limitations.check()
  }

  /// The README's own system: its configuration, its diagram and the size of its programs.
  @Test func systemOfTheReadmeIsCurrent() throws {
    let configuration = try Self.text("Tests/GoldenTests/Documentation/ledger.json5")
    let stacks = try ["dev", "prod"].map { environment in
      try SystemSource(
        file: "infragen.json5", text: Array(configuration.utf8), environment: environment, regenerate: ""
      ).stack()
    }
    let sizes = try Emitters.programs.map { emitter in
      let lines = try emitter.documents(for: stacks[0], layout: .single).map { document in
        try document.bytes().count { $0 == UInt8(ascii: "\n") }
      }
      return "\(lines.reduce(0, +)) lines of \(emitter.title)"
    }
    var page = try RecordedPage("README.md")
    try page.record("configuration", "```json5\n\(configuration)```\n")
    try page.record("diagram", "```mermaid\n\(MermaidDiagram(of: stacks[0]).text)```\n")
    try page.record("sizes", "\(stacks[0].entries.count) resources: \(sizes.joined(separator: ", ")).\n")
    try page.check()
  }

  /// Every excerpt of a program or configuration is in a generated or shipped file.
  @Test func excerptsAreInGeneratedFiles() throws {
    let shipped =
      try [
        "Golden/payment-web-app/dev/terraform/main.tf", "Golden/payment-web-app/dev/cloudformation/template.json",
        "Golden/payment-web-app/dev/pulumi/Pulumi.yaml", "Templates/payment-web-app/system.json5",
        "Tests/GoldenTests/Documentation/ledger.json5", "Tests/GoldenTests/Documentation/vscode-settings.json",
        "Tests/GoldenTests/Engines/engines.json5", "Tests/GoldenTests/Hatch/hatch.json5",
        "Tests/GoldenTests/Links/links.json5", "Tests/GoldenTests/Language/shared-settings.json5",
        "Tests/Examples/existing-network.json5", "Tests/Examples/payment-keys.json5", "Tests/Examples/evdriven.json5",
        "Tests/Examples/existing-parts.json5", "Tests/Examples/functions.json5", "Tests/Examples/jobs.json5",
        "Tests/Examples/disputes.json5", "Tests/Examples/ustc.json5", "Tests/Examples/public-api.json5",
        "Tests/Examples/subscriptions.json5", "Tests/Examples/mysql.json5",
      ].map(Self.text)
      + [try Self.renamedProgram(), try Self.programOfTheReadme()]
    let excerpts = try Page.ofUsers().flatMap { page in ["hcl", "json", "yaml", "json5"].flatMap(page.blocks) }
    #expect(excerpts.count > 20)
    for excerpt in excerpts { #expect(shipped.contains { $0.contains(excerpt) }, "stale: \(excerpt)") }
  }

  /// Every Swift excerpt is in a sample package, which the conformance run builds and tests.
  @Test func swiftExcerptsAreInSamplePackages() throws {
    let samples = Golden.package.appending(path: "Tests/Packages")
    let files = FileManager.default.enumerator(at: samples, includingPropertiesForKeys: nil)
    let sources = try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" && !$0.path.contains("/.build/") }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let excerpts = try Page.ofUsers().flatMap { $0.blocks("swift") }
    #expect(excerpts.count > 5)
    for excerpt in excerpts { #expect(sources.contains { $0.contains(excerpt) }, "stale: \(excerpt)") }
  }

  @Test func replacementsAreCurrent() throws {
    let told = try Page.ofUsers().flatMap { $0.blocks("text") }.filter { $0.hasPrefix("REPLACED") }
    let report = try Self.text("Golden/Diff/database-name.txt")
    #expect(!told.isEmpty)
    for excerpt in told { #expect(report.contains("\n" + excerpt), "stale: \(excerpt)") }
  }

  @Test func errorExampleIsCurrent() throws {
    let starter = try #require(Templates.named("payment-web-app"))
    let broken = starter.configuration.replacingOccurrences(of: "memoryMiB: 1024", with: "memoryMiB: 5120")
    let page = try Self.text("\(Page.folder)/configuration.md")
    do {
      _ = try SystemSource(file: "infragen.json5", text: Array(broken.utf8), regenerate: "").stack()
      Issue.record("5120 MiB were accepted")
    } catch {
      #expect(error.all.allSatisfy { page.contains("\n\($0.description)\n") })
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Golden.package.appending(path: path), encoding: .utf8)
  }

  /// The Terraform program of a configuration's first environment.
  private static func program(_ configuration: String) throws -> String {
    let stack = try SystemSource(file: "infragen.json5", text: Array(configuration.utf8), regenerate: "").stack()
    let document = try #require(TerraformEmitter().documents(for: stack, layout: .single).first)
    return String(decoding: try document.bytes(), as: UTF8.self)
  }

  /// The Terraform program of the first system after the rename that the page on renaming shows.
  private static func renamedProgram() throws -> String {
    let starter = try #require(Templates.named("payment-web-app")).configuration
    return try program(
      starter.replacingOccurrences(of: "\n    api: {", with: "\n    payments: { renamedFrom: \"api\","))
  }

  /// The Terraform program of the README's own system.
  private static func programOfTheReadme() throws -> String {
    try program(try text("Tests/GoldenTests/Documentation/ledger.json5"))
  }

  private static func systems() throws -> String {
    let rows = try Templates.systems.map { system in
      let source = SystemSource(file: system.name, text: Array(system.configuration.utf8), regenerate: "")
      let page = "../../Templates/\(system.name)"
      return [
        "[`\(system.name)`](\(page)/README.md)", try source.summary(),
        try source.environments().names.map { "`\($0)`" }.joined(separator: ", "),
        "[configuration](\(page)/system.json5), [requirements](\(page)/REQUIREMENTS.md), "
          + "[outputs](../../Golden/\(system.name))",
      ]
    }
    return MarkdownTable.text(["system", "description", "environments", "more"], rows)
  }
}
