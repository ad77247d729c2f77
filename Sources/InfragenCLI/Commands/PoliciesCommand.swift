import Configuration
import PaymentSystem

/// `infragen policies`: lists the controls of the policy pack.
struct PoliciesCommand: Command {
  var format = OutputFormat.text

  static let name: String? = "policies"
  static let summary = "list the policies, with their severity and what they require"
  static let details = """
    'design' marks what no configuration can violate, 'not applicable' what is out of scope. 'infragen check-policy' \
    checks a configuration, 'infragen explain ID' says how to comply.
    """
  static var options: [OptionDeclaration] { [.format] }
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = ["infragen policies", "infragen policies --format json > policies.json"]
}

extension PoliciesCommand {
  init(_ arguments: ParsedArguments) { format = arguments.format }

  func run(in context: CommandContext) throws {
    switch format {
    case .text:
      try context.print(
        Columns.aligned(
          [["Policy", "Severity", "What it requires"]] + context.policies.map { [$0.id, Self.basis($0), $0.title] }))
    case .json:
      let policies = context.policies.map { policy in
        [
          ("id", .text(policy.id)), ("title", .text(policy.title)), ("basis", .text(Self.basis(policy))),
          ("reason", .textOrNull(policy.reason.isEmpty ? nil : policy.reason)),
          ("remedies", .texts(policy.remedies)), ("settings", .texts(policy.settings.map { "\($0)" })),
          ("controls", .texts(policy.controls)), ("scanners", .texts(policy.scanners)),
        ] as [(String, JSON5Value)]
      }
      try context.print(JSONDocument.text([("policies", JSONDocument.list(policies))]))
    }
  }

  private static func basis(_ policy: Policy) -> String {
    switch policy.basis {
    case .checked(let severity): severity.rawValue
    case .enforcedByDesign: "design"
    case .notApplicable: "not applicable"
    }
  }
}
