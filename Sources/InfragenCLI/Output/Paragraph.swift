/// Wraps words into lines that fit a terminal.
enum Paragraph {
  /// Maximum number of columns.
  static let width = 100

  /// The text after a label, with further lines aligned below the first one. A label that is too long has its own line.
  static func labelled(_ label: String, indent: Int, _ text: String) -> String {
    labelled(label, indent: indent, text.split(separator: " "))
  }

  /// The pieces after a label; a piece is never split.
  static func labelled(_ label: String, indent: Int, _ pieces: [some StringProtocol]) -> String {
    let room = indent - label.count
    let lines = wrapped(pieces, width - indent)
    let margin = String(repeating: " ", count: indent)
    let head = label.isEmpty ? margin : room >= 1 ? label + String(repeating: " ", count: room) : label + "\n" + margin
    return head + lines.joined(separator: "\n" + margin) + "\n"
  }

  /// The words in the minimum number of lines.
  static func wrapped(_ words: [some StringProtocol], _ width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
