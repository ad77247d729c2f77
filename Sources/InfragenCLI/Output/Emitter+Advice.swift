import Emitters
import InfraModel
import PaymentSystem

extension Rendering {
  /// What of the engine's and AWS' limits the program for the stack uses up, or nearly so, and the quotas that a new account must
  /// have raised.
  func problems(of stack: Stack) -> Diagnostics {
    Diagnostics(
      (stack.quotas + quotas).compactMap(\.problem)
        + AccountNotes.exceeded(by: stack).map { Diagnostic(.warning, $0) })
  }

  /// What to know before deploying, one sentence each.
  func advice(on stack: Stack) -> [String] {
    notes + AccountNotes.notes(for: stack) + Throughput.notes(for: stack)
  }
}

extension Emitter {
  /// Says which files belong beside a program that is written as one file; nil when none does.
  func omission(of stack: Stack) -> String? {
    let names = companions(of: stack).map(\.name)
    if names.isEmpty { return nil }
    return
      "a single file leaves out \(names.listed("and")): --output FOLDER/ writes the program and what belongs beside it"
  }
}
