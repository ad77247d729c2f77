import InfraModel
import PaymentSystem

/// `infragen check-policy`: lists the policy violations of an environment.
struct CheckPolicyCommand: Command {
  /// How the violations are printed.
  enum Format: String, CaseIterable {
    case text, json, sarif
  }

  var system = SystemSelection()
  var format = Format.text

  static let name: String? = "check-policy"
  static let summary = "list the policy violations of an environment"
  static let details = "Findings that the configuration waives, with a reason and a last day, do not count."
  static var options: [OptionDeclaration] { [.system, .config, .environment, .set, formatOption] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "no open findings"), (ExitCode.failure, "the description is wrong"),
    (ExitCode.findings, "open findings"),
  ]
  static let examples = [
    "infragen check-policy", "infragen check-policy --environment prod --format sarif > policy.sarif",
  ]

  private static var formatOption: OptionDeclaration { .format(Format.self) }
}

extension CheckPolicyCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    system = try SystemSelection(arguments)
    format = arguments.choice(Self.formatOption) ?? .text
  }

  func run(in context: CommandContext) throws {
    let system = try system.resolved(in: context)
    let configuration = try ConfigurationSource.read(system.source, streams: context.streams)
    guard let today = Day.today else {
      throw Failure("the clock of this machine shows no day, so no waiver can be checked")
    }
    let report = try context.withSystem(of: configuration, system) { source throws(Diagnostics) in
      try source.reviewed(on: today).report
    }
    switch format {
    case .text:
      let findings = DiagnosticReport(diagnostics: report.diagnostics, style: .output).text
      try context.print(findings + report.summary + "\n")
    case .json: try context.print(report.json)
    case .sarif: try context.print(report.sarif)
    }
    if !report.open.isEmpty { throw Findings.policyViolations }
  }
}
