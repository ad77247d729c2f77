import Foundation
import Testing

@testable import InfragenCLI

/// Unified diffs that `patch` can apply.
@Suite struct UnifiedDiffTests {
  private static func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).text("a", "b")
  }

  @Test(arguments: [
    ("", "", ""), ("x\n", "x\n", ""), ("", "x\n", "@@ -0,0 +1,1 @@\n+x\n"), ("x\n", "", "@@ -1,1 +0,0 @@\n-x\n"),
    ("x", "x\n", "@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n"),
    ("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\n7\n6\n", "@@ -3,4 +3,5 @@\n 3\n 4\n 5\n+7\n 6\n"),
    (
      "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n",
      "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n"
    ),
    ("a\n1\n2\n3\n4\n5\n6\nb\n", "1\n2\n3\n4\n5\n6\n", "@@ -1,8 +1,6 @@\n-a\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n"),
  ])
  func shows(_ old: String, _ new: String, _ hunks: String) {
    #expect(Self.diff(old, new) == (hunks.isEmpty ? "" : "--- a\n+++ b\n" + hunks))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch"))) func patchAppliesTheDiff() throws
  {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      let old = (0..<60).map { "\($0 % 7)\n" }
      let new = old.flatMap { line in
        switch UInt8.random(in: 0..<10, using: &random) {
        case 0: [String]()
        case 1: [line, "new\n"]
        default: [line]
        }
      }
      let folder = try TemporaryFolder()
      try folder.write(old.joined(), to: "a")
      try folder.write(Self.diff(old.joined(), new.joined()), to: "change")
      _ = try Tool.run("[ -s change ] && /usr/bin/patch -s a change || true", in: folder)
      #expect(folder.text("a") == new.joined())
    }
  }

  @Test func largeTextsAreReplacedWhole() {
    let old = (0..<15_000).map { "old \($0)\n" }.joined()
    let new = (0..<15_000).map { "new \($0)\n" }.joined()
    #expect(Self.diff(old, new).hasPrefix("--- a\n+++ b\n@@ -1,15000 +1,15000 @@\n-old 0\n-old 1\n"))
  }
}
