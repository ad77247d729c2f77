/// The bytes of a document while it is written: text is appended at the end only, and handed on in pieces of 64 KiB.
public struct TextBuffer {
  /// Takes the next piece of the document; throws when it cannot be kept.
  public typealias Drain = (UnsafeRawBufferPointer) throws -> Void

  private static let limit = 1 << 16
  /// What was appended and not yet handed on.
  public private(set) var bytes: [UInt8] = []
  private let drain: Drain?

  /// Creates a buffer that keeps the whole document, or one that hands it on piece by piece.
  public init(drain: Drain? = nil) {
    self.drain = drain
    if drain != nil { bytes.reserveCapacity(Self.limit + Self.limit / 4) }
  }

  /// The kept bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands on what has gathered, when that is enough for a piece; called between two resources.
  public mutating func flushIfFull() throws {
    if bytes.count >= Self.limit { try flush() }
  }

  /// Hands on all that has gathered; does nothing to a buffer that keeps its document.
  public mutating func flush() throws {
    guard let drain else { return }
    try bytes.withUnsafeBytes(drain)
    bytes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a text.
  @_disfavoredOverload
  @inline(__always)
  public mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes.
  public mutating func put(bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  /// Gives the bytes over to a piece of code that appends to them.
  @inline(__always)
  mutating func append(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

  @inline(__always)
  mutating func put(byte: UInt8) { bytes.append(byte) }

  /// Takes the last byte back.
  mutating func removeLast() { bytes.removeLast() }

  /// Takes back everything behind a position.
  mutating func removeAll(after position: Int) { bytes.removeSubrange(position...) }

  /// Inserts spaces at positions, given in their order.
  mutating func insertSpaces(_ gaps: some BidirectionalCollection<(position: Int, count: Int)>) {
    let added = gaps.reduce(0) { $0 + $1.count }
    if added == 0 { return }
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: added))
    bytes.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var (source, target) = (count, count + added)
      for gap in gaps.reversed() {
        let length = source - gap.position
        (base + target - length).update(from: base + gap.position, count: length)
        target -= length + gap.count
        source = gap.position
        (base + target).update(repeating: UInt8(ascii: " "), count: gap.count)
      }
    }
  }

  mutating func put(_ number: Int) { put(String(number)) }

  /// Appends spaces.
  mutating func pad(_ count: Int) {
    let spaces: StaticString = "                                                                "
    var rest = count
    while rest > 0 {
      let piece = min(rest, spaces.utf8CodeUnitCount)
      bytes.append(contentsOf: UnsafeBufferPointer(start: spaces.utf8Start, count: piece))
      rest -= piece
    }
  }
}
