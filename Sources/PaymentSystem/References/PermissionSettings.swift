internal import Configuration

/// A statement of a role's policy, for what no link grants.
struct PermissionSettings: Settings {
  var actions: [String] = []
  var resources: [String] = []
  var conditions: [Keyed<JSON5Value>] = []

  static let title = "A statement of the role's policy, for what no link grants."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "actions", &actions, .oneOrMore(of: .text(.action), count: 1...100), "IAM actions such as s3:GetObject. Required."
    )
    each.setting(
      "resources", &resources, .oneOrMore(of: .text(.policyResource), count: 1...100),
      "ARNs, which may have references ${…}, or \"*\". Required.")
    each.setting(
      "conditions", &conditions, .freeObjects(key: .conditionOperator, member: .conditionKey),
      "Conditions as in a policy: by operator and key a text or a list of texts.")
  }
}
