/// Aligns rows of text in columns.
enum Columns {
  /// Wider cells do not widen their column.
  private static let widest = 40

  /// The rows, one line each, with two spaces between the columns and no trailing spaces.
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
