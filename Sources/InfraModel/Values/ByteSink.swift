/// A destination for names: a byte array or the text of a document.
public protocol ByteSink: ~Copyable {
  /// Appends a byte.
  mutating func append(_ byte: UInt8)
  /// Appends bytes.
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>)
  /// Appends as many bytes as `write` has written, at most so many, and returned.
  mutating func append(upTo count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int)
}

extension [UInt8]: ByteSink {
  @inlinable
  public mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) { self += bytes }

  @inlinable
  public mutating func append(upTo count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { bytes in
      if let start = bytes.baseAddress { self += bytes[..<write(start)] }
    }
  }
}

extension ByteSink where Self: ~Copyable {
  /// Appends a text.
  @inlinable
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
