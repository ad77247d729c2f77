/// Converts `snake_case` keys to the naming styles of the targets.
public enum CaseStyle {
  /// `public_subnet_a` → `publicSubnetA`.
  public static func camel(_ key: String) -> String { joined(key, firstUpper: false) }

  /// `public_subnet_a` → `PublicSubnetA`.
  public static func pascal(_ key: String) -> String { joined(key, firstUpper: true) }

  /// `containerPort` → `ContainerPort`.
  public static func capitalized(_ name: String) -> String { pascal(name) }

  /// `public_subnet_a` → `public-subnet-a`.
  public static func kebab(_ key: String) -> String {
    String(decoding: key.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  /// `us-east-1` → `us_east_1`.
  public static func snake(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  /// Converts a name to a key: `CustomerIndex` to `customer_index`, `{proxy+}` to `proxy`.
  public static func words(_ name: String) -> String {
    var words: [UInt8] = []
    var before: UInt8 = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if before >= UInt8(ascii: "a") && before <= UInt8(ascii: "z") { words.append(UInt8(ascii: "_")) }
        words.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): words.append(byte)
      default: if let last = words.last, last != UInt8(ascii: "_") { words.append(UInt8(ascii: "_")) }
      }
      before = byte
    }
    if words.last == UInt8(ascii: "_") { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  /// True if two names differ in case and underscores only: `DBName` and `db_name`.
  package static func isSameWord(_ one: String, _ other: String) -> Bool {
    one.filter { $0 != "_" }.lowercased() == other.filter { $0 != "_" }.lowercased()
  }

  /// True if the text is a key: lower-case words of letters and digits, joined by single underscores, starting with a
  /// letter.
  public static func isKey(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var before = UInt8(ascii: "_")
      for index in bytes.indices {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): break
        case UInt8(ascii: "0")...UInt8(ascii: "9"): if index == 0 { return false }
        case UInt8(ascii: "_"): if before == byte { return false }
        default: return false
        }
        before = byte
      }
      return before != UInt8(ascii: "_")
    }
  }

  private static func joined(_ key: String, firstUpper: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.utf8.count)
    append(key, to: &bytes, firstUpper: firstUpper)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a key in camel or Pascal case to a byte sink.
  @inlinable
  public static func append(_ key: String, to bytes: inout (some ByteSink & ~Copyable), firstUpper: Bool) {
    var key = key
    key.withUTF8 { key in
      bytes.append(upTo: key.count) { start in
        var end = start
        var upper = firstUpper
        for byte in key {
          if byte == UInt8(ascii: "_") {
            upper = true
          } else {
            end.pointee = upper && byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
            end += 1
            upper = false
          }
        }
        return end - start
      }
    }
  }
}
