import Emitters
import InfraModel
import PaymentSystem

extension Rendering {
  /// Notes about limits of the engine and of AWS that the stack's program reaches or nearly reaches, and about quotas
  /// that a new account must raise.
  func problems(of stack: Stack) -> Diagnostics {
    Diagnostics(
      (stack.quotas + quotas).compactMap(\.problem)
        + AccountNotes.exceeded(by: stack).map { Diagnostic(.warning, $0) })
  }

  /// Notes for the user before a deployment, one sentence each.
  func advice(on stack: Stack) -> [String] {
    notes + AccountNotes.notes(for: stack) + Throughput.notes(for: stack)
  }
}

extension Emitter {
  /// A note about the files that belong next to a program written as one file; nil if there are none.
  func omission(of stack: Stack) -> String? {
    let names = companions(of: stack).map(\.name)
    if names.isEmpty { return nil }
    return
      "a single file leaves out \(names.listed("and")): --output FOLDER/ writes the program and what belongs beside it"
  }
}
