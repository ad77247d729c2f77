import Foundation
import Testing

@testable import InfragenCLI

/// The lock file: the record of the files that a manifest generated.
@Suite struct OutputLockTests {
  private static func read(_ text: String) -> OutputLock { OutputLock(reading: Array(text.utf8)) }

  /// Test vectors of http://www.isthe.com/chongo/tech/comp/fnv/.
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func fingerprintsAreFNV1a(_ text: String, _ digest: String) {
    #expect(OutputLock.digest(Array(text.utf8)) == digest)
  }

  @Test func writtenLockParsesBack() {
    let lock = OutputLock([("b/ä x.tf", "85944171f73967e8"), ("a", "cbf29ce484222325")])
    #expect(lock.text.hasSuffix("\ncbf29ce484222325  a\n85944171f73967e8  b/ä x.tf\n") && lock.text.hasPrefix("# "))
    let same = Self.read(lock.text)
    #expect(same.text == lock.text && !same.hasConflict && same.damagedLine == nil)
    #expect(Self.read(lock.text.replacingOccurrences(of: "\n", with: "\r\n")).text == lock.text)
    #expect(same.digests(of: "a") == ["cbf29ce484222325"] && same.digests(of: "c") == [])
  }

  @Test func mergeConflictKeepsBothSides() {
    let lock = Self.read(
      "# x\n<<<<<<< HEAD\n1111111111111111  a\n=======\n2222222222222222  a\n3333333333333333  b\n>>>>>>> topic\n")
    #expect(lock.hasConflict && lock.damagedLine == nil && lock.paths == ["a", "b"])
    #expect(lock.digests(of: "a") == ["1111111111111111", "2222222222222222"])
  }

  @Test(arguments: [
    "nonsense", "1111111111111111 a", "111111111111111G  a", "1111111111111111  ", "1111111111111111  /etc/passwd",
    "1111111111111111  ../a", "1111111111111111  a/../../b", "1111111111111111  a//b", "1111111111111111  a/",
  ])
  func damagedLinesAreIgnored(_ line: String) {
    let lock = Self.read("# x\n\(line)\n1111111111111111  ok\n")
    #expect(lock.damagedLine == 2 && lock.paths == ["ok"])
  }
}
