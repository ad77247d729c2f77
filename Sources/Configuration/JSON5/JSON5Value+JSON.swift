extension JSON5Value {
  /// The value as multi-line JSON, indented with two spaces, with a line break at the end.
  public var json: String {
    var text = ""
    writeJSON(to: &text, indent: 0)
    return text + "\n"
  }

  private func writeJSON(to text: inout String, indent: Int) {
    func entries<Entry>(
      _ open: String, _ entries: [Entry], _ close: String, _ write: (Entry, inout String) -> Void
    ) {
      if entries.isEmpty { return text += open + close }
      text += open
      for (index, entry) in entries.enumerated() {
        text += (index > 0 ? ",\n" : "\n") + String(repeating: " ", count: indent + 2)
        write(entry, &text)
      }
      text += "\n" + String(repeating: " ", count: indent) + close
    }
    switch kind {
    case .array(let elements):
      let isFlat = elements.allSatisfy { $0.elements == nil && $0.members == nil }
      if isFlat {
        text += "["
        for (index, element) in elements.enumerated() {
          if index > 0 { text += ", " }
          element.writeJSON(to: &text, indent: indent)
        }
        text += "]"
      } else {
        entries("[", elements, "]") { $0.writeJSON(to: &$1, indent: indent + 2) }
      }
    case .object(let members):
      entries("{", members, "}") { member, text in
        text += member.key.quoted + ": "
        member.value.writeJSON(to: &text, indent: indent + 2)
      }
    case .string(let value): text += value.quoted
    case .null, .boolean, .integer, .decimal: text += self.text
    }
  }
}
