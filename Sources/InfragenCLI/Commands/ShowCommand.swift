import Configuration
import Emitters
import InfraModel
import PaymentSystem

/// `infragen show`: prints the settings of an environment, its diagram, or its differences to another environment.
struct ShowCommand: Command {
  var system = SystemSelection()
  /// Environment to compare with.
  var otherEnvironment: String?
  /// True if the diagram is printed instead of the settings.
  var isDiagram = false
  var format = OutputFormat.text

  static let name: String? = "show"
  static let summary = "print every setting as it is in an environment, as JSON5"
  static let details = """
    With --against it prints a table of the settings in which two environments differ, with --diagram a Mermaid \
    flowchart of the resources that requests pass through, which GitHub, GitLab and mermaid.live draw.
    """
  static var options: [OptionDeclaration] { [.system, .config, .environment, diagram, against, .set, .format] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "printed"), (ExitCode.failure, "the configuration is invalid"),
  ]
  static let examples = [
    "infragen show --system scale-payments --environment prod > prod.json5",
    "infragen show --system scale-payments --environment dev --against prod",
    "infragen show --diagram > system.mmd",
  ]

  private static var against: OptionDeclaration {
    OptionDeclaration(
      "against", "NAME", .words(.environments), "the environment to compare with, as a table of what differs")
  }
  private static var diagram: OptionDeclaration {
    OptionDeclaration("diagram", "print a Mermaid diagram of the system instead of its settings")
  }
}

extension ShowCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    system = try SystemSelection(arguments)
    otherEnvironment = arguments[Self.against]
    isDiagram = arguments.has(Self.diagram)
    format = arguments.format
    if isDiagram, format == .json {
      throw UsageError("--diagram and --format json exclude each other: Mermaid is text")
    }
    if isDiagram, otherEnvironment != nil {
      throw UsageError("--against and --diagram exclude each other: a diagram shows one environment")
    }
  }

  func run(in context: CommandContext) throws {
    var command = self
    command.system = try system.resolved(in: context)
    try command.show(in: context)
  }

  private func show(in context: CommandContext) throws {
    if isDiagram { return try context.print(try diagram(in: context)) }
    if let otherEnvironment { return try context.print(try comparison(with: otherEnvironment, in: context)) }
    let (environment, settings) = try Self.settings(of: system, in: context)
    try context.print(
      format == .text
        ? settings.lines : JSONDocument.text([("environment", .text(environment)), ("settings", settings)]))
  }

  private func diagram(in context: CommandContext) throws -> String {
    let stack = try context.withSystem(system) { source throws(Diagnostics) in try source.stack() }
    return MermaidDiagram(of: stack).text
  }

  /// Settings that differ between two environments, one row each.
  private func comparison(with otherEnvironment: String, in context: CommandContext) throws -> String {
    // The standard input can be read only once.
    if system.source == .file("-") { throw Failure("--against reads the configuration twice: give it as a file") }
    var other = system
    other.environment = otherEnvironment
    let (one, two) = (try Self.settings(of: system, in: context), try Self.settings(of: other, in: context))
    let differences = one.settings.differences(to: two.settings)
    if format == .json {
      let rows = differences.map { difference in
        [
          ("path", .text("\(difference.path)")),
          ("before", one.settings.value(at: difference.path) ?? .null),
          ("after", two.settings.value(at: difference.path) ?? .null),
        ] as [(String, JSON5Value)]
      }
      return JSONDocument.text([
        ("environments", .texts([one.environment, two.environment])), ("differences", JSONDocument.list(rows)),
      ])
    }
    if differences.isEmpty { return "\(one.environment) and \(two.environment) do not differ\n" }
    return Columns.aligned(
      [["Setting", one.environment, two.environment]]
        + differences.map { ["\($0.path)", $0.before ?? "-", $0.after ?? "-"] })
  }

  private static func settings(
    of system: SystemSelection, in context: CommandContext
  ) throws -> (environment: String, settings: JSON5Value) {
    try context.withSystem(system) { source throws(Diagnostics) in try source.settings() }
  }
}
