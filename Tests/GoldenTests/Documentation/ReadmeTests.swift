import Configuration
import Emitters
import Foundation
import InfragenCLI
import PaymentSystem
import Templates
import Testing

/// The README matches the code.
@Suite struct ReadmeTests {
  private static let file = Golden.package.appending(path: "README.md")

  @Test func recordedSectionsAreCurrent() throws {
    var page = try RecordedPage("README.md")
    try page.record("settings", Self.tables)
    try page.record("systems", try Self.systems())
    try page.record("parity", try Parity.everywhere())
    try page.check()
  }

  /// Every excerpt of a program or configuration is in a generated or shipped file.
  @Test func excerptsAreInGeneratedFiles() throws {
    var shipped = try [
      "payment-web-app/dev/terraform/main.tf", "payment-web-app/dev/cloudformation/template.json",
      "payment-web-app/dev/pulumi/Pulumi.yaml", "../Templates/payment-web-app/system.json5",
      "../Tests/GoldenTests/Engines/engines.json5", "../Tests/GoldenTests/Hatch/hatch.json5",
      "../Tests/GoldenTests/Links/links.json5",
      "../Tests/Examples/existing-network.json5", "../Tests/Examples/existing-parts.json5",
      "../Tests/GoldenTests/Language/shared-settings.json5",
    ].map {
      try String(contentsOf: Golden.folder.appending(path: $0), encoding: .utf8)
    }
    shipped.append(try Self.renamedProgram())
    let blocks = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "```")
    let excerpts = stride(from: 1, to: blocks.count, by: 2).map { blocks[$0] }.compactMap { block in
      ["hcl", "json", "yaml", "json5"].first { block.hasPrefix("\($0)\n") }.map { block.dropFirst($0.count + 1) }
    }
    #expect(excerpts.count == 16)
    for excerpt in excerpts { #expect(shipped.contains { $0.contains(excerpt) }, "stale: \(excerpt)") }
  }

  /// Every Swift excerpt is in a sample package, which the conformance run builds and tests.
  @Test func swiftExcerptsAreInSamplePackages() throws {
    let samples = Golden.package.appending(path: "Tests/Packages")
    let files = FileManager.default.enumerator(at: samples, includingPropertiesForKeys: nil)
    let sources = try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" && !$0.path.contains("/.build/") }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let blocks = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst()
    let excerpts = blocks.compactMap { $0.components(separatedBy: "```").first }
    #expect(excerpts.count == 6)
    for excerpt in excerpts { #expect(sources.contains { $0.contains(excerpt) }, "stale: \(excerpt)") }
  }

  /// The Terraform program of the first system after the rename that the README shows.
  private static func renamedProgram() throws -> String {
    let starter = try #require(Templates.named("payment-web-app")).configuration
    let renamed = starter.replacingOccurrences(of: "\n    api: {", with: "\n    payments: { renamedFrom: \"api\",")
    let stack = try SystemSource(file: "infragen.json5", text: Array(renamed.utf8), regenerate: "").stack()
    let document = try #require(TerraformEmitter().documents(for: stack, layout: .single).first)
    return String(decoding: try document.bytes(), as: UTF8.self)
  }

  @Test func renameExampleIsCurrent() throws {
    let blocks = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "```text\nREPLACED")
      .dropFirst()
    let told = try #require(blocks.first?.components(separatedBy: "```").first)
    let report = try String(contentsOf: Golden.folder.appending(path: "Diff/database-name.txt"), encoding: .utf8)
    #expect(blocks.count == 1 && report.contains("\nREPLACED" + told))
  }

  @Test func errorExampleIsCurrent() throws {
    let starter = try #require(Templates.named("payment-web-app"))
    let broken = starter.configuration.replacingOccurrences(of: "memoryMiB: 1024", with: "memoryMiB: 5120")
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    do {
      _ = try SystemSource(file: "infragen.json5", text: Array(broken.utf8), regenerate: "").stack()
      Issue.record("5120 MiB were accepted")
    } catch {
      #expect(error.all.allSatisfy { readme.contains("\n\($0.description)\n") })
    }
  }

  /// A table of the settings of the whole system, and one table per part.
  private static var tables: String {
    let ofParts = Set(PartName.allCases.flatMap(\.settings))
    let whole = table { !ofParts.contains($0) }
    let parts = PartName.allCases.filter { !$0.settings.isEmpty }.map { part in
      "\n### \(part.title)\n\n" + table { part.settings.contains($0) }
    }
    return "### System\n\n" + whole + parts.joined()
  }

  private static func table(_ isIncluded: (_ setting: String) -> Bool) -> String {
    let rows = PaymentSystem.tableRows.filter { row in isIncluded(String(row.path.prefix { $0 != "." && $0 != "[" })) }
    return MarkdownTable.text(
      ["setting", "type", "default", "description"],
      rows.map { row in
        ["`\(row.path)`", row.type, row.defaultText.isEmpty ? "" : "`\(row.defaultText)`", row.documentation]
      })
  }

  private static func systems() throws -> String {
    let rows = try Templates.systems.map { system in
      let source = SystemSource(file: system.name, text: Array(system.configuration.utf8), regenerate: "")
      let page = "Templates/\(system.name)"
      return [
        "[`\(system.name)`](\(page)/README.md)", try source.summary(),
        try source.environments().names.map { "`\($0)`" }.joined(separator: ", "),
        "[description](\(page)/system.json5), [requirements](\(page)/REQUIREMENTS.md), [outputs](Golden/\(system.name))",
      ]
    }
    return MarkdownTable.text(["system", "description", "environments", "more"], rows)
  }
}
