import InfraModel
import PaymentSystem

/// A system of a generation list in one environment: its stack, or what is wrong with it.
struct GeneratedSystem: Sendable {
  struct Key: Hashable {
    let source: GenerationManifest.Source
    let environment: String

    init(_ output: GenerationManifest.Item) {
      source = output.source
      environment = output.environment
    }
  }

  /// The index of its first output.
  let firstOutput: Int
  let configuration: ConfigurationFile
  let outcome: Result<(stack: Stack, report: PolicyReport), Diagnostics>
}
