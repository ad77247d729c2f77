import Configuration
import Testing

@Suite struct MergingTests {
  @Test(arguments: [
    ("{a: 1, b: 2}", "{b: 3, c: 4}", "{a: 1, b: 3, c: 4}"),
    ("{a: {b: {c: 1, d: 2}}}", "{a: {b: {d: 3}}}", "{a: {b: {c: 1, d: 3}}}"),
    ("{a: [1, 2]}", "{a: [3]}", "{a: [3]}"),
    ("{a: {b: 1}}", "{a: 2}", "{a: 2}"),
    ("{a: 1}", "{a: {b: 2}}", "{a: {b: 2}}"),
    ("{a: {b: 1}}", "{a: null}", "{a: null}"),
    ("{a: 1}", "{}", "{a: 1}"), ("1", "{a: 1}", "{a: 1}"), ("{a: 1}", "2", "2"),
  ])
  func merging(base: String, override: String, expected: String) throws {
    #expect(try parsed(base).merging(parsed(override)).text == expected)
  }

  @Test func mergedValuesKeepTheirLocations() throws {
    let base = try parsed("{a: {b: 1,\n c: 2}}", file: "base")
    let merged = base.merging(try parsed("{\n\na: {c: 3}}", file: "over"))
    #expect(merged["a"]?.location.text == "base:1:5")
    #expect(merged["a"]?["b"]?.location.text == "base:1:9")
    #expect(merged["a"]?["c"]?.location.text == "over:3:8")
    #expect(merged["a"]?.members?.map(\.keyLocation.text) == ["base:1:6", "over:3:5"])
  }

  @Test func removing() throws {
    #expect(try parsed("{a: 1, b: {a: 2}}").removing("a").text == "{b: {a: 2}}")
    #expect(try parsed("{a: 1}").removing("x").text == "{a: 1}")
    #expect(try parsed("[1]").removing("a").text == "[1]")
  }
}
