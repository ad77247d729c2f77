import InfraModel
import Testing

@testable import InfragenCLI

@Suite struct StyleTests {
  static let colored = Style(
    .auto, isTerminal: true, noColor: nil, forceColor: nil, terminal: "xterm")

  @Test(
    arguments: [
      (true, nil, "xterm", true), (true, "", "xterm", true), (true, "1", "xterm", false), (true, "0", "xterm", false),
      (true, nil, "dumb", false), (true, nil, "", false), (true, nil, nil, false), (false, nil, "xterm", false),
    ] as [(Bool, String?, String?, Bool)])
  func colorsDependOnTheTerminal(_ isTerminal: Bool, _ noColor: String?, _ terminal: String?, _ isColored: Bool) {
    func style(_ coloring: Coloring, forceColor: String?) -> Bool {
      Style(coloring, isTerminal: isTerminal, noColor: noColor, forceColor: forceColor, terminal: terminal).isColored
    }
    #expect(style(.auto, forceColor: nil) == isColored && style(.auto, forceColor: "0") == isColored)
    #expect(style(.auto, forceColor: "1") == (noColor ?? "").isEmpty)
    #expect(style(.always, forceColor: nil) && !style(.never, forceColor: "1"))
  }

  @Test func diffLinesAreColored() {
    let diff = "--- a\n+++ b\n@@ -1,2 +1,2 @@\n same\n-old\r\n+new\n"
    #expect(Style.plain.painted(diff: diff) == diff)
    #expect(
      Self.colored.painted(diff: diff) == """
        \u{1B}[31m--- a\u{1B}[0m
        \u{1B}[32m+++ b\u{1B}[0m
        @@ -1,2 +1,2 @@
         same
        \u{1B}[31m-old\r\u{1B}[0m
        \u{1B}[32m+new\u{1B}[0m

        """)
  }

  @Test func severitiesAreColored() {
    let place = SourceLocation(file: "error: \u{1B}", line: 1, column: 2)
    let diagnostics = Diagnostics([
      Diagnostic(at: place, path: "thing", "error: no"), Diagnostic(.warning, "careful\u{1B}"), Diagnostic(.note, "so"),
    ])
    let lines = DiagnosticReport(diagnostics: diagnostics, style: Self.colored).text.split(separator: "\n")
    #expect(lines.contains("error: \\u{1B}:1:2: \u{1B}[1;31merror:\u{1B}[0m thing: error: no"))
    #expect(lines.contains("\u{1B}[33mwarning:\u{1B}[0m careful\\u{1B}"))
    #expect(lines.contains("note: so"))
  }
}
