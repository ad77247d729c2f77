import Emitters
import InfraModel
import PaymentSystem
import Templates

/// `infragen list`: prints the starters, or a single system, with their environments, and the targets.
struct ListCommand: Command {
  var system = SystemSelection()

  static let name: String? = "list"
  static let summary = "print the systems with their environments, and the targets"
  static var options: [OptionDeclaration] { [.system("the one starter to list; default: all"), .config] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "printed"), (ExitCode.failure, "the description is wrong"),
  ]
  static let examples = [
    "infragen list", "infragen list --system scale-payments", "infragen list --config infragen.json5",
  ]
}

extension ListCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) { system = try SystemSelection(arguments) }

  func run(in context: CommandContext) throws {
    let sources: [SystemSelection.Source] =
      system.source == .standard ? Templates.systems.map { .system($0.name) } : [system.source]
    var rows = [["System", "Environments", "What it is"]]
    for source in sources { rows.append(try Self.row(source, in: context)) }
    let targets = Emitters.all.map(\.target).joined(separator: ", ")
    try context.print(Columns.aligned(rows) + "\nTargets: \(targets)\n")
  }

  private static func row(_ source: SystemSelection.Source, in context: CommandContext) throws -> [String] {
    let configuration = try ConfigurationSource.read(source, streams: context.streams)
    let selection = SystemSelection(source: source)
    let (environments, summary) = try context.withSystem(of: configuration, selection) { source throws(Diagnostics) in
      (try source.environments(), try source.summary())
    }
    let name = if case .system(let name) = source { name } else { configuration.name.printable }
    return [name, environments.names.joined(separator: ", "), summary]
  }
}
