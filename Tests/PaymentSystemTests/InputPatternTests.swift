import Testing

@testable import PaymentSystem

/// Regular expressions as RE2 and Java read them.
@Suite struct InputPatternTests {
  @Test(arguments: [
    ("^[a-z]+$", "ledger", true), ("^[a-z]+$", "5", false), ("^[^a-z]*$", "A5", true),
    ("^https?://.+$", "http://a", true),
    ("^https?://.+$", "ftp://a", false), ("^(a|bc){2,3}$", "abca", true), ("^(a|bc){2,3}$", "a", false),
    ("^\\d{4}$", "2030", true),
    ("^\\d{4}$", "203", false), ("^[\\w.-]+@x$", "a.b-c@x", true), ("^a.c$", "a\n", false), ("^(a*)*b$", "aab", true),
    ("^[]a]$", "]", true), ("^(?:x|)$", "", true), ("^\u{e9}$", "\u{e9}", true), ("^a$", "a\n", false),
  ])
  func wholeTextMatches(_ pattern: String, _ text: String, _ isMatch: Bool) throws {
    #expect(try InputPattern(pattern).matches(text) == isMatch)
  }

  @Test(arguments: ["^(?i)a$", "^\\pL$", "^[\\pL]$", "^[[:alpha:]]$", "^(?P<a>b)$", "^\\bx$"])
  func otherSyntaxIsLeftToTheEngines(_ pattern: String) throws {
    #expect(try InputPattern(pattern).matches("a") == nil)
  }

  /// Nested repetitions and long texts neither take forever nor need a deep stack.
  @Test(arguments: [("^(a+)+$", 40), ("^(a|a)*$", 60), ("^(a*)*$", 30), ("^.*$", 5000)])
  func effortIsLimited(_ pattern: String, _ count: Int) throws {
    _ = try InputPattern(pattern).matches(String(repeating: "a", count: count) + "!\n")
  }

  @Test(arguments: [
    "^[a$", "^(a$", "^a)$", "^(*a)$", "^a**$", "^a{2$", "^a{3,2}$", "^a{1,1001}$", "^(?=a)$", "^(?<!a)$", "^[z-a]$",
    "^(a)\\1$", "^a++$", "\\",
  ])
  func wrongPatternIsRefused(_ pattern: String) {
    #expect(throws: InputPattern.Problem.self) { try InputPattern(pattern) }
  }
}
