import Emitters
import InfraModel
import PaymentSystem

/// `infragen --target TARGET`: generates a program for one target.
struct ProgramCommand: Command {
  var target: Target
  var system = SystemSelection()
  /// Output file or folder; nil for the standard output.
  var output: String?
  /// True if the output is compared instead of written.
  var isCheck = false
  /// True if files that infragen did not generate are also replaced.
  var isForced = false

  static let name: String? = nil
  static let summary = "generate a program for one target"
  static var options: [OptionDeclaration] {
    [
      .requiredTarget, .system, .config, environment, .set, outputPath, check, .force, .version,
    ]
  }
  static var helpOption: OptionDeclaration { .help("print this text, or with a command what that takes") }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "generated, or current"),
    (ExitCode.failure, "the configuration is invalid, or nothing can be written"),
    (ExitCode.findings, "files are out of date (--check)"),
  ]
  static let examples = [
    "infragen --target terraform --environment dev --output infra/",
    "infragen --target terraform --environment dev --output infra/ --check",
    "infragen --target cloudformation --set network.natGateways=one > template.json",
  ]

  private static var environment: OptionDeclaration {
    .environment(
      default: "the configuration's first, or the one named as the stack that Pulumi's host compiles for")
  }
  private static var outputPath: OptionDeclaration {
    .output(
      "PATH",
      """
      write a file, or a folder with one file per area when PATH ends in / or is a folder; files are replaced only \
      after everything has succeeded; default: -, the standard output
      """)
  }
  private static var check: OptionDeclaration {
    .check("compare with --output instead of writing: exit 2 and a diff when it is not what would be generated")
  }
}

extension ProgramCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    target = try arguments.requiredTarget()
    system = try SystemSelection(arguments)
    output = arguments[Self.outputPath].flatMap { $0 == "-" ? nil : $0 }
    isCheck = arguments.has(Self.check)
    if isCheck, output == nil {
      throw UsageError("--check needs --output: the file or folder to compare with")
    }
    isForced = try arguments.force(unless: Self.check)
    if isForced, output == nil {
      throw UsageError("--force needs --output: the file or folder to write")
    }
  }

  func run(in context: CommandContext) throws {
    var command = self
    command.system = try system.resolved(in: context, orStarter: true)
    // No input needs to be read if the output is closed.
    if output == nil { try context.requireOutput() }
    command.chooseEnvironmentOfPulumiStack()
    try command.generate(in: context)
  }

  /// Selects the environment with the name of the Pulumi stack, if Pulumi's host reads the program from the standard
  /// output.
  private mutating func chooseEnvironmentOfPulumiStack() {
    guard target.name == PulumiHost.target, output == nil, system.environment == nil, let stack = PulumiHost.stack
    else { return }
    system.environment = stack
    StandardError.note("the environment is \(stack), the stack that Pulumi deploys; --environment gives another")
  }

  private func generate(in context: CommandContext) throws {
    let configuration = try ConfigurationSource.read(system.source, streams: context.streams)
    let today = Day.today
    var (stack, report) = try context.withSystem(of: configuration, system) { source throws(Diagnostics) in
      try context.withProgress(printing: output == nil) { () throws(Diagnostics) in try source.reviewed(on: today) }
    }
    stack.keepUntilExit()
    context.report(report.generationDiagnostics)
    if report.generationDiagnostics.hasErrors { throw AlreadyReported() }
    try noteOtherEnvironments(of: configuration, than: report.environment, in: context)
    guard let output else {
      if stack.hasCodePaths {
        context.note(
          "note: paths of functions' code are relative to the configuration: put the program beside it, or use --output"
        )
      }
      let rendering = try target.emitter.rendering(of: stack, layout: .single)
      try reportQuotas(of: rendering, stack, in: context)
      if let omission = target.emitter.omission(of: stack) { context.note("note: \(omission)") }
      context.interruption.release()
      return try context.withProgress(printing: true) { try context.print(rendering.documents) }
    }
    let files = try OutputFiles(output, keeping: [configuration.identity])
    if let folder = configuration.folder { stack.locateCode(at: files.path(to: folder)) }
    let rendering = try target.emitter.rendering(of: stack, layout: files.layout)
    try reportQuotas(of: rendering, stack, in: context)
    if !files.isFolder, let omission = target.emitter.omission(of: stack) { context.note("note: \(omission)") }
    let documents = rendering.documents
    if isCheck { return try compare(documents, files, in: context) }
    try context.withProgress { try files.write(documents, isForced: isForced, unless: context.interruption) }
    reportFiles(documents, files, in: context)
  }

  /// Notes which other environments of a user's configuration cannot be generated: an error there does not stop this
  /// generation.
  private func noteOtherEnvironments(
    of configuration: ConfigurationFile, than environment: String, in context: CommandContext
  ) throws {
    guard case .file = system.source, system.environment == nil, !context.isQuiet else { return }
    for selection in try context.environments(of: configuration, system) where selection.environment != environment {
      do throws(Diagnostics) { _ = try context.source(of: configuration, selection).stack() } catch {
        context.note(
          "note: the environment \(selection.environment ?? "") has \(error.all.count == 1 ? "an error" : "\(error.all.count) errors"), "
            + "which 'infragen validate' shows")
      }
    }
  }

  /// Reports quotas that are exhausted or nearly so. Notes about the deployment are printed only at a terminal.
  private func reportQuotas(
    of rendering: Rendering, _ stack: Stack, in context: CommandContext
  ) throws(AlreadyReported) {
    let problems = rendering.problems(of: stack)
    context.report(problems)
    if problems.hasErrors { throw AlreadyReported() }
    guard StandardError.isTerminal, !context.isQuiet else { return }
    for note in rendering.advice(on: stack) { context.note("note: \(note)") }
  }

  private func reportFiles(_ documents: [Document], _ files: OutputFiles, in context: CommandContext) {
    guard files.isFolder else { return context.note("wrote \(files.shown)") }
    context.note("wrote \(documents.count) \(documents.count == 1 ? "file" : "files") to \(files.shown)")
    let leftovers = files.leftovers(documents)
    guard !leftovers.isEmpty else { return }
    let names = leftovers.listed("and")
    context.note("note: no longer generated, but still read by Terraform from \(files.shown): \(names)")
  }
}

// MARK: - --check

extension ProgramCommand {
  /// Reports outdated files and how to update them. Throws ``Findings`` if there are any.
  private func compare(_ documents: [Document], _ files: OutputFiles, in context: CommandContext) throws {
    let lock = try files.lock(isShared: true, unless: context.interruption)
    defer { withExtendedLifetime(lock) {} }
    let differences = try context.withProgress { try OutputCheck(files).differences(documents) }
    if differences.isEmpty { return }
    try context.print(diff: differences.map(\.diff).joined())
    for difference in differences { StandardError.note(difference.message) }
    if differences.contains(where: \.isOfLineEnds) {
      let attributes = LineEnds.attributes(for: [files.shown]).joined(separator: ", ")
      context.note("to keep git from changing the ends of lines, add to .gitattributes: \(attributes)")
    }
    context.note("to bring \(files.shown) up to date: infragen \(optionsToRepeat)")
    throw Findings.outdatedFiles
  }

  /// Options that write the same files from the same working directory.
  private var optionsToRepeat: String {
    var options = [(OptionDeclaration.requiredTarget, target.name)] + system.options(configuration: { $0 })
    if let environment = system.environment { options.append((.environment, environment)) }
    if let output { options.append((Self.outputPath, output)) }
    return SystemSelection.commandLine(options)
  }
}

extension OutputCheck.Difference {
  fileprivate var diff: String {
    if case .changed(_, let diff) = self { diff } else { "" }
  }

  fileprivate var isOfLineEnds: Bool {
    if case .lineEnds = self { true } else { false }
  }

  fileprivate var message: String {
    switch self {
    case .lineEnds(let path):
      "\(path) differs from what is generated only in the ends of its lines, which git changes (core.autocrlf)"
    case .changed(let path, _):
      "\(path) is not what is generated: it was edited, or what it is generated from has changed"
    case .missing(let path): "\(path) is missing"
    case .leftover(let path): "\(path) is no longer generated, but still read by Terraform: delete it"
    }
  }
}
