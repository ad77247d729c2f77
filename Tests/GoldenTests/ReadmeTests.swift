import Configuration
import Foundation
import PaymentSystem
import Templates
import Testing

/// The README says what is true.
@Suite struct ReadmeTests {
  private static let file = Golden.package.appending(path: "README.md")
  private static let begin = "<!-- settings: recorded by the tests -->\n"
  private static let end = "<!-- end of settings -->"

  @Test func settingsAreAllThere() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let head = try #require(text.range(of: Self.begin))
    let tail = try #require(text.range(of: Self.end))
    let current = text[..<head.upperBound] + Self.table + text[tail.lowerBound...]
    try Golden.check(Array(current.utf8), Self.file)
  }

  /// Every excerpt in the languages of the targets, or of the configuration, stands in a file that is generated or shipped.
  @Test func excerptsAreReal() throws {
    let shipped = try [
      "payment-web-app/dev/terraform/main.tf", "payment-web-app/dev/cloudformation/template.json",
      "payment-web-app/dev/pulumi/Pulumi.yaml", "../Templates/payment-web-app/system.json5",
    ].map {
      try String(contentsOf: Golden.folder.appending(path: $0), encoding: .utf8)
    }
    let blocks = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "```")
    let excerpts = stride(from: 1, to: blocks.count, by: 2).map { blocks[$0] }.compactMap { block in
      ["hcl", "json", "yaml", "json5"].first { block.hasPrefix("\($0)\n") }.map { block.dropFirst($0.count + 1) }
    }
    #expect(excerpts.count == 4)
    for excerpt in excerpts { #expect(shipped.contains { $0.contains(excerpt) }, "stale: \(excerpt)") }
  }

  @Test func theErrorIsReal() throws {
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

  private static var table: String {
    func cell(_ text: String) -> String { text.replacingOccurrences(of: "|", with: "\\|") }
    return "| setting | what it takes | default | what it is |\n|---|---|---|---|\n"
      + PaymentSystem.reference().map { row in
        let value = row.defaultText.isEmpty ? "" : "`\(cell(row.defaultText))`"
        return "| `\(row.path)` | \(cell(row.type)) | \(value) | \(cell(row.documentation)) |\n"
      }.joined()
  }
}
