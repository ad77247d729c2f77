internal import Configuration
import InfraModel

extension TextFormat {
  /// The format, or a text with references to values that are known when deploying.
  static func orReference(_ format: TextFormat) -> TextFormat {
    TextFormat(
      "\(format.description), or a reference such as ${inputs.name} or ${ssm:/path}",
      pattern: format.pattern.map { "\($0)|\\$\\{[^}]+\\}" }, minLength: 1,
      allows: { $0.hasReference || format.accepts($0) },
      advice: format.advice)
  }
}

extension String {
  /// True for a text with a complete reference `${…}`.
  var hasReference: Bool {
    utf8.contains(UInt8(ascii: "$"))
      && ReferenceText(self).pieces.contains { if case .reference = $0 { true } else { false } }
  }
}

extension PaymentSystem {
  /// The text of an attribute of an existing part. Adds to the stack what its references need.
  func existingText(_ text: String, in stack: inout Stack) -> Value<String> {
    (try? resolvedExistingText(text, in: &stack)) ?? Value(.string(text))
  }

  private func resolvedExistingText(
    _ text: String, in stack: inout Stack
  ) throws(References.Problem) -> Value<String> {
    guard text.hasReference else { return Value(.string(text)) }
    return try ReferenceText(text).value { name throws(References.Problem) in
      if let value = try References.independent(name, self, of: &stack) { return value }
      throw References.Problem(
        message: "${\(name)} is not possible here: there is "
          + References.words.map { "${\($0)}" }.joined(separator: ", ") + ", ${inputs.name} and ${ssm:/path}")
    }
  }

  /// Why a reference in the text of an existing part is wrong; nil if all are right.
  func problem(inExistingText text: String) -> String? {
    var scratch = Stack(name: name, description: description, regenerate: "", region: region)
    do throws(References.Problem) {
      _ = try resolvedExistingText(text, in: &scratch)
      return nil
    } catch { return error.message }
  }
}
