/// Lays rows of texts out in columns.
enum Columns {
  /// A wider cell moves what is behind it in its own row only.
  private static let widest = 40

  /// The rows, a line each, with two spaces between the columns and none at the ends.
  static func aligned(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        let width = cell.columns
        if width <= widest { widths[index] = max(widths[index], width) }
      }
    }
    return rows.map { row in
      row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: max(widths[index] - cell.columns, 0) + 2)
      }.joined() + "\n"
    }.joined()
  }
}
