import InfraModel

/// Pieces of Terraform's language as text, for emitters that put them into a form of their own.
public enum TerraformText {
  /// A value as an expression of HCL, as it stands behind `=`: `aws_vpc.main.id`, `"payment-${var.environment_suffix}"`.
  public static func expression(_ value: Expression) -> String {
    written { $0.expression(value, 0) }
  }

  /// The condition of a variable's validation, or nil when every value will do.
  public static func condition(of parameter: Parameter) -> String? {
    let variable = "var.\(parameter.name.snake)"
    var conditions: [String] = []
    if let pattern = parameter.pattern {
      conditions.append("can(regex(\(expression(.string(pattern))), \(variable)))")
    }
    if let minimum = parameter.minimumLength, minimum > (parameter.pattern == nil ? 0 : 1) {
      conditions.append("length(\(variable)) >= \(minimum)")
    }
    if let maximum = parameter.maximumLength { conditions.append("length(\(variable)) <= \(maximum)") }
    return conditions.isEmpty ? nil : conditions.joined(separator: " && ")
  }

  /// A text as a bare template, as Terraform's JSON form has it: signs that would begin a reference are escaped.
  public static func template(_ value: Expression) -> String {
    let text = expression(value)
    switch value {
    case .string(let plain) where !plain.utf8.contains(UInt8(ascii: "{")): return plain
    // A bare template knows no backslash: such a text stands in quotes inside of a reference.
    case .string, .interpolation:
      return text.utf8.contains(UInt8(ascii: "\\")) ? "${\(text)}" : String(text.dropFirst().dropLast())
    default: return "${\(text)}"
    }
  }

  private static func written(_ body: (inout HCLWriter) -> Void) -> String {
    var buffer = TextBuffer()
    var writer = HCLWriter(taking: &buffer)
    body(&writer)
    return writer.out.text
  }
}
