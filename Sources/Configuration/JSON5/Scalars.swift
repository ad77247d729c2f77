extension [UInt8] {
  /// The scalar at an offset of this valid UTF-8 text; nil at its end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < count else { return nil }
    let first = self[index]
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in self[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Offset of the first byte that is not valid UTF-8.
  var firstInvalidUTF8: Int? {
    guard let start = firstIndex(where: { $0 >= 0x80 }) else { return nil }
    var offset = start
    var parser = Unicode.UTF8.ForwardParser()
    var rest = self[start...].makeIterator()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// True for a non-ASCII scalar that JSON5 treats as white space.
  var isJSON5Space: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: self == "\u{FEFF}"
    }
  }

  /// True if an unquoted key can start with it.
  var beginsJSON5Identifier: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "_", "$": return true
    case "\0"..."\u{7F}": return false
    default: break
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: return true
    default: return false
    }
  }

  /// True if an unquoted key can contain it after the first scalar.
  var continuesJSON5Identifier: Bool {
    switch self {
    case "0"..."9", "\u{200C}", "\u{200D}": return true
    case "\0"..."\u{7F}": return beginsJSON5Identifier
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return true
    default: return beginsJSON5Identifier
    }
  }

  /// True if it can be part of an unquoted key and is visible.
  var isIdentifierPart: Bool { continuesJSON5Identifier && self != "\u{200C}" && self != "\u{200D}" }

  /// True if it can be part of a number. Whether the number is valid is checked later.
  var isJSON5NumberPart: Bool {
    switch self {
    case "0"..."9", "a"..."z", "A"..."Z", "+", "-", ".", "_", "$": true
    default: false
    }
  }
}
