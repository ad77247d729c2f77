extension JSON5Value {
  /// The value as JSON5 on one line, such as `{zones: 3, names: ["a", "b"]}`.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch kind {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value
    case .string(let value): text += value.quoted
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        element.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += member.key.isIdentifier ? member.key : member.key.quoted
        text += ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Description of the value for the "found" part of a message.
  var found: String {
    switch kind {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer, .decimal: "the number \((written ?? text).shortened)"
    case .string(let value): "the text \(value.shown)"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension String {
  /// True if the text can be an unquoted key with only visible characters.
  var isIdentifier: Bool {
    guard let first = unicodeScalars.first, first.beginsJSON5Identifier else { return false }
    return unicodeScalars.allSatisfy(\.isIdentifierPart)
  }
}
