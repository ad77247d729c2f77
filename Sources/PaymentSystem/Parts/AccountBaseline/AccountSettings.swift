internal import Configuration

/// Resources that exist once per account and region.
struct AccountSettings: Settings {
  var guardDuty = false
  var awsConfig = false
  var apiLogging = true
  var githubProvider = false

  static let title = "Resources that exist once per account and region; only one system should create them."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("guardDuty", &guardDuty, .boolean, "Whether GuardDuty watches the account.")
    each.setting(
      "awsConfig", &awsConfig, .boolean,
      "Whether AWS Config records every change, and checks encryption, public access and backups.")
    each.setting(
      "apiLogging", &apiLogging, .boolean,
      "Whether a system with an API sets the role with which API Gateway logs, one for the account and region.")
    each.setting(
      "githubProvider", &githubProvider, .boolean,
      "Whether the system makes the identity provider for GitHub Actions, one for the account, which roles.*.assumedBy.github needs."
    )
  }
}
