import InfraModel

/// Converts byte offsets to lines and columns. Offsets must be ascending, so it scans the text once.
struct LocationCursor {
  let bytes: [UInt8]
  let file: String
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    // A byte order mark does not count as a column.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Location of the scalar at `offset`, which must not be smaller than the previous offset.
  mutating func location(at offset: Int) -> SourceLocation {
    while index < offset {
      let byte = bytes[index]
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D {
        // The second byte of a CRLF: its line was already counted.
      } else if byte == 0x0A || byte == 0x0D {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
    return SourceLocation(file: file, line: line, column: column)
  }
}
