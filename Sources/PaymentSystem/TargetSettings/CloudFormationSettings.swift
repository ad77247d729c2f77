internal import Configuration

/// The files beside a template, and how its stack is created.
struct CloudFormationSettings: Settings {
  var parameterFile = false
  var stackPolicy = false
  var terminationProtection = false

  static let title = "The files beside a template, and how its stack is created."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "parameterFile", &parameterFile, .boolean,
      "Whether a folder has parameters.<environment>.json with the values of the parameters.")
    each.setting(
      "stackPolicy", &stackPolicy, .boolean,
      "Whether a folder has stack-policy.json, with which updates neither replace nor delete what holds data.")
    each.setting(
      "terminationProtection", &terminationProtection, .boolean,
      "Whether the command that infragen shows creates a stack that cannot be deleted.")
  }
}
