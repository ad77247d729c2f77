/// Character classes of AWS names.
enum ASCII {
  static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  static func isLower(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
  }

  static func isUpper(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
  }

  /// True for a hexadecimal digit in lower case.
  static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// True for a letter, digit or underscore.
  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLower(byte) || isUpper(byte) || byte == UInt8(ascii: "_")
  }

  /// True for a visible character or a space.
  static func isPrintable(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  /// True for words of lower-case letters and digits, joined by single hyphens.
  static func isHyphenated(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0.allSatisfy { isDigit($0) || isLower($0) }
      }
  }

  /// True for a letter followed by letters, digits and underscores.
  static func isIdentifier(_ text: String) -> Bool {
    (isLower(text.utf8.first) || isUpper(text.utf8.first)) && text.utf8.allSatisfy(isWord)
  }
}
