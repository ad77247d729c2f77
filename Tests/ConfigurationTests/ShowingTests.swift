import Configuration
import Testing

/// Configurations formatted for people, and their differences.
@Suite struct ShowingTests {
  @Test func shortValuesAreOnOneLine() throws {
    let long = "\"\(String(repeating: "x", count: 60))\""
    let value = try parsed("{a: {}, b: [1, {c: 2}], 'd-e': {f: 'g'}, long: [\(long), \(long)], none: []}")
    #expect(
      value.lines == """
        {
          a: {},
          b: [1, {c: 2}],
          "d-e": { f: "g" },
          long: [
            \(long),
            \(long),
          ],
          none: [],
        }

        """)
    #expect(try parsed(value.lines).text == value.text)
    #expect(try parsed("{}").lines == "{}\n")
  }

  @Test func writesJSON() throws {
    let value = try parsed(#"{a: [], 'b c': [1, -0.5, null], d: {}, e: ['"', '\\', '\n', '\u2028'], f: [{g: true}]}"#)
    #expect(
      value.json == #"""
        {
          "a": [],
          "b c": [1, -0.5, null],
          "d": {},
          "e": ["\"", "\\", "\n", "\u2028"],
          "f": [
            {
              "g": true
            }
          ]
        }

        """#)
  }

  @Test(arguments: [
    ("{a: 1}", "{a: 1}", [String]()),
    ("{a: {b: 1, c: 2}}", "{a: {b: 1, c: 3}}", ["a.c: 2 -> 3"]),
    ("{a: [1, 2]}", "{a: [2, 1]}", ["a: [1, 2] -> [2, 1]"]),
    ("{a: 1, b: 2}", "{b: 2, c: {d: 1}}", ["a: 1 -> -", "c: - -> {d: 1}"]),
    ("{a: false}", "{a: {b: 1}}", ["a: false -> {b: 1}"]),
    ("{'x y': 1}", "{'x y': 2}", ["[\"x y\"]: 1 -> 2"]),
  ])
  func printsTheDifferences(_ before: String, _ after: String, _ expected: [String]) throws {
    let differences = try parsed(before).differences(to: parsed(after))
    #expect(differences.map { "\($0.path): \($0.before ?? "-") -> \($0.after ?? "-")" } == expected)
  }
}
