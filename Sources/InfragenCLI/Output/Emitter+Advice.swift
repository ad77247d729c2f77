import Emitters
import InfraModel
import PaymentSystem

extension Emitter {
  /// What of the engine's and AWS' limits a program for the stack uses up, or nearly so.
  func problems(of stack: Stack) -> Diagnostics {
    Diagnostics((stack.quotas + quotas(for: stack)).compactMap(\.problem))
  }

  /// What to know before deploying, one sentence each.
  func advice(on stack: Stack) -> [String] {
    notes(for: stack) + AccountNotes.notes(for: stack) + Throughput.notes(for: stack)
  }
}
