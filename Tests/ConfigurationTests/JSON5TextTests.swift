import Configuration
import Testing

/// Members and elements leave a text without a trace; the rest stays as it was written.
@Suite struct JSON5TextTests {
  @Test(arguments: [
    ("{ a: 1, b: 2, c: 3 }", "a", "{ b: 2, c: 3 }"),
    ("{ a: 1, b: 2, c: 3 }", "b", "{ a: 1, c: 3 }"),
    ("{ a: 1, b: 2, c: 3 }", "c", "{ a: 1, b: 2 }"),
    ("{ a: 1, b: 2, c: 3 }", "b|c", "{ a: 1 }"),
    ("{ a: ['x', 'y'] }", "a[1]", "{ a: ['x'] }"),
    ("{ a: ['x', 'y'] }", "a[0]", "{ a: ['y'] }"),
    ("{\n  a: 1, // one\n  b: 2,\n}\n", "a", "{\n  b: 2,\n}\n"),
    ("{\n  a: 1,\n\n  // about b\n  b: {\n    c: 1,\n  },\n}\n", "b", "{\n  a: 1,\n}\n"),
    ("{\n  a: 1,\n\n  b: 2,\n\n  c: 3,\n}\n", "b", "{\n  a: 1,\n\n  c: 3,\n}\n"),
    ("{\n  a: 1, b: 2, // both\n}\n", "b", "{\n  a: 1, // both\n}\n"),
    ("{ a: { b: { c: 1 } }, d: 2 }", "a.b.c", "{ d: 2 }"),
    ("{ kept: { b: 1 }, d: 2 }", "kept.b", "{ kept: {}, d: 2 }"),
    ("{ kept: [1], d: 2 }", "kept[0]", "{ kept: [], d: 2 }"),
    ("{\r\n  a: 1,\r\n  b: 2\r\n}", "a", "{\r\n  b: 2\r\n}"),
    ("{ 'a b': \"}\", c: 1 }", "['a b']", "{ c: 1 }"),
    ("{ a: 1 }", "", "{ a: 1 }"),
  ])
  func partsAreRemoved(_ text: String, _ paths: String, _ rest: String) throws {
    let removed = try paths.split(separator: "|").map { try SettingPath(written: String($0)) }
    let whole = try JSON5Text(text, file: "a.json5")
    #expect(
      whole.removing({ removed.contains($0.path) }, unless: { $0.path == SettingPath([.key("kept")]) }) == rest)
  }
}
