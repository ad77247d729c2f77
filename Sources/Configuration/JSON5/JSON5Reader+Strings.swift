import InfraModel

extension JSON5Reader {
  /// Reads a string in single or double quotes.
  mutating func string() throws(Diagnostic) -> String {
    let opening = here
    let quote = bytes[index]
    index += 1
    var text: [UInt8] = []
    var run = index
    while !atEnd {
      switch bytes[index] {
      case quote:
        text += bytes[run..<index]
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run..<index]
        if index + 1 == bytes.count { throw error(at: opening, "this text is never closed") }
        try escape(into: &text)
        run = index
      case 0x0A, 0x0D:
        throw error(at: opening, "this text is not closed on its line")
      default:
        index += 1
      }
    }
    throw error(at: opening, "this text is never closed")
  }

  /// Reads an escape. The current byte is its backslash, which is not the last byte.
  private mutating func escape(into text: inout [UInt8]) throws(Diagnostic) {
    let start = here
    index += 1
    guard let scalar = bytes.scalar(at: index) else { return }
    switch scalar {
    case "u": text += try unicodeEscape(at: start).utf8
    case "x": text += try Unicode.Scalar(UInt8(hexadecimal(digits: 2, at: start))).utf8
    case "b": simple(0x08)
    case "f": simple(0x0C)
    case "n": simple(0x0A)
    case "r": simple(0x0D)
    case "t": simple(0x09)
    case "v": simple(0x0B)
    case "0":
      simple(0)
      if case ("0"..."9")? = ascii { throw error(at: start, "\\0 before a digit is not allowed: write \\x00") }
    case "1"..."9": throw error(at: start, "the escape \\\(scalar) is not allowed")
    case "\r":
      index += 1
      _ = take("\n")
    case "\n", "\u{2028}", "\u{2029}": index += scalar.utf8.count
    default:
      text += scalar.utf8
      index += scalar.utf8.count
    }

    func simple(_ byte: UInt8) {
      text.append(byte)
      index += 1
    }
  }

  /// Reads a `\u` escape of an unquoted key. The current byte is its backslash.
  mutating func identifierEscape() throws(Diagnostic) -> Unicode.Scalar {
    let start = here
    index += 1
    guard ascii == "u" else { throw error(at: start, "the only escape of a key without quotes is \\u") }
    return try unicodeEscape(at: start)
  }

  /// Reads the rest of a `\u` escape, starting at the `u`, and the second escape of a surrogate pair.
  private mutating func unicodeEscape(at start: SourceLocation) throws(Diagnostic) -> Unicode.Scalar {
    let first = try hexadecimal(digits: 4, at: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take("\\") {
      if ascii == "u" {
        let second = try hexadecimal(digits: 4, at: start)
        let isPair = (0xDC00...0xDFFF).contains(second)
        if isPair, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) { return scalar }
      }
    }
    let digits = String(first, radix: 16, uppercase: true)
    throw error(at: start, "\\u\(digits) is half of a surrogate pair: write both halves, or the character itself")
  }

  /// Reads the hex digits after the current letter.
  private mutating func hexadecimal(digits: Int, at start: SourceLocation) throws(Diagnostic) -> UInt32 {
    let letter = Unicode.Scalar(bytes[index])
    index += 1
    let end = min(index + digits, bytes.count)
    // `UInt32(_:radix:)` would also accept a sign.
    let isHex = bytes[index..<end].allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
    guard isHex, end - index == digits, let value = UInt32(text(index..<end), radix: 16) else {
      throw error(at: start, "the escape \\\(letter) needs \(digits) hex digits")
    }
    index = end
    return value
  }
}
