extension JSON5Value {
  /// The value as JSON over several lines, two spaces a level; a list of plain values stands on one line.
  public var json: String {
    var text = ""
    writeJSON(to: &text, indent: 0)
    return text + "\n"
  }

  private func writeJSON(to text: inout String, indent: Int) {
    func write<Entry>(
      _ open: String, _ entries: [Entry], _ close: String, _ write: (Entry, inout String) -> Void
    ) {
      text += open
      for (index, entry) in entries.enumerated() {
        text += index == 0 ? "\n" : ",\n"
        text += String(repeating: " ", count: indent + 2)
        write(entry, &text)
      }
      text += "\n" + String(repeating: " ", count: indent) + close
    }
    switch kind {
    case .array(let elements) where elements.contains { $0.members != nil || $0.elements != nil }:
      write("[", elements, "]") { $0.writeJSON(to: &$1, indent: indent + 2) }
    case .object(let members) where !members.isEmpty:
      write("{", members, "}") { member, text in
        text += member.key.quoted + ": "
        member.value.writeJSON(to: &text, indent: indent + 2)
      }
    case .null, .boolean, .integer, .decimal, .string, .array, .object: text += self.text
    }
  }
}
