import Foundation
import Testing

@testable import InfragenCLI

/// The report of `infragen diff` for a comment, which GitHub limits to 65,536 characters.
@Suite(.enabled(if: Tool.path != nil)) struct CommentLengthTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func markdown(_ options: String) throws -> String {
    try Tool.run("\"$0\" diff --format markdown \(options)", in: folder).output
  }

  @Test func longReportsAreCutWithACount() throws {
    let text = try markdown("--system scale-payments --set name=other")
    #expect((60_000...65_536).contains(text.utf8.count), "\(text.utf8.count)")
    #expect(text.contains(" more, which `infragen diff` lists\n"))
    #expect(text.contains("**Data in danger**"))
    let counts = ["<details>", "</details>"].map { text.components(separatedBy: $0).count }
    #expect(counts[0] == counts[1] && counts[0] > 1)
  }

  /// What endangers data is open, everything else is folded.
  @Test func shortReportsAreWhole() throws {
    let text = try markdown("--system payment-web-app --environment dev --set database.databaseName=pay")
    let parts = text.components(separatedBy: "<details>")
    #expect(parts.count == 2 && parts[0].contains("**REPLACED** `database`"))
    #expect(parts[1].contains("**replaced** `database_secret_rotation`"))
    #expect(!text.contains(" more, which"))
  }

  @Test func listsEndWithTheNumberOfOthers() {
    let lines = (1...100).map { "- line \($0)\n" }
    #expect(lines.joined(upTo: 10_000, "- ") == lines.joined())
    let cut = lines.joined(upTo: 200, "- ")
    #expect(
      cut.utf8.count <= 200 && cut.hasPrefix("- line 1\n") && cut.hasSuffix("- 88 more, which `infragen diff` lists\n"))
    #expect(lines.joined(upTo: 10, "- ") == "- 100 more, which `infragen diff` lists\n")
  }
}
