/// Names and strings in HCL.
extension HCLWriter {
  /// Writes a key of an object: unquoted if it is an identifier, otherwise quoted.
  mutating func key(_ name: String) {
    if Self.isIdentifier(name) { out.put(name) } else { quoted(name) }
  }

  /// Number of columns of a key.
  func keyWidth(_ name: String) -> Int {
    if Self.isIdentifier(name) { return name.utf8.count }
    var probe = TextBuffer()
    var writer = HCLWriter(taking: &probe)
    writer.quoted(name)
    return writer.out.text.unicodeScalars.count
  }

  /// ASCII letters, digits, `_` and `-`, not starting with a digit or hyphen. HCL allows more, which is not used here.
  private static func isIdentifier(_ name: String) -> Bool {
    var name = name
    let isWord = name.withUTF8 { bytes in
      guard let first = bytes.first, first > UInt8(ascii: "9") else { return false }
      return bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    }
    return isWord && (name.utf8.count > 5 || !isKeyword(name))
  }

  /// Keywords that HCL does not read as plain keys.
  private static func isKeyword(_ name: String) -> Bool {
    name == "for" || name == "true" || name == "false" || name == "null"
  }

  /// Writes text as an indented heredoc, or as a quoted string if a heredoc cannot contain it.
  mutating func heredoc(_ text: String, _ indent: Int) {
    let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\n") }
    guard text.hasSuffix("\n"), isPlain, lines.contains(where: { !$0.isEmpty && !$0.hasPrefix(" ") }),
      !lines.contains(where: { $0.allSatisfy { $0 == " " } && !$0.isEmpty || $0.contains("PROGRAM") })
    else {
      quoted(text)
      return out.put("\n")
    }
    out.put("<<-PROGRAM\n")
    for line in lines {
      if !line.isEmpty {
        out.pad(indent + 2)
        heredocLine(String(line))
      }
      out.put("\n")
    }
    out.pad(indent)
    out.put("PROGRAM\n")
  }

  /// Writes a line of a heredoc, in which only the template signs are escaped.
  private mutating func heredocLine(_ line: String) {
    var line = line
    line.withUTF8 { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        let opens = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{")
        if opens && (byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%")) { out.put(byte: byte) }
        out.put(byte: byte)
      }
    }
  }

  mutating func quoted(_ text: String) {
    out.put("\"")
    literal(text)
    out.put("\"")
  }

  /// Writes the inside of a quoted string, with escapes for `"`, `\`, control characters and the template signs `${`
  /// and `%{`.
  ///
  /// A `$` or `%` at the end is also escaped if the `${` of a reference follows.
  mutating func literal(_ text: String, beforeReference: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      let isPlain = bytes.hasNone {
        ($0 < 0x20) || ($0 == UInt8(ascii: "\"")) || ($0 == UInt8(ascii: "$")) || ($0 == UInt8(ascii: "%"))
          || ($0 == UInt8(ascii: "\\")) || ($0 == 0x7F)
      }
      if isPlain { return out.append(contentsOf: bytes) }
      var from = 0
      for index in bytes.indices {
        let byte = bytes[index]
        // Most bytes are letters. Above `%`, only these two need an escape.
        if byte > UInt8(ascii: "%") && byte != UInt8(ascii: "\\") && byte != 0x7F { continue }
        let isTemplate =
          (byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%"))
          && (index + 1 < bytes.count ? bytes[index + 1] == UInt8(ascii: "{") : beforeReference)
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || isTemplate
        else { continue }
        out.put(bytes[from..<index])
        from = index + 1
        switch byte {
        case UInt8(ascii: "\n"): out.put("\\n")
        case UInt8(ascii: "\r"): out.put("\\r")
        case UInt8(ascii: "\t"): out.put("\\t")
        case UInt8(ascii: "\""): out.put("\\\"")
        case UInt8(ascii: "\\"): out.put("\\\\")
        // After the same sign or at the end, a doubled sign would be read differently, so a Unicode escape is used.
        case UInt8(ascii: "$") where index + 1 == bytes.count || index > 0 && bytes[index - 1] == byte:
          out.put("\\u0024")
        case UInt8(ascii: "%") where index + 1 == bytes.count || index > 0 && bytes[index - 1] == byte:
          out.put("\\u0025")
        case UInt8(ascii: "$"): out.put("$$")
        case UInt8(ascii: "%"): out.put("%%")
        default: out.unicodeEscape(byte)
        }
      }
      out.put(bytes[from...])
    }
  }
}

extension TextBuffer {
  /// Writes `\u00XX`, which is valid in HCL, JSON and double-quoted YAML.
  mutating func unicodeEscape(_ byte: UInt8) {
    let digits: StaticString = "0123456789abcdef"
    put("\\u00")
    put(byte: digits.utf8Start[Int(byte >> 4)])
    put(byte: digits.utf8Start[Int(byte & 15)])
  }
}

extension TextBuffer {
  /// Writes `\uXXXX` for a scalar of the Basic Multilingual Plane.
  mutating func unicodeEscape(_ scalar: Unicode.Scalar) {
    let hex = String(scalar.value, radix: 16)
    put("\\u")
    put(String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex)
  }
}
