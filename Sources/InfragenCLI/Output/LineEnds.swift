/// Line endings, which git changes on checkout with `core.autocrlf`.
enum LineEnds {
  private static let (feed, mark) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  /// The text with `\n` in place of each `\r\n`.
  static func plain(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(mark) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      if byte == mark, index + 1 < text.count, text[index + 1] == feed { continue }
      plain.append(byte)
    }
    return plain
  }

  /// True if two different texts differ only in line endings.
  static func areAll(_ one: [UInt8], of other: [UInt8]) -> Bool { one != other && plain(one) == plain(other) }

  /// Lines for `.gitattributes` that preserve files as generated, by their paths relative to its folder.
  static func attributes(for paths: [String]) -> [String] {
    let patterns = paths.map { path in
      let parts = path.utf8.split(separator: UInt8(ascii: "/")).compactMap { String($0) }
      guard let first = parts.first, path.utf8.allSatisfy(isPlain) else { return "*" }
      return parts.count > 1 || Path.isFolder(path) ? "/\(first)/**" : "/\(first)"
    }
    let distinct = patterns.contains("*") ? ["*"] : Set(patterns).sorted()
    return distinct.map { "\($0) text eol=lf" }
  }

  /// True if the byte is literal in a pattern.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./".utf8.contains(byte)
    }
  }
}
