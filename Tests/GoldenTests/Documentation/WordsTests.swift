import Foundation
import Testing

/// One word for one thing, and current English, in everything that users read.
@Suite struct WordsTests {
  /// Phrases with what to write instead.
  private static let banned = [
    ("anew", "again"), ("unwell", "unhealthy"), ("for good", "permanently"), ("cannot say", "does not support"),
    ("no words for", "does not support"), ("not current", "out of date"), ("what becomes of", "how … is handled"),
    ("that is all there is", "nothing else is needed"), ("by no silence", "never silently"),
    ("who they are", "authentication"), ("everybody's", "the default"),
    ("change of the description", "change of the configuration"), ("in the description,", "in the configuration,"),
    ("the description names", "the configuration names"), ("a description lists", "a configuration lists"),
    ("texts of a description", "texts of a configuration"),
  ]

  @Test(arguments: ["README.md", "Sources", "Templates", ".github", ".gitlab"])
  func filesContainNoBannedPhrases(_ root: String) throws {
    let top = Golden.package.appending(path: root)
    let below = FileManager.default.subpaths(atPath: top.path) ?? []
    let paths = below.isEmpty ? [root] : below.map { "\(root)/\($0)" }
    let files = paths.filter { path in ["swift", "md", "json5", "yml", "py"].contains { path.hasSuffix(".\($0)") } }
    #expect(!files.isEmpty)
    for path in files {
      let lines = try String(contentsOf: Golden.package.appending(path: path), encoding: .utf8).lowercased().split(
        separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        for (phrase, better) in Self.banned where line.contains(phrase) {
          Issue.record("\(path):\(number + 1): '\(phrase)': write '\(better)'")
        }
      }
    }
  }
}
