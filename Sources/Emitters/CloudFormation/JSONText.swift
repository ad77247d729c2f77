import InfraModel

/// Strings in JSON, for emitters with an own output format.
public enum JSONText {
  /// A quoted JSON string with all necessary escapes.
  public static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// The inside of a JSON string.
  static func escaped(_ text: String) -> String {
    var buffer = TextBuffer()
    return buffer.putEscaped(text) == 0 ? text : buffer.text
  }
}

extension TextBuffer {
  /// Appends the inside of a JSON string. With `substitutes`, it is a literal for `Fn::Sub`, in which `${` is written
  /// as `${!`. Returns the number of bytes that JSON escapes added.
  mutating func putEscaped(_ text: String, substitutes: Bool = false) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let isPlain = bytes.hasNone {
        ($0 < 0x20) || ($0 == UInt8(ascii: "\"")) || ($0 == UInt8(ascii: "$")) || ($0 == UInt8(ascii: "\\"))
          || ($0 == 0x7F)
      }
      if isPlain {
        append(contentsOf: bytes)
        return 0
      }
      var added = 0
      var from = 0
      for index in bytes.indices {
        let byte = bytes[index]
        if byte > UInt8(ascii: "$") && byte != UInt8(ascii: "\\") && byte != 0x7F { continue }
        if byte == UInt8(ascii: "$") && substitutes, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") {
          put(bytes[from..<index])
          put("${!")
          from = index + 2
        }
        if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F { continue }
        put(bytes[from..<index])
        from = index + 1
        let start = count
        defer { added += count - start - 1 }
        switch byte {
        case UInt8(ascii: "\n"): put("\\n")
        case UInt8(ascii: "\r"): put("\\r")
        case UInt8(ascii: "\t"): put("\\t")
        case UInt8(ascii: "\""): put("\\\"")
        case UInt8(ascii: "\\"): put("\\\\")
        default: unicodeEscape(byte)
        }
      }
      put(bytes[from...])
      return added
    }
  }
}
