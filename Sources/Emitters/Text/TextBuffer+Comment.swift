extension TextBuffer {
  /// Appends a comment with one `#` line per line of the text. All Unicode line terminators are recognized.
  mutating func comment(_ text: String, _ indent: Int) {
    var text = text
    let isSimple = text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == UInt8(ascii: "\n") } }
    if !isSimple { text = Self.withPlainBreaks(text) }
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while true {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        pad(indent)
        put("#")
        if let last = rest[..<end].lastIndex(where: { $0 != UInt8(ascii: " ") }) {
          put(" ")
          put(rest[...last])
        }
        put("\n")
        if end == rest.endIndex { break }
        rest = rest[(end + 1)...]
      }
    }
  }

  /// The text with every line terminator as LF, and spaces in place of other characters that are not allowed in
  /// comments.
  private static func withPlainBreaks(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where before == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": plain.append("\n")
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FEFF}": plain.append(" ")
      default: plain.append(scalar)
      }
      before = scalar
    }
    return String(plain)
  }
}
