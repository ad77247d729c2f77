import InfraModel
import PaymentSystem

/// A system in one environment of a list, built or found wrong.
struct ListedSystem {
  /// What tells it from the others.
  struct Key: Hashable {
    let source: OutputList.Source
    let environment: String

    init(_ output: OutputList.Output) {
      source = output.source
      environment = output.environment
    }
  }

  /// The first of the outputs that it is for.
  let place: Int
  let configuration: ConfigurationFile
  let outcome: Result<(stack: Stack, report: PolicyReport), Diagnostics>
}
