import Configuration
import Emitters
import InfraModel
import PaymentSystem

/// `infragen describe`: prints the page of a system, its connections and permissions, or the keys of
/// its resources.
struct DescribeCommand: Command {
  /// The selected part of the page.
  enum Content {
    case page, reach, keys
  }

  var system = SystemSelection()
  var content = Content.page
  var format = OutputFormat.text

  static let name: String? = "describe"
  static let summary = "print the page of the system, or who can reach whom in it"
  static let details = """
    The page is Markdown: diagram, quotas, parameters, outputs, limitations, connections, rights, policies. Without \
    --environment it covers every environment, and equal sections are merged. With \
    --reach it lists which security groups can connect and what each role may do, and marks connections that only one \
    side allows; with --keys the key of each resource and what each target calls it. JSON has all of it, without the \
    quotas.
    """
  static var options: [OptionDeclaration] {
    [.system, .config, .environment(default: "all"), reach, keys, .set, .format]
  }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "printed"), (ExitCode.failure, "the configuration is invalid"),
  ]
  static let examples = [
    "infragen describe > SYSTEM.md", "infragen describe --environment prod --reach", "infragen describe --keys",
  ]

  private static var reach: OptionDeclaration {
    OptionDeclaration("reach", "print who can connect to whom, and the rights of each role")
  }
  private static var keys: OptionDeclaration {
    OptionDeclaration("keys", "print the keys of the resources with their names in each target")
  }
}

extension DescribeCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    system = try SystemSelection(arguments)
    switch (arguments.has(Self.reach), arguments.has(Self.keys)) {
    case (true, true): throw UsageError("--reach and --keys exclude each other: each prints a list of its own")
    case (true, false): content = .reach
    case (false, true): content = .keys
    case (false, false): content = .page
    }
    format = arguments.format
    if format == .json, content != .page {
      throw UsageError("--format json prints the whole page: leave out --reach and --keys")
    }
  }

  func run(in context: CommandContext) throws {
    let environments = try context.eachEnvironment(of: system) { source throws(Diagnostics) in
      let (stack, report) = try source.reviewed(on: Day.today)
      return SystemPage.Environment(name: report.environment, stack: stack, report: report)
    }
    if format == .json { return try context.print(SystemPage(environments).json) }
    switch content {
    case .page: try context.print(SystemPage(environments).text)
    case .reach: try context.print(Self.merged(environments) { ReachPage($0).text(level: $1) })
    case .keys: try context.print(Self.merged(environments) { stack, _ in KeysPage(stack).text })
    }
  }

  /// The page of each environment; `page` gets the stack and the level of the page's headings.
  private static func merged(
    _ environments: [SystemPage.Environment], _ page: (Stack, Int) -> String
  ) -> String {
    var sections = EnvironmentSections()
    for environment in environments {
      sections.add(environment.name, page(environment.stack, environments.count > 1 ? 2 : 1))
    }
    return sections.text { "# \($0)\n" }
  }
}
