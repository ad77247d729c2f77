import InfraModel

extension JSON5Reader {
  /// Skips white space and comments.
  mutating func skipSpace() throws(Diagnostic) {
    while let byte = ascii {
      switch byte {
      case " ", "\t", "\n", "\r", "\u{B}", "\u{C}":
        index += 1
      case "/" where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"):
        skipLine()
      case "/" where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        try skipBlockComment()
      default:
        guard bytes[index] >= 0x80, let scalar = bytes.scalar(at: index), scalar.isJSON5Space else { return }
        index += scalar.utf8.count
      }
    }
  }

  private mutating func skipLine() {
    while let byte = ascii, byte != "\n", byte != "\r" {
      if bytes[index] == 0xE2, let scalar = bytes.scalar(at: index), scalar == "\u{2028}" || scalar == "\u{2029}" {
        return
      }
      index += 1
    }
  }

  private mutating func skipBlockComment() throws(Diagnostic) {
    let opening = here
    index += 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        index += 2
        return
      }
      index += 1
    }
    throw error(at: opening, "this comment is never closed")
  }

  /// Reads `true`, `false` or `null`.
  mutating func word(at start: SourceLocation) throws(Diagnostic) -> JSON5Value.Kind {
    let begin = index
    while let scalar = bytes.scalar(at: index), scalar.continuesJSON5Identifier { index += scalar.utf8.count }
    switch text(begin..<index) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case "Infinity", "NaN": throw error(at: start, "\(text(begin..<index)) is not allowed: write a finite number")
    default: break
    }
    index = begin
    let word = restOfWord()
    let nearest = ["true", "false", "null"].first { $0 == word.lowercased() }
    let advice = nearest.map { "did you mean '\($0)'?" } ?? "put a text in quotes"
    throw error(at: start, "expected a value, found \(word.shownAsName): \(advice)")
  }

  /// Reads a number.
  mutating func number(at start: SourceLocation) throws(Diagnostic) -> JSON5Value {
    let begin = index
    while let byte = ascii, byte.isJSON5NumberPart { index += 1 }
    let written = text(begin..<index)
    switch JSON5Number(written) {
    case .value(let kind): return JSON5Value(kind, at: start, written: written)
    case .notFinite: throw error(at: start, "\(written) is not allowed: write a finite number")
    case .tooLarge: throw error(at: start, "the number \(written.shortened) is too large")
    case .tooLong: throw error(at: start, "the number \(written.shortened) has too large an exponent: write it out")
    case .leadingZero: throw error(at: start, "the number \(written.shortened) must not begin with 0")
    case .malformed:
      index = begin
      throw error(at: start, "\(restOfWord().shownAsName) is not a number; put text in quotes")
    }
  }

  /// Reads a quoted or unquoted key.
  mutating func key(at start: SourceLocation) throws(Diagnostic) -> String {
    let begin = index
    switch ascii {
    case "\""?, "'"?: return try string()
    case nil, ","?, ":"?, "["?, "]"?, "{"?: throw unexpected("a key or '}'")
    default: break
    }
    // Most keys are plain words.
    if let first = ascii, first.isASCII, first.beginsJSON5Identifier {
      while let scalar = ascii, scalar.isASCII, scalar.continuesJSON5Identifier { index += 1 }
    }
    var key = text(begin..<index)
    while let scalar = bytes.scalar(at: index) {
      if scalar == "\\" {
        let escape = here
        let value = try identifierEscape()
        guard key.isEmpty ? value.beginsJSON5Identifier : value.continuesJSON5Identifier else {
          throw error(at: escape, "this escape stands for a character that needs quotes in a key")
        }
        key.unicodeScalars.append(value)
      } else if key.isEmpty ? scalar.beginsJSON5Identifier : scalar.continuesJSON5Identifier {
        key.unicodeScalars.append(scalar)
        index += scalar.utf8.count
      } else {
        break
      }
    }
    // An invalid word such as `eu-1` or `1a` is not read completely.
    guard let rest = ascii, rest.isJSON5NumberPart else {
      if key.isEmpty { throw unexpected("a key or '}'") }
      return key
    }
    index = begin
    throw error(at: start, "the key \(restOfWord().shownAsName) needs quotes")
  }

  /// The word at the current position up to the next space, comma, colon, bracket or quote, for a message.
  private func restOfWord() -> String {
    let end = bytes[index...].firstIndex { $0 <= 0x20 || ",:[]{}\"'".utf8.contains($0) } ?? bytes.count
    return text(index..<end)
  }
}
