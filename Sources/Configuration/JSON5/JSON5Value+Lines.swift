extension JSON5Value {
  /// Maximum line width of an object or list on one line.
  private static let lineWidth = 100

  /// The value as JSON5 in the usual style: indented with two spaces, short lists and objects on one line.
  public var lines: String {
    var text = ""
    writeLines(to: &text, indent: 0, column: 0)
    return text + "\n"
  }

  private func writeLines(to text: inout String, indent: Int, column: Int) {
    let line = self.text
    let isRoot = indent == 0
    if !isRoot && column + line.unicodeScalars.count < Self.lineWidth {
      text += spaced(line)
      return
    }
    func entries<Entry>(
      _ open: String, _ entries: [Entry], _ close: String, _ write: (Entry, inout String) -> Void
    ) {
      if entries.isEmpty { return text += open + close }
      text += open + "\n"
      for entry in entries {
        text += String(repeating: " ", count: indent + 2)
        write(entry, &text)
        text += ",\n"
      }
      text += String(repeating: " ", count: indent) + close
    }
    switch kind {
    case .array(let elements):
      entries("[", elements, "]") { $0.writeLines(to: &$1, indent: indent + 2, column: indent + 3) }
    case .object(let members):
      entries("{", members, "}") { member, text in
        let key = member.key.isIdentifier ? member.key : member.key.quoted
        text += key + ": "
        member.value.writeLines(to: &text, indent: indent + 2, column: indent + 4 + key.unicodeScalars.count)
      }
    default: text += line
    }
  }

  /// An object on one line, with spaces inside its braces.
  private func spaced(_ line: String) -> String {
    guard case .object(let members) = kind, !members.isEmpty else { return line }
    return "{ " + line.dropFirst().dropLast() + " }"
  }
}
