import Configuration
import Testing

@Suite struct JSON5ValueTests {
  @Test(arguments: [
    ("null", "null"), ("true", "true"), (" false ", "false"),
    ("{}", "{}"), ("[]", "[]"), ("[1,]", "[1]"), ("{a:1,}", "{a: 1}"),
    ("{a: 1, 'b c': [true, null], \"d\": {}}", "{a: 1, \"b c\": [true, null], d: {}}"),
    ("{a/*x*/:/*y*/1// z\n}", "{a: 1}"), ("/***/1/**/", "1"), ("// c\r1//", "1"), ("//c\u{2028}1", "1"),
    ("{$_a1: 1, über: 2, \\u0061b: 3, null: 4, true: 5}", "{$_a1: 1, über: 2, ab: 3, null: 4, true: 5}"),
    ("{a\u{200C}b: 1}", "{\"a\\u200Cb\": 1}"), ("{'a.b': 1, '': 2}", "{\"a.b\": 1, \"\": 2}"),
    ("\u{FEFF}1", "1"), ("\u{A0}\u{2003}\t\u{B}\u{C}1\u{3000}", "1"), ("{a\u{A0}:1}", "{a: 1}"),
  ])
  func documents(text: String, expected: String) { #expect(outcome(text) == expected) }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("+7", "7"), ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"), ("0x1F", "31"), ("-0Xff", "-255"),
    ("-0x8000000000000000", "-9223372036854775808"),
    (".5", "0.5"), ("5.", "5"), ("-.50", "-0.5"), ("15.10", "15.1"), ("0.0", "0"), ("-0.0", "0"), ("1.0", "1"),
    ("1e3", "1000"), ("1E+3", "1000"), ("1.25e1", "12.5"), ("1.25e2", "125"), ("125e-2", "1.25"), ("1e-3", "0.001"),
    ("0e40", "0"), ("0.001e2", "0.1"), ("12.340e-1", "1.234"),
    ("1e-40", "0." + String(repeating: "0", count: 39) + "1"),
    ("123456789012345678901.5", "123456789012345678901.5"),
  ])
  func numbers(text: String, expected: String) { #expect(outcome(text) == expected) }

  @Test func numbersKeepTheirText() throws {
    let value = try parsed("[15.10, 0x1F, +3, 5.]")
    #expect(value.elements?.map(\.written) == ["15.10", "0x1F", "+3", "5."])
  }

  @Test(arguments: [
    ("'a\"b'", "a\"b"), ("\"it's\"", "it's"), (#"'\'\"\\\/'"#, #"'"\/"#),
    (#"'\b\f\n\r\t\v\0'"#, "\u{8}\u{C}\n\r\t\u{B}\0"),
    (#"'\x41\u00e9\uD83D\uDE00'"#, "Aé😀"), (#"'\a\ü'"#, "aü"), ("'a\\\nb\\\r\nc\\\rd\\\u{2028}e'", "abcde"),
    ("'tab\there'", "tab\there"), ("'\u{2029}'", "\u{2029}"), ("''", ""), ("'/* no */ // no'", "/* no */ // no"),
    ("'e\u{301}'", "e\u{301}"),
  ])
  func strings(text: String, expected: String) throws {
    guard case .string(let value) = try parsed(text).kind else {
      Issue.record("no text")
      return
    }
    #expect(Array(value.utf8) == Array(expected.utf8))
  }

  @Test func everyKeyAndValueHasALocation() throws {
    let value = try parsed("\u{FEFF}// ü\r\n{\r\n\ta: 1,\n  'ö': [true,\r  {b: 'x\\\ny'}], /*\n*/ c: 2}")
    let members = try #require(value.members)
    #expect(value.location.text == "f:2:1")
    #expect(members.map(\.keyLocation.text) == ["f:3:2", "f:4:3", "f:7:4"])
    #expect(members.map(\.value.location.text) == ["f:3:5", "f:4:8", "f:7:7"])
    #expect(value["ö"]?[1]?["b"]?.location.text == "f:5:7")
  }

  @Test func columnsCountScalars() throws {
    let value = try parsed("['😀e\u{301}', 1]")
    #expect(value[1]?.location.text == "f:1:9")
  }

  @Test func writtenValueParsesToTheSameValue() throws {
    let text = #"{a: [1, -0.5, "\"\\\n\u0007\u200B😀"], "b-c": {}, d: null}"#
    #expect(outcome(text) == text)
    #expect(outcome(outcome(text)) == text)
  }
}
