import InfraModel
import Testing

@testable import InfragenCLI

@Suite struct DiagnosticReportTests {
  private func report(_ text: String, line: Int, column: Int) -> String {
    let place = SourceLocation(file: "a.json5", line: line, column: column)
    let diagnostics = Diagnostics([Diagnostic(at: place, path: "thing", "no")])
    return DiagnosticReport(diagnostics: diagnostics, sources: [("a.json5", Array(text.utf8))]).text
  }

  @Test(arguments: [
    ("{\n\tname: 3\n}", 2, 8, "   name: 3\n         ^\n"),
    ("{\r\nname: 3\r\n}", 2, 7, "  name: 3\n        ^\n"),
    ("\u{FEFF}ü: 3", 1, 4, "  ü: 3\n     ^\n"),
    ("a: '\u{1B}[2J'", 1, 1, "  a: '\u{FFFD}[2J'\n  ^\n"),
    ("a", 1, 2, "  a\n   ^\n"),
    ("a", 3, 1, ""),
  ])
  func showsTheLine(_ text: String, _ line: Int, _ column: Int, _ excerpt: String) {
    #expect(report(text, line: line, column: column) == "a.json5:\(line):\(column): error: thing: no\n" + excerpt)
  }

  @Test func reportsDescribeTheSetting() {
    let place = SourceLocation(file: "a.json5", line: 1, column: 1)
    let diagnostics = Diagnostics([Diagnostic(at: place, path: "services.api.desiredCount", "no")])
    let text = DiagnosticReport(diagnostics: diagnostics, sources: [("a.json5", Array("x".utf8))]).text
    #expect(
      text.hasSuffix(
        """
          ^
          help: services.<name>.desiredCount: Number of tasks; the minimum if they are scaled. It takes: whole number, 1 to 1000; \
        by default 2.

        """))
    #expect(!DiagnosticReport(diagnostics: diagnostics).text.contains("help"), "lines for programs hold no help")
  }

  @Test func cutsLongLines() {
    let text = report(
      String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000), line: 1, column: 5001)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count == 102)
    #expect(lines[1].firstIndex(of: "X")?.utf16Offset(in: lines[1]) == lines[2].count - 1)
  }

  @Test func reportsAreSortedOnePerLine() {
    let diagnostics = Diagnostics([
      Diagnostic(at: SourceLocation(file: "a", line: 2, column: 1), "second\n\u{1B}[1m"),
      Diagnostic(.warning, at: SourceLocation(file: "a", line: 1, column: 1), "first"),
    ])
    #expect(
      DiagnosticReport(diagnostics: diagnostics).text == "a:1:1: warning: first\na:2:1: error: second\\u{A}\\u{1B}[1m\n"
    )
  }
}
