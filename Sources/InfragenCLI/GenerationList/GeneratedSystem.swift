import InfraModel
import PaymentSystem

/// A system of a generation manifest in one environment: its stack, or its errors.
struct GeneratedSystem: Sendable {
  struct Key: Hashable {
    let source: GenerationManifest.Source
    let environment: String

    init(_ output: GenerationManifest.Item) {
      source = output.source
      environment = output.environment
    }
  }

  /// Index of its first output.
  let firstOutput: Int
  let configuration: ConfigurationFile
  let outcome: Result<(stack: Stack, report: PolicyReport), Diagnostics>
}
