/// A destination for names: a byte array or the text of a document.
public protocol ByteSink: ~Copyable {
  /// Appends a byte.
  mutating func append(_ byte: UInt8)
  /// Appends bytes.
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>)
}

extension [UInt8]: ByteSink {
  @inlinable
  public mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) { self += bytes }
}

extension ByteSink where Self: ~Copyable {
  /// Appends a text.
  @inlinable
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
