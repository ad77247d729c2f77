import Emitters
import InfraModel
import PaymentSystem

extension Rendering {
  /// What of the engine's and AWS' limits the program for the stack uses up, or nearly so.
  func problems(of stack: Stack) -> Diagnostics {
    Diagnostics((stack.quotas + quotas).compactMap(\.problem))
  }

  /// What to know before deploying, one sentence each.
  func advice(on stack: Stack) -> [String] {
    notes + AccountNotes.notes(for: stack) + Throughput.notes(for: stack)
  }
}
