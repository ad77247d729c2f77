import Configuration
import InfraModel
import Testing

@Suite struct HostileTextTests {
  static let sample = #"""
    // A sample with every form of JSON5.
    {
      name: 'shop', "text": "a\u00e9\uD83D\uDE00\x41\n\
    b", /* two
      lines */ list: [1, -2.50, +.5e1, 0x1F, true, null, ], größe: {a: {b: [[{}]]}},
    }
    """#

  @Test func everyTruncationIsHandled() {
    let bytes = Array(Self.sample.utf8)
    #expect(!outcome(bytes).contains("error"))
    for length in 0..<bytes.count {
      let text = outcome(Array(bytes[..<length]))
      #expect(text.hasPrefix("f:") && text.contains(": error: "), "\(length): \(text)")
    }
  }

  @Test func everyChangedByteIsHandled() {
    let bytes = Array(Self.sample.utf8)
    for index in bytes.indices {
      for byte in [0, 0x22, 0x27, 0x2C, 0x5C, 0x5D, 0x75, 0x7B, 0x80, 0xE2, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        #expect(!outcome(changed).isEmpty)
      }
    }
  }

  @Test(arguments: ["[", "{a:", "[{a:"])
  func deepNesting(opening: String) {
    let text = outcome(String(repeating: opening, count: 10_000))
    #expect(text.hasSuffix("error: lists and objects are nested deeper than 64 levels here"))
  }

  @Test func nestingUpToTheLimit() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(outcome(text) == text)
    #expect(outcome("[" + text + "]") == "f:1:65: error: lists and objects are nested deeper than 64 levels here")
  }

  @Test func longTexts() throws {
    let long = String(repeating: "ä", count: 500_000)
    let value = try parsed("['\(long)', 1]")
    guard case .string(let text)? = value[0]?.kind else {
      Issue.record("no text")
      return
    }
    #expect(text.utf8.count == 1_000_000)
    #expect(value[1]?.location.column == 500_006)
  }

  @Test func longRunsTakeLinearTime() {
    let many = 200_000
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = outcome("[" + String(repeating: "1,", count: many) + "]")
      _ = outcome("{" + (0..<20_000).map { "k\($0):0," }.joined() + "}")
      _ = outcome(String(repeating: "\n", count: many) + "x")
      _ = outcome(String(repeating: "/**/", count: many) + "x")
      _ = outcome("'" + String(repeating: "\\n", count: many) + "'")
      _ = outcome(String(repeating: "9", count: many))
      _ = outcome("0." + String(repeating: "9", count: many))
      _ = outcome(String(repeating: "\u{A0}", count: many))
    }
    #expect(time < .seconds(20))
  }

  @Test func messagesStayOnOneLine() {
    for text in ["{'a\nb\u{2028}': 1, \u{7}", "{'\\n\\u2028': 1, '\\n\\u2028': 2}", "{\u{202E}}", "[\u{85}]"] {
      let message = outcome(text)
      #expect(message.unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 })
    }
  }
}
