extension String {
  /// How many Unicode scalars it has, counted over its bytes: `unicodeScalars.count` decodes each of them.
  @inlinable
  public var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
  }
}
