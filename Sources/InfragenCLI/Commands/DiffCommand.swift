import Changes
import Configuration
import Emitters
import InfraModel
import PaymentSystem

/// `infragen diff`: prints what a change of the configuration does in each target.
struct DiffCommand: Command {
  /// Output format.
  enum Format: String, CaseIterable {
    case text, markdown, json
  }

  /// New system.
  var system = SystemSelection()
  /// Git revision of the old configuration; nil for the file in the working tree.
  var revision: String?
  /// File of the old configuration; nil for the same file.
  var config: String?
  /// Environment of the old system; nil for the same environment.
  var environment: String?
  /// The only target whose changes are printed; nil for all.
  var target: Target?
  var format = Format.text

  static let name: String? = "diff"
  static let summary = "print what a change of the configuration does in each target"
  static let details = """
    It compares the configuration with that of a git revision, of another file or of another environment, or with \
    itself without what --set changes. It asks no cloud. What would destroy or replace data, keys or secrets is in \
    capitals. Without --environment it compares every environment; equal results are printed once.
    """
  static var options: [OptionDeclaration] {
    [
      .system, .config, .environment(default: "all"), .set, onlyTarget, formatOption, against, againstConfig,
      againstEnvironment,
    ]
  }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "no data is in danger"),
    (ExitCode.failure, "a configuration is invalid, or git does not have the revision"),
    (ExitCode.findings, "the change endangers data"),
  ]
  static let examples = [
    "infragen diff --system scale-payments --set network.natGateways=per-zone",
    "infragen diff --environment prod --against-environment staging --target terraform",
    "infragen diff --against-config infragen.json5 --set logs.retentionDays=365 --format markdown",
  ]

  private static var onlyTarget: OptionDeclaration { .target("compare for this target only; default: all") }
  private static var formatOption: OptionDeclaration { .format(Format.self) }
  private static var against: OptionDeclaration {
    OptionDeclaration(
      "against", "REVISION", .words(.revisions),
      """
      the git revision to compare with; default: HEAD, unless --set or another --against-... says what changes
      """)
  }
  private static var againstConfig: OptionDeclaration {
    OptionDeclaration(
      "against-config", "FILE", .inputFile, "the configuration to compare with; default: the same")
  }
  private static var againstEnvironment: OptionDeclaration {
    OptionDeclaration(
      "against-environment", "NAME", .words(.environments), "the environment to compare with; default: the same")
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
    var command = self
    command.system = try system.resolved(in: context)
    try command.compare(in: context)
  }

  private func compare(in context: CommandContext) throws {
    // The standard input can be read once only.
    if system.source == .file("-"), config ?? "-" == "-" {
      throw Failure("the comparison reads the configuration twice: give it as a file")
    }
    let engines = try engines()
    let after = Side(try ConfigurationSource.read(system.source, streams: context.streams), system)
    let before = try side(systemBefore, at: revision, in: context)
    let report = ComparisonReport(
      comparisons: try pairs(before, after, context).map { old, new in
        try Self.comparison(old, new, in: engines, context)
      })
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
    /// Nil if the revision does not have the file.
    let configuration: ConfigurationFile?
    let name: String
    var system: SystemSelection
    /// True if the configuration does not have the environment.
    var isAbsent = false

    init(_ configuration: ConfigurationFile, _ system: SystemSelection) {
      self.configuration = configuration
      name = ([configuration.name.printable] + system.overrides.map { "--set \($0.printable)" }).joined(separator: " ")
      self.system = system
    }

    init(withoutFile name: String, _ system: SystemSelection) {
      configuration = nil
      self.name = name
      self.system = system
    }

    /// Names of all environments but patterns.
    func environments(_ context: CommandContext) throws -> [String] {
      try configuration.map { try context.environmentNames(of: $0, system) } ?? []
    }

    /// The side in an environment that the configuration may not have.
    func choosing(_ name: String, among names: [String]) -> Side {
      var side = self
      side.system.environment = name
      side.isAbsent = !names.contains(name)
      return side
    }

    /// The stack with the name of its environment; nil if the configuration does not have it.
    func stack(_ context: CommandContext) throws -> (stack: Stack, environment: String)? {
      guard let configuration, !isAbsent else { return nil }
      return try context.withSystem(of: configuration, system) { source throws(Diagnostics) in
        try source.stackWithEnvironment()
      }
    }
  }

  /// The sides of each comparison: of the chosen environment, or of all that one of the configurations has.
  private func pairs(_ before: Side, _ after: Side, _ context: CommandContext) throws -> [(Side, Side)] {
    guard system.environment == nil, environment == nil else { return [(before, after)] }
    let (old, new) = (try before.environments(context), try after.environments(context))
    let all = new + old.filter { !new.contains($0) }
    if all.isEmpty { return [(before, after)] }
    return all.map { (before.choosing($0, among: old), after.choosing($0, among: new)) }
  }

  private static func comparison(
    _ before: Side, _ after: Side, in engines: [any Engine], _ context: CommandContext
  ) throws -> ComparisonReport.Comparison {
    var old = try before.stack(context)
    let new = try after.stack(context)
    let name = new?.environment ?? old?.environment ?? ""
    let isOtherEnvironment = old != nil && new != nil && old?.environment != name
    // Each environment has its own suffix, which is not a change of names.
    if isOtherEnvironment, let suffix = new?.stack.parameter(SystemSource.suffixParameter) {
      old?.stack.parameter(suffix)
    }
    let region = new?.stack.region ?? old?.stack.region ?? ""
    let empty = Stack(name: "", description: "", regenerate: "", region: region)
    return ComparisonReport.Comparison(
      before: .init(configuration: before.name, environment: old?.environment ?? name, isAbsent: old == nil),
      after: .init(configuration: after.name, environment: name, isAbsent: new == nil),
      report: ChangeReport(
        from: old?.stack ?? empty, to: new?.stack ?? empty, in: engines, isOtherEnvironment: isOtherEnvironment))
  }

  private func side(_ system: SystemSelection, at revision: String?, in context: CommandContext) throws -> Side {
    guard let revision else {
      return Side(try ConfigurationSource.read(system.source, streams: context.streams), system)
    }
    guard case .file(let path) = system.source, path != "-" else {
      throw UsageError(
        "--against takes a revision of a configuration file; for a starter give --set or --against-environment")
    }
    let name = "\(path)@\(revision)"
    guard let text = try Git.file(path, at: revision) else {
      context.note("note: \(path) is not in \(revision): everything is new")
      return Side(withoutFile: name.printable, system)
    }
    return Side(
      ConfigurationFile(name: name, bytes: text, files: ConfigurationFolder(of: path, at: revision)), system)
  }
}
