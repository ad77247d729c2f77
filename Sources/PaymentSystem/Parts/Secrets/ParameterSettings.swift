internal import Configuration

/// A parameter of Parameter Store.
struct ParameterSettings: AdoptableResource {
  var description = "Set by infragen."
  var value: String?
  var name: String?
  var existing: Existing<ExistingResourceSettings>?

  static let title = "A parameter of Parameter Store with plain text."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("description", &description, .text(.sentence), "What its value means.")
    each.setting(
      "value", &value, .optional(.text(.parameterValue)),
      "Its value, which may have references such as ${database.host}; required for a new parameter.")
    each.setting(
      "name", &name, .optional(.text(.parameterPath)),
      "Its name in Parameter Store, which can have ${suffix}; /<system>/<environmentSuffix>/<name> by default.")
    each.setting(
      "existing", &existing, .existing(),
      "The parameter that exists already, in place of a new one, by its ARN; with true its ARN is set when deploying.")
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
  static let parameterValue = TextFormat("text, up to 4096 characters", minLength: 1, maxLength: 4096)

  /// https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
  static let parameterPath = TextFormat(
    "a path such as /payments/${suffix}/host that does not begin with /aws or /ssm",
    pattern: "^/(?![Aa][Ww][Ss]|[Ss][Ss][Mm])([A-Za-z0-9_./-]|\\$\\{suffix\\})*[A-Za-z0-9_.}-]$", minLength: 2,
    maxLength: 900
  ) { path in
    let rest = path.replacing("${suffix}", with: "suffix")
    let isReserved = ["/aws", "/ssm"].contains { path.lowercased().hasPrefix($0) }
    return path.hasPrefix("/") && !isReserved && !path.hasSuffix("/")
      && rest.utf8.allSatisfy { ASCII.isWord($0) || "./-".utf8.contains($0) }
  }
}
