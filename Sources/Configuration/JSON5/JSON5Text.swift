import InfraModel

/// A JSON5 text from which members and elements can be removed while the rest stays as it was written.
public struct JSON5Text: Sendable {
  /// A member of an object or an element of a list in the text.
  public struct Part: Sendable {
    /// Where it is in the configuration.
    public let path: SettingPath
    /// Its value if that is text.
    public let text: String?
    /// Bytes from its key, or from the value of an element, to the end of its value.
    let bytes: Range<Int>
    /// First byte of its value.
    let value: Int
  }

  private let bytes: [UInt8]
  /// All parts, each before those inside it.
  public let parts: [Part]

  /// Reads a text. Throws if it is not JSON5.
  public init(_ text: String, file: String) throws(Diagnostics) {
    bytes = Array(text.utf8)
    var reader = JSON5Reader(bytes, file: file)
    reader.recordsParts = true
    _ = try reader.document()
    parts = reader.parts.sorted {
      ($0.bytes.lowerBound, -$0.bytes.upperBound) < ($1.bytes.lowerBound, -$1.bytes.upperBound)
    }
  }

  /// The text without the parts that fit, and without those that contain nothing else. A part that `stays` is left
  /// empty instead.
  public func removing(_ fits: (Part) -> Bool, unless stays: (Part) -> Bool) -> String {
    var removed = Set(parts.filter(fits).map(\.path))
    var emptied: Set<SettingPath> = []
    // From the innermost parts to the outermost.
    let children = Dictionary(grouping: parts) { SettingPath(Array($0.path.steps.dropLast())) }
    for part in parts.sorted(by: { $0.path.steps.count > $1.path.steps.count }) where !removed.contains(part.path) {
      guard let inner = children[part.path], inner.allSatisfy({ removed.contains($0.path) }) else { continue }
      if stays(part) { emptied.insert(part.path) } else { removed.insert(part.path) }
    }
    var result = bytes
    let changed = removed.union(emptied)
    for part in parts.reversed() where changed.contains(part.path) && !isInside(changed, part) {
      if emptied.contains(part.path) {
        result.replaceSubrange(part.value..<part.bytes.upperBound, with: part.isList(in: bytes) ? "[]".utf8 : "{}".utf8)
      } else {
        result.removeSubrange(Self.extent(of: part.bytes, in: result))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func isInside(_ paths: Set<SettingPath>, _ part: Part) -> Bool {
    part.path.steps.indices.contains { paths.contains(SettingPath(Array(part.path.steps[..<$0]))) }
  }

  /// What is removed with a part: its comma and, if it is alone on its lines, these with the comments directly above.
  private static func extent(of part: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func skipBlanks(_ index: Int) -> Int {
      bytes[index...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? bytes.endIndex
    }
    func blanksBefore(_ index: Int) -> Int {
      (bytes[..<index].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? -1) + 1
    }
    var end = skipBlanks(part.upperBound)
    let hasComma = end < bytes.count && bytes[end] == UInt8(ascii: ",")
    if hasComma { end += 1 }
    let start = blanksBefore(part.lowerBound)
    let isFirst = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
    var lineEnd = skipBlanks(end)
    if bytes[lineEnd...].starts(with: "//".utf8) {
      lineEnd = bytes[lineEnd...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    }
    if lineEnd < bytes.count, bytes[lineEnd] == UInt8(ascii: "\r") { lineEnd += 1 }
    if isFirst, lineEnd < bytes.count, bytes[lineEnd] == UInt8(ascii: "\n") {
      return wholeLines(start..<lineEnd + 1, in: bytes)
    }
    if hasComma { return part.lowerBound..<min(skipBlanks(end), bytes.count) }
    let before = blanksBefore(part.lowerBound)
    if before > 0, bytes[before - 1] == UInt8(ascii: ",") { return before - 1..<part.upperBound }
    return part
  }

  /// Lines with the comment lines directly above, and with the empty line above if nothing follows in the container.
  private static func wholeLines(_ lines: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func lineBefore(_ start: Int) -> Range<Int>? {
      guard start > 0 else { return nil }
      return ((bytes[..<(start - 1)].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)..<start
    }
    func words(_ line: Range<Int>) -> ArraySlice<UInt8> { bytes[line].drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
    var start = lines.lowerBound
    while let line = lineBefore(start), words(line).starts(with: "//".utf8) { start = line.lowerBound }
    let next = lines.upperBound..<(bytes[lines.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex)
    let closes = words(next).first.map { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? true
    if closes, let line = lineBefore(start), words(line).isEmpty { start = line.lowerBound }
    return start..<lines.upperBound
  }
}

extension JSON5Text.Part {
  fileprivate func isList(in bytes: [UInt8]) -> Bool { bytes[value] == UInt8(ascii: "[") }
}
