import InfraModel

/// The bytes of a document while it is written. Text is appended at the end, and passed on in pieces of 8 KiB.
public struct TextBuffer: ~Copyable {
  /// Receives the next piece of the document. Throws if it cannot be stored.
  public typealias Drain = (UnsafeRawBufferPointer) throws -> Void

  private static let limit = 1 << 13
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Number of bytes that were appended and not yet passed on.
  public private(set) var count = 0
  private let drain: Drain?

  /// Creates a buffer that keeps the whole document, or one that passes it to `drain` piece by piece.
  public init(drain: Drain? = nil) {
    self.drain = drain
    capacity = drain == nil ? 0 : Self.limit * 2
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// Copy of the bytes that were appended and not yet passed on.
  public var bytes: [UInt8] { Array(written) }

  /// Those bytes as text.
  public var text: String { String(decoding: written, as: UTF8.self) }

  /// Those bytes in place, without a copy.
  private var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

  /// Passes on the contents if they fill a piece. Called between two resources.
  public mutating func flushIfFull() throws {
    if count >= Self.limit { try flush() }
  }

  /// Passes on all contents. Does nothing if the buffer keeps its document.
  public mutating func flush() throws {
    guard let drain else { return }
    try drain(UnsafeRawBufferPointer(written))
    count = 0
  }

  /// Pointer behind the last byte, after reserving capacity for `more` bytes.
  @inline(__always)
  private mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < more { grow(by: more) }
    return memory + count
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more, 256)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
  }

  @inline(__always)
  private mutating func append(_ start: UnsafePointer<UInt8>, _ more: Int) {
    room(for: more).update(from: start, count: more)
    count += more
  }

  @inline(__always)
  mutating func put(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  /// Appends a text.
  @_disfavoredOverload
  @inline(__always)
  public mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends bytes.
  public mutating func put(bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append(contentsOf: $0) } }

  @inline(__always)
  mutating func put(byte: UInt8) {
    room(for: 1).pointee = byte
    count += 1
  }

  /// Replaces a byte.
  mutating func replace(at position: Int, by byte: UInt8) { memory[position] = byte }

  /// Removes the last byte.
  mutating func removeLast() { count -= 1 }

  /// Removes everything after a position.
  mutating func removeAll(after position: Int) { count = position }

  /// Number of columns written since a position, in scalars instead of bytes.
  func columns(since position: Int) -> Int {
    written[position...].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Position after a word at which spaces may be inserted.
  struct Gap {
    let position: Int
    /// Columns of the word.
    let width: Int
  }

  /// Inserts spaces after words, in ascending order, so that all take the columns of the widest.
  mutating func align(_ gaps: [Gap]) {
    let width = gaps.reduce(0) { max($0, $1.width) }
    let added = gaps.reduce(0) { $0 + width - $1.width }
    if added == 0 { return }
    let base = room(for: added) - count
    var (source, target) = (count, count + added)
    for gap in gaps.reversed() {
      let length = source - gap.position
      (base + target - length).update(from: base + gap.position, count: length)
      target -= length + width - gap.width
      source = gap.position
      (base + target).update(repeating: UInt8(ascii: " "), count: width - gap.width)
    }
    count += added
  }

  mutating func put(_ number: Int) { put(String(number)) }

  /// Appends spaces.
  mutating func pad(_ count: Int) {
    if count <= 0 { return }
    room(for: count).update(repeating: UInt8(ascii: " "), count: count)
    self.count += count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a test holds for no byte. It looks at all of them, which lets the processor look at many at once.
  @inline(__always)
  func hasNone(_ isSpecial: (UInt8) -> Bool) -> Bool {
    var found: UInt8 = 0
    for byte in self { found |= isSpecial(byte) ? 1 : 0 }
    return found == 0
  }
}

extension TextBuffer: ByteSink {
  @inline(__always)
  public mutating func append(_ byte: UInt8) { put(byte: byte) }

  @inline(__always)
  public mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { append(start, bytes.count) }
  }

  @inline(__always)
  public mutating func append(upTo count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    let start = room(for: count)
    self.count += write(start)
  }

  /// Appends a slice of bytes.
  @inline(__always)
  mutating func put(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
    append(contentsOf: UnsafeBufferPointer(rebasing: part))
  }
}
