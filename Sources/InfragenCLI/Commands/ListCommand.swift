import Configuration
import Emitters
import InfraModel
import PaymentSystem
import Templates

/// `infragen list`: prints the starters, or a single system, with their environments, and the targets.
struct ListCommand: Command {
  var system = SystemSelection()
  var format = OutputFormat.text

  static let name: String? = "list"
  static let summary = "list the systems with their environments, and the targets"
  static var options: [OptionDeclaration] { [.system("the one starter to list; default: all"), .config, .format] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "printed"), (ExitCode.failure, "the configuration is invalid"),
  ]
  static let examples = [
    "infragen list", "infragen list --system scale-payments", "infragen list --config infragen.json5 --format json",
  ]
}

extension ListCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    system = try SystemSelection(arguments)
    format = arguments.format
  }

  func run(in context: CommandContext) throws {
    var sources = [system.source]
    if system.source == .standard {
      let own = try ConfigurationSource.nearestFile().map { SystemSelection.Source.file($0) }
      sources = (own.map { [$0] } ?? []) + Templates.systems.map { .system($0.name) }
    }
    let systems = try sources.map { try Self.listed($0, in: context) }
    switch format {
    case .text:
      let targets = Emitters.all.map(\.target).joined(separator: ", ")
      try context.print(Self.table(systems) + "\nTargets: \(targets)\n")
    case .json:
      try context.print(
        JSONDocument.text([
          (
            "systems",
            JSONDocument.list(
              systems.map {
                [("name", .text($0.name)), ("environments", .texts($0.environments)), ("summary", .text($0.summary))]
              })
          ),
          (
            "targets", JSONDocument.list(Emitters.all.map { [("name", .text($0.target)), ("title", .text($0.title))] })
          ),
        ]))
    }
  }

  typealias Listed = (name: String, environments: [String], summary: String)

  /// A table of systems.
  static func table(_ systems: [Listed]) -> String {
    Columns.aligned(
      [["System", "Environments", "What it is"]]
        + systems.map { [$0.name, $0.environments.joined(separator: ", "), $0.summary] })
  }

  /// A system with its environments.
  static func listed(_ source: SystemSelection.Source, in context: CommandContext) throws -> Listed {
    let configuration = try ConfigurationSource.read(source, streams: context.streams)
    let selection = SystemSelection(source: source)
    let (environments, summary) = try context.withSystem(of: configuration, selection) { source throws(Diagnostics) in
      (try source.environments(), try source.summary())
    }
    let name = if case .system(let name) = source { name } else { configuration.name.printable }
    return (name, environments.names, summary)
  }
}
