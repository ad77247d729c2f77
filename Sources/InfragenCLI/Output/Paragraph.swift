/// Words on lines that fit the terminal.
enum Paragraph {
  /// The most columns of a line.
  static let width = 100

  /// The text behind a label, further lines below its own first; a label that is too long has a line to itself.
  static func labelled(_ label: String, indent: Int, _ text: String) -> String {
    labelled(label, indent: indent, text.split(separator: " "))
  }

  /// The pieces, which stay whole, behind a label.
  static func labelled(_ label: String, indent: Int, _ pieces: [some StringProtocol]) -> String {
    let room = indent - label.count
    let lines = wrapped(pieces, width - indent)
    let margin = String(repeating: " ", count: indent)
    let head = label.isEmpty ? margin : room >= 1 ? label + String(repeating: " ", count: room) : label + "\n" + margin
    return head + lines.joined(separator: "\n" + margin) + "\n"
  }

  /// The words on as few lines as they need.
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
