internal import Configuration

/// The configuration of Pulumi's stack.
struct PulumiSettings: Settings {
  var stackFile = false

  static let title = "The configuration of Pulumi's stack."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "stackFile", &stackFile, .boolean,
      "Whether a folder has Pulumi.<environment>.yaml with region, account, role and the values of the configuration.")
  }
}
