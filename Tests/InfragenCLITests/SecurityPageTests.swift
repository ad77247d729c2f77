import Foundation
import Testing

/// Each row of the threat model names tests that prove it.
@Suite struct SecurityPageTests {
  /// The rows of all tables without the header rows.
  private static func rows() throws -> [[String]] {
    let lines = try Repository.text("Sources/InfragenCLI/SECURITY.md").split(separator: "\n").map(String.init)
    return lines.enumerated().filter { index, line in
      line.hasPrefix("|") && !line.hasPrefix("| ---")
        && !(index + 1 < lines.count && lines[index + 1].hasPrefix("| ---"))
    }.map { $0.element.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
  }

  @Test func everyLineNamesExistingTests() throws {
    let rows = try Self.rows()
    #expect(rows.count > 20)
    for row in rows {
      let tests =
        row.last?.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) } ?? []
      #expect(!tests.isEmpty, "no test: \(row)")
      for test in tests { #expect(try Self.exists(test), "\(test) of: \(row)") }
    }
  }

  /// `Suite.test` of this target, `Suite.test` of another one, or `module.py: function` of the conformance run.
  private static func exists(_ test: String) throws -> Bool {
    if let (file, name) = test.split(separator: ": ").pair {
      return try Repository.text("Tests/Conformance/\(file)").contains("def \(name)(session")
    }
    guard let (suite, name) = test.split(separator: ".").pair else { return false }
    let files = try FileManager.default.subpathsOfDirectory(atPath: Repository.folder.appending(path: "Tests").path)
    guard let file = files.first(where: { $0.hasSuffix("/\(suite).swift") }) else { return false }
    return try Repository.text("Tests/\(file)").contains("func \(name)(")
  }
}

extension [Substring] {
  fileprivate var pair: (String, String)? { count == 2 ? (String(self[0]), String(self[1])) : nil }
}
