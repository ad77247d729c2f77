// Recorded from the emitters by the tests: INFRAGEN_RECORD=1 swift test --filter PluginTargetTests
extension Program {
  /// The file name of each target's program.
  static let fileNames = [
    "terraform": "main.tf",
    "cloudformation": "template.json",
    "pulumi": "Pulumi.yaml",
  ]
}
