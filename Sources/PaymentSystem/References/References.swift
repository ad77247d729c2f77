internal import Configuration
import InfraModel

/// Resolves the references `${…}` in texts of a configuration.
struct References {
  /// Where a text is used, which decides what it can refer to.
  enum Place {
    /// A value that all targets have.
    case everywhere
    /// A value of one target, in which `${resource:key.attribute}` names an attribute as that target does.
    case body(Patch.Target)
  }

  /// A text in which a reference is wrong.
  struct Problem: Error {
    let message: String
  }

  let system: PaymentSystem
  /// The parts that references can name.
  let parts: LinkedParts

  /// The text with its references resolved. Adds to the stack what they need.
  func value(_ text: String, in place: Place, of stack: inout Stack) throws(Problem) -> Value<String> {
    if !text.utf8.contains(UInt8(ascii: "$")) { return Value(.string(text)) }
    let parsed = ReferenceText(text)
    if parsed.isUnclosed {
      throw Problem(message: "'\(text)' has '${' without '}': add it, or write '$${' for a literal '${'")
    }
    if case .everywhere = place, parsed.pieces.count == 1, case .reference(let name)? = parsed.pieces.first,
      let input = system.inputs.first(where: { "inputs.\($0.name)" == name }), input.value.type == .number
    {
      throw Problem(
        message: "${\(name)} is a number, and this is a text: set inputs.\(input.name).type to \"string\"")
    }
    let isBody = if case .body = place { true } else { false }
    return try parsed.value(keepingNumber: isBody) { name throws(Problem) in
      try resolve(name, in: place, of: &stack)
    }
  }

  private func resolve(_ name: String, in place: Place, of stack: inout Stack) throws(Problem) -> Expression {
    if let value = try Self.independent(name, system, of: &stack) { return value }
    if let rest = name.dropping("resource:") { return try resource(rest, name, in: place, of: stack) }
    if let attribute = name.dropping("raw.") { return try raw(String(attribute), name, in: place) }
    if let value = try part(name) { return value }
    let words = Self.words
    throw Problem(
      message: "unknown reference ${\(name)}\(hint(forUnknown: name)): there is "
        + words.map { "${\($0)}" }.joined(separator: ", ")
        + ", ${inputs.name}, ${ssm:/path}"
        + ", ${raw.key.attribute}, ${collection.name.attribute} such as ${database.host}, and in patches and raw bodies ${resource:key.attribute}"
    )
  }

  /// The reference that was meant, if its first word resembles one that references begin with.
  private func hint(forUnknown name: String) -> String {
    let rest = name.firstIndex(where: { $0 == "." || $0 == ":" }).map { String(name[$0...]) } ?? ""
    if rest.isEmpty { return Suggestion.hint(for: name, in: Self.words) }
    let first =
      rest.hasPrefix(":")
      ? ["ssm", "resource"]
      : ["inputs", "raw"] + LinkTargets.kinds.flatMap { [$0.collection, $0.shortName].compactMap(\.self) }
    return Suggestion.nearest(to: String(name.dropLast(rest.count)), in: first).map {
      " (did you mean ${\($0)\(rest)}?)"
    }
      ?? ""
  }

  static let words = ["region", "accountId", "partition", "suffix", "environment", "target"]

  /// A value that depends on no part of the system; nil for other references.
  static func independent(
    _ name: String, _ system: PaymentSystem, of stack: inout Stack
  ) throws(Problem) -> Expression? {
    switch name {
    case "region": return stack.lookup(.region).expression
    case "accountId": return stack.lookup(.accountID).expression
    case "partition": return stack.lookup(.partition).expression
    case "suffix": return .parameter(Naming.suffixParameter)
    case "environment": return .string(system.environmentName)
    case "target": return .lookup(.target)
    default: break
    }
    if let path = name.dropping("ssm:") { return try parameter(String(path), of: &stack) }
    if let input = name.dropping("inputs.") { return try self.input(String(input), name, of: system) }
    return nil
  }

  private static func input(
    _ name: String, _ reference: String, of system: PaymentSystem
  ) throws(Problem) -> Expression {
    let names = system.inputs.map(\.name)
    if names.contains(name) { return .parameter(Parameter.Name(name)) }
    if let absence = system.absence(of: PartID(collection: "inputs", name: name)) {
      throw Problem(message: "${\(reference)}: \(absence)")
    }
    let known = names.isEmpty ? "add it to inputs" : "there is \(names.joined(separator: ", "))"
    throw Problem(
      message: "${\(reference)}: there is no input '\(name)'\(Suggestion.hint(for: name, in: names)): \(known)")
  }

  /// https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
  private static func parameter(_ text: String, of stack: inout Stack) throws(Problem) -> Expression {
    let (path, item) = try item(of: text)
    let isName = path.utf8.allSatisfy { ASCII.isWord($0) || "./-".utf8.contains($0) }
    guard isName, !CaseStyle.words(path).isEmpty else {
      throw Problem(
        message: "${ssm:\(path)}: '\(path)' is no name in Parameter Store, such as /payments/certificate-arn")
    }
    if let other = stack.ssmParameters.first(where: { $0.path == path }), other.isList != (item != nil) {
      throw Problem(
        message:
          "${ssm:\(path)} is a text here and a list there: write its items as ${ssm:\(path)[0]}, or always without")
    }
    let names = SSMParameter(path, item: item).names
    if let other = stack.ssmParameters.first(where: { $0.path != path && $0.names.contains(where: names.contains) }) {
      throw Problem(
        message: "${ssm:\(path)} and ${ssm:\(other.path)} have the same name in programs: rename one of them")
    }
    return stack.ssmParameter(path, item: item).expression
  }

  /// The name of a parameter, and the position in brackets that makes it an item of a list.
  private static func item(of text: String) throws(Problem) -> (path: String, item: Int?) {
    guard let start = text.firstIndex(of: "[") else { return (text, nil) }
    let digits = text[text.index(after: start)...].dropLast()
    guard text.hasSuffix("]"), (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy({ ASCII.isDigit($0) }),
      let item = Int(digits)
    else {
      throw Problem(message: "${ssm:\(text)}: expected a position from 0 in brackets, such as [0]")
    }
    return (String(text[..<start]), item)
  }

  private func resource(
    _ text: Substring, _ name: String, in place: Place, of stack: Stack
  ) throws(Problem) -> Expression {
    guard case .body(let target) = place else {
      throw Problem(
        message:
          "${\(name)} is possible in patches and raw bodies only, because targets call the attributes of a resource differently"
      )
    }
    let words = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, !words[1].isEmpty else {
      throw Problem(
        message: "${\(name)} names no attribute: write ${resource:key.attribute}, such as \(Self.example(target))")
    }
    let address = PatchAddress(words[0])
    guard let entry = stack.entry(address.key) else {
      if let absence = system.absence(ofResource: address.key) { throw Problem(message: "${\(name)}: \(absence)") }
      let hint = Suggestion.hint(for: address.key, in: stack.entries.map(\.name.key))
      throw Problem(message: "${\(name)}: the system has no '\(address.key)'\(hint)")
    }
    let word = String(words[1])
    guard let resource = stack.generated(address.part, of: entry, in: target) else {
      throw Problem(message: "${\(name)}: \(target.title) has no '\(address)'")
    }
    if let problem = PropertyNames.problem(
      withAttribute: word, of: resource.type(in: target.dialect), in: target)
    {
      throw Problem(message: "${\(name)}: \(problem)")
    }
    return .attribute(resource.attribute(word, in: target))
  }

  private static func example(_ target: Patch.Target) -> String {
    target == .cloudFormation ? "${resource:database.Ref}" : "${resource:database.arn}"
  }
}

/// Address of a generated resource in a description: the key of a model resource, and for a part of it `/` and words.
struct PatchAddress: CustomStringConvertible {
  let key: String
  let part: String

  init(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    key = String(parts[0])
    part = parts.count > 1 ? String(parts[1]) : ""
  }

  var description: String { part.isEmpty ? key : "\(key)/\(part)" }
}

extension String {
  /// The text after a prefix; nil if it has another one.
  fileprivate func dropping(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
