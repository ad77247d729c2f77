/// A table in Markdown.
package enum MarkdownTable {
  /// The lines of a table; a bar or a line break in a cell does not end it.
  package static func text(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    text.reduce(into: "") { cell, character in
      switch character {
      case "|": cell += "\\|"
      case "\n", "\r\n": cell += " "
      default: cell.append(character)
      }
    }
  }
}
