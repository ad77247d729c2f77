import InfraModel

/// Documents as compact JSON text inside a string, with escaped quotes and references as `${…}`.
extension JSONWriter {
  /// Writes the inside of the string; `substitutes` is true inside `Fn::Sub`. Supports only documents for which
  /// ``Intrinsics/isLiteralDocument(_:)`` is not nil.
  mutating func document(_ value: Expression, substitutes: Bool) {
    switch value {
    case .integer(let number): out.put(number)
    case .decimal(let text): out.put(text)
    case .boolean(let truth): out.put(truth ? "true" : "false")
    case .list(let items):
      out.put("[")
      for index in items.indices {
        if index > 0 { out.put(",") }
        document(items[index], substitutes: substitutes)
      }
      out.put("]")
    case .object(let members):
      out.put("{")
      for index in members.indices {
        if index > 0 { out.put(",") }
        quote()
        text(members[index].name, substitutes)
        quote()
        out.put(":")
        document(members[index].value, substitutes: substitutes)
      }
      out.put("}")
    default:
      quote()
      quoted(value, substitutes)
      quote()
    }
  }

  private mutating func quoted(_ value: Expression, _ substitutes: Bool) {
    switch value {
    case .string(let text): self.text(text, substitutes)
    case .interpolation(let parts): for part in parts { quoted(part, substitutes) }
    default: placeholder(value)
    }
  }

  /// Writes text in the document, escaped for the document and for the string around it.
  private mutating func text(_ text: String, _ substitutes: Bool) {
    escapes += out.putEscaped(JSONText.escaped(text), substitutes: substitutes)
  }

  private mutating func quote() {
    out.put("\\\"")
    escapes += 1
  }
}
