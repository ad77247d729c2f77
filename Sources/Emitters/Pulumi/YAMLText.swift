import InfraModel

/// Strings in Pulumi YAML: which texts need no quotes, and escapes for the others.
enum YAMLText {
  /// True if every YAML parser reads the unquoted text as this string, and Pulumi finds no reference in it.
  static func isBare(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isBare($0, allowsSpaces: true) } && !isWord(text)
  }

  private static func isBare(_ bytes: UnsafeBufferPointer<UInt8>, allowsSpaces: Bool) -> Bool {
    var before: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"):
        if index == 0 { return false }
      case UInt8(ascii: " "): if !allowsSpaces || index == 0 || before == UInt8(ascii: ":") { return false }
      default: return false
      }
      before = byte
    }
    return !bytes.isEmpty && before != UInt8(ascii: ":") && before != UInt8(ascii: " ")
  }

  /// True if an interpolation needs no quotes: literals without special characters, with references between them.
  static func isBare(_ parts: [Expression]) -> Bool {
    for (index, part) in parts.enumerated() {
      guard case .string(let text) = part else { continue }
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
          UInt8(ascii: "/"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
          break
        default: return false
        }
      }
      if index == 0, let first = text.utf8.first, first < UInt8(ascii: "A"), first != UInt8(ascii: "/") { return false }
    }
    return true
  }

  static func isBareKey(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { isBare($0, allowsSpaces: false) } && !isWord(name)
  }

  /// True if a text can be a literal block: printable lines, the first one not indented, with one newline at the end.
  static func isBlock(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, first > UInt8(ascii: " "), bytes.last == UInt8(ascii: "\n"), bytes.count > 1,
        bytes[bytes.count - 2] != UInt8(ascii: "\n")
      else { return false }
      return bytes.indices.allSatisfy { index in
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") { return true }
        return byte >= 0x20 && byte != 0x7F && (byte < 0x80 || specialLength(bytes[index...]) == 0)
      }
    }
  }

  /// Byte length of the first character if YAML treats it as a line break or does not allow it unescaped, otherwise 0.
  static func specialLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let first = bytes[bytes.startIndex]
    if first == 0xC2, let next = bytes.dropFirst().first { return next < 0xA0 ? 2 : 0 }
    let three = bytes.prefix(3)
    let isSpecial = three.elementsEqual([0xE2, 0x80, 0xA8]) || three.elementsEqual([0xE2, 0x80, 0xA9])
    return isSpecial || three.elementsEqual([0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Words that some YAML parsers do not read as a string.
  private static func isWord(_ text: String) -> Bool {
    guard text.utf8.count <= 5 else { return false }
    switch text.lowercased() {
    case "true", "false", "null", "yes", "no", "on", "off", "y", "n": return true
    default: return false
    }
  }
}

extension YAMLWriter {
  /// Writes the inside of a string, with the escapes of a double-quoted scalar, and `$` doubled where Pulumi would
  /// interpolate.
  ///
  /// A `$` at the end is also doubled if a reference follows.
  mutating func literal(_ text: String, beforeReference: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      let isPlain = bytes.hasNone {
        ($0 < 0x20) || ($0 == UInt8(ascii: "\"")) || ($0 == UInt8(ascii: "$")) || ($0 == UInt8(ascii: "\\"))
          || ($0 >= 0x7F)
      }
      if isPlain { return out.append(contentsOf: bytes) }
      var from = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let special = byte >= 0x80 ? YAMLText.specialLength(bytes[index...]) : 0
        let isPlain = byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        if isPlain && byte != UInt8(ascii: "$") && special == 0 {
          index += 1
          continue
        }
        out.put(bytes[from..<index])
        if byte == UInt8(ascii: "$") {
          index = dollars(bytes, from: index, beforeReference)
        } else if special > 0 {
          for scalar in String(decoding: bytes[index..<index + special], as: UTF8.self).unicodeScalars {
            out.unicodeEscape(scalar)
          }
          index += special
        } else {
          escape(byte)
          index += 1
        }
        from = index
      }
      out.put(bytes[from...])
    }
  }

  /// Writes a line of a literal block, in which only the `$` that Pulumi would interpolate is escaped.
  mutating func blockLiteral(_ line: String) {
    var line = line
    line.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "$") {
          index = dollars(bytes, from: index, false)
        } else {
          out.put(byte: bytes[index])
          index += 1
        }
      }
    }
  }

  /// Writes a run of `$`. It is doubled if it has several characters or precedes `{`, because Pulumi halves such runs.
  private mutating func dollars(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ beforeReference: Bool) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "$") { end += 1 }
    let isBeforeBrace = end < bytes.count ? bytes[end] == UInt8(ascii: "{") : beforeReference
    let doubles = end - start > 1 || isBeforeBrace
    for _ in start..<end { out.put(doubles ? "$$" : "$") }
    return end
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): out.put("\\n")
    case UInt8(ascii: "\r"): out.put("\\r")
    case UInt8(ascii: "\t"): out.put("\\t")
    case UInt8(ascii: "\""): out.put("\\\"")
    case UInt8(ascii: "\\"): out.put("\\\\")
    default: out.unicodeEscape(byte)
    }
  }
}
