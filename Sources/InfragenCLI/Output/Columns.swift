/// Lays rows of texts out in columns.
enum Columns {
  /// The rows, a line each, with two spaces between the columns and none at the ends.
  static func aligned(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.unicodeScalars.count)
      }
    }
    return rows.map { row in
      row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] + 2 - cell.unicodeScalars.count)
      }.joined() + "\n"
    }.joined()
  }
}
