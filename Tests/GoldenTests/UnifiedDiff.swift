/// The difference of two texts as `diff -u` shows it.
enum UnifiedDiff {
  private static let context = 3
  private static let mostLines = 80

  static func text(from old: [UInt8], to new: [UInt8], name: String) -> String {
    let old = lines(old)
    let new = lines(new)
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [(text: String, isChange: Bool)] = []
    var i = 0
    var j = 0
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        rows.append(("-\(old[i])", true))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        rows.append(("+\(new[j])", true))
        j += 1
      } else {
        rows.append((" \(old[i])", false))
        i += 1
        j += 1
      }
    }
    let shown = rows.indices.filter { index in
      rows[max(0, index - context)...min(rows.count - 1, index + context)].contains { $0.isChange }
    }
    var text = "--- \(name) (committed)\n+++ \(name) (generated)"
    var before = -1
    for index in shown.prefix(mostLines) {
      if index != before + 1 { text += "\n@@ line \(index + 1) @@" }
      text += "\n\(rows[index].text)"
      before = index
    }
    return shown.count > mostLines ? text + "\n… and \(shown.count - mostLines) more lines" : text
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
