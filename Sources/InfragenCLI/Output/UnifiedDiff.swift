/// The difference between two texts in the format of `diff -u`, which `patch` accepts.
struct UnifiedDiff {
  /// Number of unchanged lines around a change.
  private static let context = 3
  /// Maximum number of different lines. Longer texts are shown as replaced, because computing the minimal difference
  /// would take too long.
  private static let longest = 20_000

  private struct Row {
    let mark: UInt8
    let line: ArraySlice<UInt8>

    var isChange: Bool { mark != UInt8(ascii: " ") }
  }

  private let rows: [Row]

  /// Compares the texts by line. A missing line break at the end is also a difference.
  init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    rows =
      old[..<head].map { Row(mark: UInt8(ascii: " "), line: $0) }
      + Self.changes(from: Array(old[head..<(old.count - tail)]), to: Array(new[head..<(new.count - tail)]))
      + old[(old.count - tail)...].map { Row(mark: UInt8(ascii: " "), line: $0) }
  }

  /// The difference with file names; empty if there is none.
  func text(_ oldName: String, _ newName: String) -> String {
    var bytes: [UInt8] = []
    var (oldLine, newLine, next) = (1, 1, 0)
    for hunk in hunks() {
      oldLine += hunk.lowerBound - next
      newLine += hunk.lowerBound - next
      let oldCount = rows[hunk].count { $0.mark != UInt8(ascii: "+") }
      let newCount = rows[hunk].count { $0.mark != UInt8(ascii: "-") }
      let oldStart = oldCount == 0 ? oldLine - 1 : oldLine
      let newStart = newCount == 0 ? newLine - 1 : newLine
      bytes += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8
      for row in rows[hunk] {
        bytes.append(row.mark)
        bytes += row.line
        if row.line.last != UInt8(ascii: "\n") { bytes += "\n\\ No newline at end of file\n".utf8 }
      }
      (oldLine, newLine, next) = (oldLine + oldCount, newLine + newCount, hunk.upperBound)
    }
    return bytes.isEmpty
      ? "" : "--- \(oldName.printable)\n+++ \(newName.printable)\n" + String(decoding: bytes, as: UTF8.self)
  }

  /// Ranges of rows around each change; adjacent ranges are merged.
  private func hunks() -> [Range<Int>] {
    rows.indices.filter { rows[$0].isChange }.reduce(into: []) { hunks, index in
      let range = max(0, index - Self.context)..<min(rows.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
  }

  private static func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Row] {
    var (removed, inserted) = (Set(old.indices), Set(new.indices))
    if old.count + new.count <= longest {
      let difference = new.difference(from: old)
      removed = Set(difference.removals.map(\.offset))
      inserted = Set(difference.insertions.map(\.offset))
    }
    var rows: [Row] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        rows.append(Row(mark: UInt8(ascii: "-"), line: old[i]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        rows.append(Row(mark: UInt8(ascii: "+"), line: new[j]))
        j += 1
      } else {
        rows.append(Row(mark: UInt8(ascii: " "), line: old[i]))
        i += 1
        j += 1
      }
    }
    return rows
  }

  /// The lines with their line breaks.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
