import InfraModel

/// Fragments of Terraform's language as text, for emitters with an own output format.
public enum TerraformText {
  /// A value as an HCL expression, as it is written after `=`: `aws_vpc.main.id`,
  /// `"payment-${var.environment_suffix}"`.
  public static func expression(_ value: Expression) -> String {
    written { $0.expression(value, 0) }
  }

  /// Local values that expressions use for the deployment environment, with their definitions.
  public static func locals(of stack: Stack) -> [(name: String, expression: String)] {
    [
      (Lookups.accountID, "account_id", "data.aws_caller_identity.current.account_id"),
      (.dnsSuffix, "dns_suffix", "data.aws_partition.current.dns_suffix"),
      (.partition, "partition", "data.aws_partition.current.partition"),
      (.region, "region", "data.aws_region.current.id"),
    ].filter { stack.lookups.contains($0.0) }.map { ($0.1, $0.2) }
  }

  /// Condition of a variable's validation; nil if every value is valid.
  public static func condition(of parameter: Parameter) -> String? {
    let variable = "var.\(parameter.name.snake)"
    var conditions: [String] = []
    if let pattern = parameter.pattern {
      conditions.append("can(regex(\(expression(.string(pattern))), \(variable)))")
    }
    if let refused = parameter.refusedPattern {
      conditions.append("!can(regex(\(expression(.string(refused))), \(variable)))")
    }
    if let minimum = parameter.minimumLength, minimum > (parameter.pattern == nil ? 0 : 1) {
      conditions.append("length(\(variable)) >= \(minimum)")
    }
    if let maximum = parameter.maximumLength { conditions.append("length(\(variable)) <= \(maximum)") }
    return conditions.isEmpty ? nil : conditions.joined(separator: " && ")
  }

  /// A value as a quoted string of Terraform's JSON syntax: a template in which literal text stays literal.
  public static func template(_ value: Expression) -> String {
    switch value {
    case .string: template([value])
    case .interpolation(let parts): template(parts)
    default: "${\(expression(value))}"
    }
  }

  private static func template(_ parts: [Expression]) -> String {
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .string(let text): append(text, to: &bytes, beforeReference: index + 1 < parts.count)
      case .lookup(.target): bytes.append(contentsOf: TerraformEmitter.targetName.utf8)
      default: bytes.append(contentsOf: "${\(expression(part))}".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text with the last sign before a `{` doubled. Further signs before it would join with these two, so they
  /// are written as references.
  private static func append(_ text: String, to bytes: inout [UInt8], beforeReference: Bool) {
    let all = Array(text.utf8)
    var index = 0
    while index < all.count {
      let sign = all[index]
      guard sign == UInt8(ascii: "$") || sign == UInt8(ascii: "%") else {
        bytes.append(sign)
        index += 1
        continue
      }
      let end = all[index...].firstIndex { $0 != sign } ?? all.count
      let isOpening = end < all.count && all[end] == UInt8(ascii: "{")
      let quoted = isOpening ? end - index - 1 : end == all.count && beforeReference ? end - index : 0
      let reference = sign == UInt8(ascii: "$") ? #"${"$"}"# : #"${"%"}"#
      for _ in 0..<quoted { bytes.append(contentsOf: reference.utf8) }
      for _ in index + quoted..<end { bytes.append(sign) }
      if isOpening { bytes.append(sign) }
      index = end
    }
  }

  private static func written(_ body: (inout HCLWriter) -> Void) -> String {
    var buffer = TextBuffer()
    var writer = HCLWriter(taking: &buffer)
    body(&writer)
    return writer.out.text
  }
}
