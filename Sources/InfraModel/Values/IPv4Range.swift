/// A range of IPv4 addresses in CIDR notation.
package struct IPv4Range: Equatable {
  /// The address as a number.
  package let address: UInt32
  /// Length of the prefix, 0 to 32.
  package let prefix: Int

  /// Reads a text such as `10.0.0.0/16`; nil if it is invalid.
  package init?(_ text: String) {
    var (address, octets): (UInt32, Int) = (0, 0)
    var (number, digits) = (0, 0)
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        if digits == 3 || digits > 0 && number == 0 { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      } else {
        guard digits > 0, number <= 255, octets < 4, byte == UInt8(ascii: octets < 3 ? "." : "/") else { return nil }
        address = address << 8 | UInt32(number)
        octets += 1
        (number, digits) = (0, 0)
      }
    }
    guard octets == 4, digits > 0, number <= 32 else { return nil }
    self.address = address
    prefix = number
  }

  private var mask: UInt32 { prefix == 0 ? 0 : ~0 << (32 - UInt32(prefix)) }

  /// CIDR notation of the range with this prefix length that starts at its network address.
  package var aligned: String { Self.text(address & mask, prefix: prefix) }

  /// CIDR notation of the block with this index, from 0, if the range is divided into blocks with this prefix length.
  package func block(_ index: Int, prefix: Int) -> String {
    Self.text(address & mask + UInt32(index) << (32 - UInt32(prefix)), prefix: prefix)
  }

  private static func text(_ address: UInt32, prefix: Int) -> String {
    let bytes = [24, 16, 8, 0].map { String(address >> UInt32($0) & 255) }
    return "\(bytes.joined(separator: "."))/\(prefix)"
  }

  /// True if the address is the network address, as AWS requires.
  package var isAligned: Bool { address & mask == address }

  /// True if every address of `other` is in this range.
  package func contains(_ other: IPv4Range) -> Bool { other.prefix >= prefix && other.address & mask == address & mask }

  /// True if the ranges share an address.
  package func overlaps(_ other: IPv4Range) -> Bool { contains(other) || other.contains(self) }
}
