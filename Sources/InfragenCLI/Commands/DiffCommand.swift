import Changes
import Configuration
import Emitters
import InfraModel
import PaymentSystem

/// `infragen diff`: prints the effects of a change of the description in each engine.
struct DiffCommand: Command {
  /// Output format.
  enum Format: String, CaseIterable {
    case text, markdown, json
  }

  /// New system.
  var system = SystemSelection()
  /// Git revision of the old description; nil for the file in the working tree.
  var revision: String?
  /// File of the old description; nil for the same file.
  var config: String?
  /// Environment of the old system; nil for the same environment.
  var environment: String?
  /// The only target whose changes are printed; nil for all.
  var target: Target?
  var format = Format.text

  static let name: String? = "diff"
  static let summary = "print what a change of the description does in each engine"
  static let details = """
    It compares the description with that of a git revision, of another file or of another environment, or with \
    itself without what --set changes. It asks no cloud. What would destroy or replace data, keys or secrets stands in \
    capitals. Without --environment it compares the description's first environment, and names the others that the \
    description changes, too.
    """
  static var options: [OptionDeclaration] {
    [
      .system, .config, .environment, .set, onlyTarget, formatOption, against, againstConfig, againstEnvironment,
    ]
  }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "no data is in danger"),
    (ExitCode.failure, "a description is wrong, or git does not have it"),
    (ExitCode.findings, "the change endangers data"),
  ]
  static let examples = [
    "infragen diff --system scale-payments --set network.natGateways=per-zone",
    "infragen diff --environment prod --against-environment staging --target terraform",
    "infragen diff --against-config infragen.json5 --set logs.retentionDays=365 --format markdown",
  ]

  private static var onlyTarget: OptionDeclaration { .target("tell of this target only; default: all") }
  private static var formatOption: OptionDeclaration { .format(Format.self) }
  private static var against: OptionDeclaration {
    OptionDeclaration(
      "against", "REVISION", .text,
      """
      the git revision from which to take what is there; default: HEAD, unless --set or another --against-... says \
      what changes
      """)
  }
  private static var againstConfig: OptionDeclaration {
    OptionDeclaration(
      "against-config", "FILE", .inputFile, "the JSON5 description of what is there; default: the same")
  }
  private static var againstEnvironment: OptionDeclaration {
    OptionDeclaration("against-environment", "NAME", .text, "the environment that is there; default: the same")
  }
}

extension DiffCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    system = try SystemSelection(arguments)
    revision = arguments[Self.against]
    config = arguments[Self.againstConfig]
    environment = arguments[Self.againstEnvironment]
    target = arguments.target(Self.onlyTarget)
    format = arguments.choice(Self.formatOption) ?? .text
    let hasOther = revision ?? config ?? environment != nil
    // As in git, the default is the changes since the last commit.
    if !hasOther, system.overrides.isEmpty { revision = "HEAD" }
  }

  func run(in context: CommandContext) throws {
    // For its note alone: the commands that the report names have the options that the user gave.
    _ = try system.resolved(in: context)
    // The standard input can be read once only.
    if system.source == .file("-"), config ?? "-" == "-" {
      throw Failure("the comparison reads the description twice: give it as a file")
    }
    let after = try side(system, at: nil, in: context)
    var before = try side(systemBefore, at: revision, in: context)
    let engines = try engines()
    let isOtherEnvironment = before.environment != after.environment
    // Each environment has its own suffix, which is not a change of names.
    if isOtherEnvironment, let suffix = after.stack.parameter(SystemSource.suffixParameter) {
      before.stack.parameter(suffix)
    }
    let report = ChangeReport(
      from: (before.stack, before.name), to: (after.stack, after.name), in: engines,
      isOtherEnvironment: isOtherEnvironment, others: others(from: before, to: after, in: engines, context))
    switch format {
    case .text: try context.print(report.text(.output))
    case .markdown: try context.print(report.markdown)
    case .json: try context.print(report.json)
    }
    if report.endangersData { throw Findings.dataEndangered }
  }

  /// Engine of the chosen target, or those of all targets.
  private func engines() throws(Failure) -> [any Engine] {
    if let target {
      if let engine = target.emitter.engine { return [engine] }
      throw Failure("nothing is known of how the engine of \(target.name) carries out changes")
    }
    return Emitters.engines
  }

  /// The old system, to which `--set` does not apply.
  private var systemBefore: SystemSelection {
    var before = system
    before.overrides = []
    if let config { before.source = .file(config) }
    if let environment { before.environment = environment }
    return before
  }

  /// One side of the comparison.
  private struct Side {
    var stack: Stack
    let environment: String
    let configuration: ConfigurationFile
    /// The selection that the stack was built from.
    let system: SystemSelection

    /// Name in the report.
    var name: String { "\(configuration.name.printable) (\(environment))" }

    /// The description in another environment, without `--set`, which applies only to the compared one.
    func source(_ environment: String?, _ context: CommandContext) -> SystemSource {
      var system = system
      system.environment = environment
      system.overrides = []
      return context.source(of: configuration, system)
    }
  }

  private func side(
    _ system: SystemSelection, at revision: String?, in context: CommandContext
  ) throws -> Side {
    var system = system
    system.source = try ConfigurationSource.resolved(system.source)
    let configuration = try configuration(of: system, at: revision, in: context)
    let (stack, environment) = try context.withSystem(of: configuration, system) { source throws(Diagnostics) in
      try source.stackWithEnvironment()
    }
    return Side(stack: stack, environment: environment, configuration: configuration, system: system)
  }

  private func configuration(
    of system: SystemSelection, at revision: String?, in context: CommandContext
  ) throws -> ConfigurationFile {
    guard let revision else { return try ConfigurationSource.read(system.source, streams: context.streams) }
    guard case .file(let path) = system.source, path != "-" else {
      throw UsageError(
        "--against takes a revision of a configuration file; for a starter give --set or --against-environment")
    }
    return ConfigurationFile(name: "\(path)@\(revision)", bytes: try Git.file(path, at: revision))
  }
}

extension DiffCommand {
  /// The changed environments besides the default one, which is compared.
  private func others(
    from before: Side, to after: Side, in engines: [any Engine], _ context: CommandContext
  ) -> OtherEnvironments {
    let isDefault = system.environment == nil && environment == nil
    guard isDefault, before.configuration.text != after.configuration.text,
      let known = try? before.source(nil, context).environments().plainNames,
      let names = try? after.source(nil, context).environments().plainNames
    else { return OtherEnvironments() }
    let compared = before.environment == after.environment ? after.environment : nil
    let others = names.filter { $0 != compared && known.contains($0) }
    return OtherEnvironments(
      all: others.compactMap { name in
        Self.outcome(from: before.source(name, context), to: after.source(name, context), in: engines)
          .map { (name, $0) }
      }, command: command)
  }

  /// The outcome for an environment; nil if it does not change. Equal settings are not built into stacks.
  private static func outcome(
    from before: SystemSource, to after: SystemSource, in engines: [any Engine]
  ) -> OtherEnvironments.Outcome? {
    do {
      if try before.settings().settings.json == after.settings().settings.json { return nil }
      let changes = StackChanges(from: try before.stack(), to: try after.stack(), in: engines)
      return changes.isEmpty ? nil : changes.endangersData ? .endangersData : .changes
    } catch {
      return .cannotBeCompared
    }
  }

  /// The same command for another environment, up to its name.
  private var command: String {
    var system = system
    system.overrides = []
    var options = system.options { $0 }
    if let revision, revision != "HEAD" || config != nil { options.append((Self.against, revision)) }
    if let config { options.append((Self.againstConfig, config)) }
    if let target { options.append((Self.onlyTarget, target.name)) }
    let words = SystemSelection.commandLine(options)
    return "infragen diff \(words.isEmpty ? "" : words + " ")--environment"
  }
}
