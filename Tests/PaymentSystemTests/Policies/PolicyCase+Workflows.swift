import AWSResources
import InfraModel

extension PolicyCase {
  /// A workflow with these settings.
  private static func workflow(_ settings: String) -> String {
    "workflows.pay={ \(settings) definition: { StartAt: 'End', States: { End: { Type: 'Succeed' } } } }"
  }

  static let workflows = [
    policy("sfn.logging", fails: .mixed(workflow("logLevel: 'OFF',")), passes: .mixed(workflow("logLevel: 'ERROR',"))),
    policy("sfn.tracing", fails: .mixed(workflow(""), "tracing=false"), passes: .mixed(workflow(""), "tracing={}")),
  ]
}
