import InfraModel
import PaymentSystem

/// `infragen check-policy`: lists the policy violations of the environments.
struct CheckPolicyCommand: Command {
  /// Output format.
  enum Format: String, CaseIterable {
    case text, json, sarif
  }

  var system = SystemSelection()
  var format = Format.text

  static let name: String? = "check-policy"
  static let summary = "list the policy violations of the environments"
  static let details = """
    Without --environment it checks every environment of the configuration. Findings that the configuration waives, \
    with a reason and a last day, do not count.
    """
  static var options: [OptionDeclaration] { [.system, .config, .environment(default: "all"), .set, formatOption] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "no open findings"), (ExitCode.failure, "the configuration is invalid"),
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
    guard let today = Day.today else {
      throw Failure("the clock of this machine shows no day, so no waiver can be checked")
    }
    let reports = try context.eachEnvironment(of: system) { source throws(Diagnostics) in
      try source.reviewed(on: today).report
    }
    switch format {
    case .text: try context.print(Self.text(reports))
    case .json: try context.print(PolicyReport.json(of: reports))
    case .sarif: try context.print(PolicyReport.sarif(of: reports, version: ToolVersion.current))
    }
    if reports.contains(where: { !$0.open.isEmpty }) { throw Findings.policyViolations }
  }

  private static func text(_ reports: [PolicyReport]) -> String {
    var sections = EnvironmentSections()
    for report in reports {
      let findings = DiagnosticReport(diagnostics: report.diagnostics, style: .output).text
      sections.add(report.environment, findings + report.summary + "\n")
    }
    return sections.text { "\($0):" }
  }
}
