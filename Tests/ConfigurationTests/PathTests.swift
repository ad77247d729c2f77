import Configuration
import Testing

@Suite struct PathTests {
  static let text = "{a: {b: [1, {c: 2}], 'x.y': 3, 'e-f': 4},\n z: 5}"

  @Test(arguments: [
    ("", "{a: {b: [1, {c: 2}], \"x.y\": 3, \"e-f\": 4}, z: 5}"), ("a.b[0]", "1"), ("a.b[1].c", "2"), ("a.e-f", "4"),
    ("a[\"x.y\"]", "3"), ("a['x.y']", "3"), ("z", "5"), ("a.b[2]", nil), ("a.x.y", nil), ("a.b.c", nil), ("z.q", nil),
    ("a..b", nil), (".a", nil), ("a.", nil), ("a[", nil), ("a[x]", nil), ("a[99999999999999999999]", nil), ("a b", nil),
  ])
  func values(path: String, expected: String?) throws {
    #expect(try parsed(Self.text).value(at: path)?.text == expected)
  }

  @Test(arguments: [
    ("", "f:1:1"), ("a.b[1].c", "f:1:17"), ("a.b[1].d.e", "f:1:13"), ("a.b[7]", "f:1:9"), ("q.r", "f:1:1"),
    ("z.q", "f:2:5"), ("a..b", "f:1:1"),
  ])
  func places(path: String, expected: String) throws {
    #expect(try parsed(Self.text).location(of: path).text == expected)
  }
}
