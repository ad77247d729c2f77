import InfraModel

/// Builds a string with references for `Fn::Sub`, or a plain string if it contains none.
struct TemplateText {
  /// The text before the first reference.
  private var plain = ""
  private var substituted = ""
  private var holdsReferences = false
  /// Values that `${…}` cannot express directly, as variables of `Fn::Sub`.
  private var variables: [Expression.Member] = []

  /// The template value.
  var value: Expression {
    if !holdsReferences { return .string(plain) }
    if variables.isEmpty { return Intrinsics.call("Fn::Sub", .string(substituted)) }
    return Intrinsics.call("Fn::Sub", .list([.string(substituted), .object(variables)]))
  }

  mutating func append(_ value: Expression) {
    switch value {
    case .string(let text): append(text)
    case .integer(let number): append(String(number))
    case .decimal(let text): append(text)
    case .boolean(let truth): append(truth ? "true" : "false")
    case .interpolation(let parts): for part in parts { append(part) }
    case .attribute(let attribute):
      let id = attribute.address.logicalID
      switch attribute.name.cloudFormation {
      case .ref: reference(id)
      case .getAtt(let name): reference("\(id).\(name)")
      case .composed(let compose): append(compose(attribute.resource))
      }
    case .parameter(let name): reference(name.pascal)
    case .ssmParameter(let parameter) where !parameter.isList: reference(parameter.name.pascal)
    case .lookup(.target): append(CloudFormationEmitter.targetName)
    case .lookup(let lookup): reference(Intrinsics.pseudoParameter(lookup))
    case .ssmParameter, .availabilityZone, .list, .object, .json, .tags, .archive:
      let name = "Value\(variables.count + 1)"
      variables.append(Expression.Member(name, value))
      reference(name)
    }
  }

  /// Appends a value as compact JSON, with references inside its quotes.
  mutating func appendJSON(_ value: Expression, _ tags: [Expression.Member]) {
    switch value {
    case .integer, .decimal, .boolean: append(value)
    case .list(let items):
      append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { append(",") }
        appendJSON(item, tags)
      }
      append("]")
    case .object(let members): appendJSON(members, tags)
    case .tags(let extra, _): appendJSON(tags + extra, tags)
    case .string, .interpolation, .attribute, .parameter, .lookup, .ssmParameter, .availabilityZone, .json, .archive:
      append("\"")
      appendQuoted(value)
      append("\"")
    }
  }

  private mutating func appendJSON(_ members: [Expression.Member], _ tags: [Expression.Member]) {
    append("{")
    for (index, member) in members.enumerated() {
      append("\(index > 0 ? "," : "")\"\(JSONText.escaped(member.name))\":")
      appendJSON(member.value, tags)
    }
    append("}")
  }

  private mutating func appendQuoted(_ value: Expression) {
    switch value {
    case .string(let text): append(JSONText.escaped(text))
    case .interpolation(let parts): for part in parts { appendQuoted(part) }
    default: append(value)
    }
  }

  private mutating func append(_ text: String) {
    if holdsReferences { substitute(text) } else { plain += text }
  }

  private mutating func substitute(_ text: String) {
    substituted += text.utf8.contains(UInt8(ascii: "$")) ? Self.literal(text) : text
  }

  /// Escapes a literal for `Fn::Sub`, in which `${` is written as `${!`.
  static func literal(_ text: String) -> String {
    var literal = ""
    var rest = Substring(text)
    while let dollar = rest.utf8.firstIndex(of: UInt8(ascii: "$")) {
      let next = rest.utf8.index(after: dollar)
      literal += rest[..<next]
      rest = rest[next...]
      if rest.utf8.first == UInt8(ascii: "{") {
        literal += "{!"
        rest = rest.dropFirst()
      }
    }
    return literal + rest
  }

  private mutating func reference(_ name: String) {
    if !holdsReferences {
      holdsReferences = true
      substitute(plain)
      plain = ""
    }
    substituted += "${"
    substituted += name
    substituted += "}"
  }
}
