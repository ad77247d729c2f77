internal import Configuration
import InfraModel

/// Resolves the references `${…}` in texts of a description.
struct References {
  /// Where a text is used, which decides what it can refer to.
  enum Place {
    /// A value that all targets have.
    case everywhere
    /// A value of one target, in which `${resource:key.attribute}` names an attribute as that target does.
    case body(Patch.Target)
  }

  let system: PaymentSystem

  /// A text in which a reference is wrong.
  struct Problem: Error {
    let message: String
  }

  /// The text with its references resolved. Adds to the stack what they need.
  func value(_ text: String, in place: Place, of stack: inout Stack) throws(Problem) -> Value<String> {
    let parsed = ReferenceText(text)
    if parsed.isUnclosed {
      throw Problem(message: "'\(text)' has '${' without '}': add it, or write '$${' for a literal '${'")
    }
    var result = Value<String>.StringInterpolation(literalCapacity: 0, interpolationCount: parsed.pieces.count)
    for piece in parsed.pieces {
      switch piece {
      case .literal(let text): result.appendLiteral(text)
      case .reference(let name):
        result.appendInterpolation(Value<String>(try resolve(name, in: place, of: &stack)))
      }
    }
    return Value(stringInterpolation: result)
  }

  private func resolve(_ name: String, in place: Place, of stack: inout Stack) throws(Problem) -> Expression {
    switch name {
    case "region": return stack.lookup(.region).expression
    case "accountId": return stack.lookup(.accountID).expression
    case "suffix": return .parameter(Naming.suffixParameter)
    case "environment": return .string(system.environmentName)
    case "target": return .lookup(.target)
    default: break
    }
    if let rest = name.dropping("resource:") { return try resource(rest, name, in: place, of: stack) }
    let words = ["region", "accountId", "suffix", "environment", "target"]
    throw Problem(
      message: "unknown reference ${\(name)}\(Suggestion.hint(for: name, in: words)): there is "
        + words.map { "${\($0)}" }.joined(separator: ", ") + ", and in patches ${resource:key.attribute}")
  }

  private func resource(
    _ text: Substring, _ name: String, in place: Place, of stack: Stack
  ) throws(Problem) -> Expression {
    guard case .body(let target) = place else {
      throw Problem(
        message: "${\(name)} is possible in patches only, because targets call the attributes of a resource differently"
      )
    }
    let words = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, !words[1].isEmpty else {
      throw Problem(
        message: "${\(name)} names no attribute: write ${resource:key.attribute}, such as \(Self.example(target))")
    }
    let address = PatchAddress(words[0])
    guard let entry = stack.entry(address.key) else {
      let hint = Suggestion.hint(for: address.key, in: stack.entries.map(\.name.key))
      throw Problem(message: "${\(name)}: the system has no '\(address.key)'\(hint)")
    }
    guard let attribute = stack.attribute(String(words[1]), of: entry, part: address.part, in: target) else {
      throw Problem(message: "${\(name)}: \(target.title) has no '\(address)'")
    }
    return .attribute(attribute)
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
