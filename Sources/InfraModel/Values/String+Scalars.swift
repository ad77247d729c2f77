extension String {
  /// Number of Unicode scalars, counted on the bytes, because `unicodeScalars.count` decodes each scalar.
  @inlinable
  public var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
  }
}
