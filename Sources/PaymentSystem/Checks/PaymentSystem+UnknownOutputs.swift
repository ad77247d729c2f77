import Configuration
import InfraModel

extension PaymentSystem {
  /// Outputs that the configuration chooses and the stack does not have.
  func unknownOutputs(of stack: Stack, _ tree: JSON5Value) -> [Diagnostic] {
    let names = stack.outputs.map(\.name)
    return outputs.filter { !names.contains($0.value) }.map { chosen in
      let path = "outputs.\(chosen.name)"
      let hint = Suggestion.hint(for: chosen.value, in: names)
      let known = hint.isEmpty ? ": there are \(names.joined(separator: ", "))" : hint
      return Diagnostic(
        .error, at: tree.location(of: path), path: path, "there is no output '\(chosen.value)'\(known)")
    }
  }
}
