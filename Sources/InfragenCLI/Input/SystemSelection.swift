/// A system that the user selects: its configuration, its environment, and what the command line changes in it.
struct SystemSelection: Equatable {
  /// Where the configuration comes from.
  enum Source: Equatable {
    /// `infragen.json5` in the working directory, or the first starter when there is none.
    case standard
    case system(String)
    case file(String)
  }

  var source: Source = .standard
  var environment: String?
  var overrides: [String] = []
}

extension SystemSelection {
  /// Reads `--system`, `--config`, `--environment` and `--set`.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.init(environment: arguments[.environment], overrides: arguments.all(.set))
    if let system = arguments[.system] {
      if arguments.has(.config) { throw UsageError("--system and --config exclude each other: give one of them") }
      source = .system(system)
    } else if let file = arguments[.config] {
      source = .file(file)
    }
  }

  /// The same selection with the file or starter that a standard source refers to. A note says when it is the starter, since that
  /// looks like a system of one's own; with `noteAtTerminalOnly`, for output that says it itself, not in scripts.
  func resolved(in context: CommandContext, noteAtTerminalOnly: Bool = false) throws(Failure) -> SystemSelection {
    var selection = self
    selection.source = try ConfigurationSource.resolved(source)
    if source == .standard, case .system(let name) = selection.source,
      !noteAtTerminalOnly || StandardError.isTerminal
    {
      context.note("no \(ConfigurationSource.standardFile) here: the starter \(name) is shown")
    }
    return selection
  }

  /// The options that generate the same files from the folder of the configuration. The target and the environment, which may be a
  /// default, are added by the emitters.
  var regenerate: String { Self.commandLine(options(configuration: Path.name)) }

  /// The options for the source and the changes; `configuration` gives the path that is written.
  func options(configuration: (String) -> String) -> [(OptionDeclaration, String)] {
    let changes = overrides.map { (OptionDeclaration.set, $0) }
    switch source {
    case .standard: return changes
    case .system(let name): return [(.system, name)] + changes
    case .file(let path): return [(.config, configuration(path))] + changes
    }
  }

  /// Options as a shell reads them.
  static func commandLine(_ options: [(OptionDeclaration, String)]) -> String {
    options.map { option, value in
      // Without the equals sign a value that begins with hyphens is read as an option.
      let separator = value.utf8.starts(with: "--".utf8) ? "=" : " "
      return option.flag + separator + ShellWord.quoted(value)
    }.joined(separator: " ")
  }
}
