import Configuration

/// The expected value of a requirement, written like the values of the engines' models.
enum Expected {
  /// A string that contains only one reference, such as `${aws_vpc.main.id}`, is the reference, as in Terraform's JSON
  /// syntax.
  static func text(_ value: JSON5Value.Kind) -> String {
    switch value {
    case .null: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .decimal(let text): text
    case .string(let text): reference(text) ?? quoted(text)
    case .array(let items): "[" + items.map { self.text($0.kind) }.joined(separator: ", ") + "]"
    case .object: "{}"
    }
  }

  private static func reference(_ text: String) -> String? {
    guard text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
    let inner = text.dropFirst(2).dropLast()
    return inner.contains("}") ? nil : String(inner)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
