/// A range of IPv4 addresses in CIDR notation.
struct IPv4Range: Equatable {
  /// The address as a number.
  let address: UInt32
  /// How many leading bits the addresses share, 0 to 32.
  let prefix: Int

  /// Reads `10.0.0.0/16`; nil when the text is none.
  init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let prefix = Self.number(halves[1]), prefix <= 32 else { return nil }
    let bytes = halves[0].split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
    guard bytes.count == 4 else { return nil }
    var address: UInt32 = 0
    for byte in bytes {
      guard let byte, byte <= 255 else { return nil }
      address = address << 8 | UInt32(byte)
    }
    self.address = address
    self.prefix = prefix
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ ASCII.isDigit($0) }) else { return nil }
    return text.utf8.count > 1 && text.utf8.first == UInt8(ascii: "0") ? nil : Int(text)
  }

  private var mask: UInt32 { prefix == 0 ? 0 : ~0 << (32 - UInt32(prefix)) }

  /// The range with the same prefix that begins with its first address, in CIDR notation.
  var aligned: String {
    let first = address & mask
    let bytes = [24, 16, 8, 0].map { String(first >> UInt32($0) & 255) }
    return "\(bytes.joined(separator: "."))/\(prefix)"
  }

  /// Whether the address is the first of the range, as AWS wants it.
  var isAligned: Bool { address & mask == address }

  /// Whether every address of `other` is in this range.
  func contains(_ other: IPv4Range) -> Bool { other.prefix >= prefix && other.address & mask == address & mask }

  /// Whether an address is in both.
  func overlaps(_ other: IPv4Range) -> Bool { contains(other) || other.contains(self) }
}
