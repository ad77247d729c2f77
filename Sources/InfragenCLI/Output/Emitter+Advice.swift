import Emitters
import InfraModel
import PaymentSystem

extension Rendering {
  /// Limits of the engine and of AWS that are exhausted or nearly so.
  func problems(of stack: Stack) -> Diagnostics {
    Diagnostics((stack.quotas + quotas).compactMap(\.problem))
  }

  /// Notes for the user before a deployment, one sentence each.
  func advice(on stack: Stack) -> [String] {
    notes + AccountNotes.notes(for: stack) + Throughput.notes(for: stack)
  }
}
