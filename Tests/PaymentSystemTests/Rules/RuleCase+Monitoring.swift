extension RuleCase {
  private static func custom(_ settings: String) -> String { "alarms={ custom: { late: { \(settings) } } }" }
  private static func pattern(_ settings: String) -> String { "alarms={ logPatterns: { refused: { \(settings) } } }" }

  private static let metric = "namespace: 'Shop', metric: 'Delay'"

  static let monitoring = [
    RuleCase(
      "alarms.custom", inside: [custom(metric)], outside: [custom("metric: 'Delay'")],
      "alarms.custom.late: namespace is missing: an alarm watches one metric of one namespace"),
    RuleCase(
      "alarms.custom",
      inside: [custom("\(metric), dimensions: { \((1...30).map { "d\($0): 'a'" }.joined(separator: ", ")) }")],
      outside: [custom("\(metric), dimensions: { \((1...31).map { "d\($0): 'a'" }.joined(separator: ", ")) }")],
      "alarms.custom.late.dimensions: 31 dimensions; CloudWatch has at most 30"),
    RuleCase(
      "alarms.window", inside: [custom("\(metric), periodSeconds: 21600, periods: 28")],
      outside: [custom("\(metric), periodSeconds: 21600, periods: 29")],
      "alarms.custom.late.periods: 29 periods of 21600 seconds are more than a week; use 28 or less"),
    RuleCase(
      "alarms.window", inside: [custom("\(metric), periodSeconds: 1800, periods: 48")],
      outside: [custom("\(metric), periodSeconds: 1800, periods: 49")],
      "alarms.custom.late.periods: 49 periods of 1800 seconds are more than a day; use 48 or less"),
    RuleCase(
      "alarms.log-pattern", inside: [pattern("of: 'services.api', pattern: 'ERROR'")],
      outside: [pattern("pattern: 'ERROR'")],
      "alarms.logPatterns.refused: of is missing: name the part that writes the log, such as services.api"),
    RuleCase(
      "alarms.log-pattern", inside: [], outside: [pattern("of: 'services.api'")],
      "alarms.logPatterns.refused: pattern is missing: add the pattern of the entries, such as ERROR"),
    RuleCase(
      "alarms.log-writer", inside: [pattern("of: 'services.api', pattern: 'ERROR'")],
      outside: [pattern("of: 'services.apo', pattern: 'ERROR'")],
      "alarms.logPatterns.refused.of: 'services.apo' is no part with a log (did you mean 'services.api'?): there is services.api"
    ),
  ]

  private static func generated(_ settings: String) -> String { "secrets={ login: { generate: { \(settings) } } }" }

  static let secrets = [
    RuleCase(
      "secrets.characters", inside: [generated("excludeCharacters: '012345678'")],
      outside: [generated("excludeCharacters: '0123456789'")],
      "secrets.login.generate.excludeCharacters: leaves no digits, and AWS requires one: leave some of them"),
    RuleCase(
      "secrets.key", inside: [generated("key: 'password', template: { username: 'ops' }")],
      outside: [generated("template: { username: 'ops' }")],
      "secrets.login.generate.template: say the key that is generated beside these: key: \"password\""),
    RuleCase(
      "secrets.key", inside: [generated("key: 'password'")],
      outside: [generated("key: 'password', template: { password: 'ops' }")],
      "secrets.login.generate.template.password: is the generated key: leave it out here, or generate another key"),
    RuleCase(
      "parameters.value", inside: ["parameters={ limit: { value: '5' } }"], outside: ["parameters={ limit: {} }"],
      "parameters.limit: value is missing: add its text; secret values belong in secrets"),
    RuleCase(
      "parameters.name", inside: ["name=awsome", "parameters={ limit: { value: '5', name: '/shop/limit' } }"],
      outside: ["name=awsome", "parameters={ limit: { value: '5' } }"],
      "name: parameters would be called /awsome/…, and AWS keeps aws and ssm for itself; use another name"),
  ]
}
