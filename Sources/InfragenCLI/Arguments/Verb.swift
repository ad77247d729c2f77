/// A first word that asks for something else than a program.
enum Verb: String, CaseIterable {
  case `init`, list, show, diff, schema, benchmark
  case checkPolicy = "check-policy"

  /// The options that go with it.
  var options: Set<Option> {
    switch self {
    case .`init`: [.system, .output]
    case .list: [.system, .config]
    case .show: [.system, .config, .environment, .against, .set]
    case .diff:
      [
        .system, .config, .environment, .set, .target, .format, .against, .againstConfig, .againstEnvironment,
      ]
    case .schema: []
    case .benchmark: [.target, .resources]
    case .checkPolicy: [.system, .config, .environment, .set, .format]
    }
  }

  /// The options of a command line without such a word.
  static let generatingOptions: Set<Option> = [.target, .system, .config, .environment, .set, .output, .check]
}
