import Configuration
import Testing

@Suite struct JSON5ErrorTests {
  @Test(arguments: [
    ("", "f:1:1: error: the file is empty: write at least {}"),
    (" // only this\n", "f:2:1: error: the file is empty: write at least {}"),
    ("\u{FEFF}", "f:1:1: error: the file is empty: write at least {}"),
    ("{\n  a: 1,\n  b: 2\n  size: 3}", "f:4:3: error: expected ',' or '}' after this value, found 's'"),
    ("[1 2]", "f:1:4: error: expected ',' or ']' after this value, found '2'"),
    ("[1,,2]", "f:1:4: error: expected a value, found ','"),
    ("{,}", "f:1:2: error: expected a key or '}', found ','"),
    ("{a 1}", "f:1:4: error: expected ':' after the key 'a', found '1'"),
    ("{a=1}", "f:1:3: error: expected ':' after the key 'a', found '='"),
    ("{a:}", "f:1:4: error: expected a value, found '}'"),
    ("{a:1]", "f:1:5: error: expected ',' or '}' after this value, found ']'"),
    ("{} x", "f:1:4: error: expected nothing more after this value, found 'x'"),
    ("{}}", "f:1:3: error: expected nothing more after this value, found '}'"),
    ("\n {a: [1,", "f:2:6: error: this '[' is never closed"),
    ("{a: {b: 1}", "f:1:1: error: this '{' is never closed"),
    ("{a", "f:1:1: error: this '{' is never closed"),
    ("{a:", "f:1:1: error: this '{' is never closed"),
    ("{a: 'x}", "f:1:5: error: this text is never closed"),
    ("{a: 'x\\", "f:1:5: error: this text is never closed"),
    ("{a: 'x\n'}", "f:1:5: error: this text is not closed on its line"),
    ("{ /* x\n\n", "f:1:3: error: this comment is never closed"),
    ("/*/", "f:1:1: error: this comment is never closed"),
    ("/", "f:1:1: error: expected a value, found '/'"),
    ("{eu-1: 2}", "f:1:2: error: the key 'eu-1' needs quotes"),
    ("{1a: 2}", "f:1:2: error: the key '1a' needs quotes"),
    ("{a\u{7}: 2}", "f:1:3: error: expected ':' after the key 'a', found '\\u0007'"),
    ("{a: #}", "f:1:5: error: expected a value, found '#'"),
    ("'\\x4'", "f:1:2: error: the escape \\x needs 2 hex digits"),
    ("'\\u+123'", "f:1:2: error: the escape \\u needs 4 hex digits"),
    ("'\\u12", "f:1:2: error: the escape \\u needs 4 hex digits"),
    ("'\\1'", "f:1:2: error: the escape \\1 is not allowed"),
    ("'\\01'", "f:1:2: error: \\0 before a digit is not allowed: write \\x00"),
    ("{\\x61: 1}", "f:1:2: error: the only escape of a key without quotes is \\u"),
    ("{a\\u0020: 1}", "f:1:3: error: this escape stands for a character that needs quotes in a key"),
  ])
  func syntax(text: String, expected: String) { #expect(outcome(text) == expected) }

  @Test(arguments: [
    ("{region: eu-central-1}", "f:1:10: error: expected a value, found 'eu-central-1': put a text in quotes"),
    ("[True]", "f:1:2: error: expected a value, found 'True': did you mean 'true'?"),
    ("nullx", "f:1:1: error: expected a value, found 'nullx': put a text in quotes"),
    ("{cidr: 10.0.0.0/16}", "f:1:8: error: '10.0.0.0/16' is not a number; put text in quotes"),
    ("- 1", "f:1:1: error: '-' is not a number; put text in quotes"),
    (".", "f:1:1: error: '.' is not a number; put text in quotes"),
    ("1e", "f:1:1: error: '1e' is not a number; put text in quotes"),
    ("0x", "f:1:1: error: '0x' is not a number; put text in quotes"),
    ("0x-1", "f:1:1: error: '0x-1' is not a number; put text in quotes"),
    ("--1", "f:1:1: error: '--1' is not a number; put text in quotes"),
    ("1_000", "f:1:1: error: '1_000' is not a number; put text in quotes"),
    ("012", "f:1:1: error: the number 012 must not begin with 0"),
    ("9223372036854775808", "f:1:1: error: the number 9223372036854775808 is too large"),
    ("-0x8000000000000001", "f:1:1: error: the number -0x8000000000000001 is too large"),
    ("1e30", "f:1:1: error: the number 1e30 is too large"),
    ("1e99", "f:1:1: error: the number 1e99 has too large an exponent: write it out"),
    (
      "1e-9223372036854775808",
      "f:1:1: error: the number 1e-9223372036854775808 has too large an exponent: write it out"
    ),
    (
      "1e999999999999999999999",
      "f:1:1: error: the number 1e999999999999999999999 has too large an exponent: write it out"
    ),
    ("[-Infinity]", "f:1:2: error: -Infinity is not allowed: write a finite number"),
    ("NaN", "f:1:1: error: NaN is not allowed: write a finite number"),
  ])
  func words(text: String, expected: String) { #expect(outcome(text) == expected) }

  @Test(arguments: [
    #"'\uD800'"#, #"'\uD800\n'"#, #"'\uD800\u0041'"#, #"'\uD800\uD800'"#, #"{\uD800: 1}"#,
  ])
  func loneHighSurrogates(text: String) {
    let message = "error: \\uD800 is half of a surrogate pair: write both halves, or the character itself"
    #expect(outcome(text) == "f:1:2: \(message)")
  }

  @Test func loneLowSurrogate() {
    #expect(outcome(#"'a\uDE00\uD83D'"#).hasPrefix(#"f:1:3: error: \uDE00 is half of a surrogate pair"#))
  }

  @Test func duplicateKeysAreAllReported() {
    let text = "{\n  azs: 1,\n  b: {c: 1, 'c': 2, c: 3},\n  \"azs\": 4,\n  \\u0062: 5}"
    #expect(
      outcome(text) == """
        f:3:13: error: the key 'c' was already given at 3:7
        f:3:21: error: the key 'c' was already given at 3:7
        f:4:3: error: the key 'azs' was already given at 2:3
        f:5:3: error: the key 'b' was already given at 3:3
        """)
  }

  @Test func duplicateKeysBeforeASyntaxErrorAreReported() {
    #expect(
      outcome("{a: 1, a: 2, b}") == """
        f:1:8: error: the key 'a' was already given at 1:2
        f:1:15: error: expected ':' after the key 'b', found '}'
        """)
  }

  @Test(arguments: [
    ([0x7B, 0x0A, 0x27, 0xC3, 0xBC, 0xFF, 0x27] as [UInt8], "f:2:3"), ([0x80], "f:1:1"), ([0x31, 0x0A, 0xC3], "f:2:1"),
    ([0x27, 0xED, 0xA0, 0x80, 0x27], "f:1:2"), ([0x27, 0xC0, 0xAF, 0x27], "f:1:2"),
    ([0x27, 0xF4, 0x90, 0x80, 0x80], "f:1:2"),
    ([0xFF, 0xFE, 0x7B, 0x00], "f:1:1"),
  ])
  func invalidUTF8(bytes: [UInt8], place: String) {
    #expect(outcome(bytes) == "\(place): error: the text is no valid UTF-8 here: save it with the encoding UTF-8")
  }

  @Test func longWordsAreCut() {
    let message = outcome("[" + String(repeating: "x", count: 1000) + "]")
    #expect(message.utf8.count < 200)
    #expect(message.contains("x…'"))
  }
}
