import Emitters
import InfraModel
import PaymentSystem

/// `infragen describe`: prints the page of a system in an environment, its connections and permissions, or the keys of
/// its resources.
struct DescribeCommand: Command {
  /// The selected part of the description.
  enum Content {
    case page, reach, keys
  }

  var system = SystemSelection()
  var content = Content.page

  static let name: String? = "describe"
  static let summary = "print the page of an environment, or who can reach whom in it"
  static let details = """
    The page is Markdown: diagram, quotas, parameters, outputs, limitations, connections, rights, policies. With \
    --reach it lists which security groups can connect and what each role may do, and marks connections that only one \
    side allows; with --keys the key of each resource and what each target calls it.
    """
  static var options: [OptionDeclaration] { [.system, .config, .environment, reach, keys, .set] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "printed"), (ExitCode.failure, "the description is wrong"),
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
  }

  func run(in context: CommandContext) throws {
    let described = try context.withSystem(try system.resolved(in: context)) { source throws(Diagnostics) in
      let (stack, report) = try source.reviewed(on: Day.today)
      return SystemPage.Environment(name: report.environment, stack: stack, report: report)
    }
    switch content {
    case .page: try context.print(SystemPage(last: described).text)
    case .reach: try context.print(ReachPage(described.stack).text)
    case .keys: try context.print(KeysPage(described.stack).text)
    }
  }
}
