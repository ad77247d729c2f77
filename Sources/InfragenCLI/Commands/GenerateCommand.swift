/// `infragen generate`: writes all outputs of a generation manifest, or compares them with the existing files.
struct GenerateCommand: Command {
  /// File of the manifest; nil for the default file.
  var list: String?
  /// True if files are compared instead of written.
  var isCheck = false
  /// True if files that infragen did not generate are also replaced.
  var isForced = false

  static let name: String? = "generate"
  static let summary = "write all outputs that a list names, in one run"
  static let details = """
    The list is the setting generate of a configuration, or a file of its own. Everything is generated before \
    anything is written; what is no longer generated is removed, unless it was edited by hand.
    """
  static var options: [OptionDeclaration] { [listFile, check, .force] }
  static let exits: [ExitCode.Meaning] = [
    (ExitCode.success, "generated, or current"),
    (ExitCode.failure, "a configuration or the list is invalid, or nothing can be written"),
    (ExitCode.findings, "files are out of date (--check)"),
  ]
  static let examples = [
    "infragen generate", "infragen generate --check", "infragen generate --config infragen.json5 --quiet",
  ]

  private static var listFile: OptionDeclaration {
    .config("the list, its paths begin at its folder; default: \(ConfigurationSource.standardFile)")
  }
  private static var check: OptionDeclaration {
    .check("compare instead of writing: exit 2 and a diff when files are not what would be generated")
  }
}

extension GenerateCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    list = arguments[Self.listFile]
    if list == "-" {
      throw UsageError("--config names the file of the list, whose paths begin at its folder, not the standard input")
    }
    isCheck = arguments.has(Self.check)
    isForced = try arguments.force(unless: Self.check)
  }

  func run(in context: CommandContext) throws {
    var printer = DiagnosticPrinter(for: context)
    let list = try GenerationList(try file(), streams: context.streams, reporting: &printer)
    let files = try list.files(in: context, reporting: &printer)
    let lock = try list.folder.lock(isShared: isCheck, unless: context.interruption)
    defer { withExtendedLifetime(lock) {} }
    let comparison = try context.withProgress { () throws in try GenerationComparison(list, files) }
    if isCheck { try report(comparison, in: context) } else { try write(comparison, in: context) }
  }

  /// File of the list. Throws if none is given and there is no default file.
  private func file() throws(Failure) -> String {
    if let list { return list }
    if let file = try ConfigurationSource.nearestFile() { return file }
    throw ConfigurationSource.missing("--config")
  }

  /// Writes outdated files and the lock, removes unchanged leftovers, and reports both.
  private func write(_ comparison: GenerationComparison, in context: CommandContext) throws {
    if !isForced { try comparison.refuseToReplaceForeignFiles() }
    let removed = try context.withProgress {
      try comparison.write(isForced: isForced, unless: context.interruption)
    }
    for place in removed { Place.removeFolders(place.folders) }
    for line in comparison.reportOfWriting { context.note(line) }
    if comparison.lock == nil { context.note(comparison.attributesAdvice) }
  }

  /// Reports outdated files and how to update them. Throws ``Findings`` if there are any.
  private func report(_ comparison: GenerationComparison, in context: CommandContext) throws {
    let report = comparison.reportOfCheck
    if !report.diff.isEmpty { try context.print(diff: report.diff) }
    for line in report.lines { StandardError.note(line) }
    for line in report.errors { StandardError.error(line) }
    if report.isHelpedByWriting {
      let options = list.map { " " + SystemSelection.commandLine([(Self.listFile, $0)]) } ?? ""
      context.note("to bring all up to date: \(Self.invocation)\(options)")
    }
    if !report.errors.isEmpty { throw AlreadyReported() }
    if !report.lines.isEmpty { throw Findings.outdatedFiles }
  }
}
