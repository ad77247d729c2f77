import PaymentSystem

/// `infragen explain`: prints what a setting, a policy or a rule means.
struct ExplainCommand: Command {
  /// Path of a setting, or ID of a policy or rule.
  var topic: String

  static let name: String? = "explain"
  static let summary = "print what a setting, a policy or a rule means"
  static let details = """
    A setting has its type, default, members and the policies that judge it; a policy the controls of PCI DSS and of \
    AWS that it serves, how to comply and how to waive it; a rule the page of AWS that says so.
    """
  static var argument: ArgumentDeclaration? {
    ArgumentDeclaration(
      placeholder: "TOPIC", words: [], isRequired: true,
      help: "a path such as services.api.cpu, a policy such as rds.port, or a rule such as ecs.fargate-size",
      completion: .topics)
  }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "printed"), (ExitCode.failure, "there is no such setting, policy or rule"),
  ]
  static let examples = [
    "infragen explain database.multiAz", "infragen explain rds.port", "infragen explain ecs.fargate-size",
  ]
}

extension ExplainCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let topic = arguments.word else {
      throw UsageError("the topic is missing: give the path of a setting, or the ID of a policy or rule")
    }
    self.topic = topic
  }

  func run(in context: CommandContext) throws {
    let explanations = Explanation.all(of: topic, policies: context.policies)
    if explanations.isEmpty { throw unknown(context.policies) }
    try context.print(explanations.map(\.text).joined(separator: "\n"))
  }

  private func unknown(_ policies: [Policy]) -> Failure {
    let suggestions = Explanation.suggestions(for: topic, policies: policies).prefix(5)
    let hint =
      suggestions.isEmpty
      ? "; 'infragen policies' and 'infragen rules' list those, 'infragen show' the settings"
      : " (did you mean \(suggestions.map { "'\($0)'" }.listed("or"))?)"
    return Failure("there is no setting, policy or rule '\(topic)'\(hint)")
  }
}
