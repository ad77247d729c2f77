/// The system selected by the user: configuration, environment and overrides.
struct SystemSelection: Equatable {
  /// Source of the configuration.
  enum Source: Equatable {
    /// `infragen.json5` in the working directory, or the first starter if it does not exist.
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

  /// The same selection with the file or starter that the default source refers to. A note says if it is the starter,
  /// because that looks like a user's system. With `noteAtTerminalOnly` the note appears only at a terminal, for output
  /// that names its source itself.
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

  /// Options that generate the same files from the folder of the configuration. The emitters add the target, and the
  /// system its environment, which may be a default.
  var regenerate: String { Self.commandLine(options(configuration: Path.name)) }

  /// Options for the source and the overrides; `configuration` converts the path that is written.
  func options(configuration: (String) -> String) -> [(OptionDeclaration, String)] {
    let changes = overrides.map { (OptionDeclaration.set, $0) }
    switch source {
    case .standard: return changes
    case .system(let name): return [(.system, name)] + changes
    case .file(let path): return [(.config, configuration(path))] + changes
    }
  }

  /// Options as text for a shell.
  static func commandLine(_ options: [(OptionDeclaration, String)]) -> String {
    options.map { option, value in
      // Without the equals sign, a value that starts with hyphens would be read as an option.
      let separator = value.utf8.starts(with: "--".utf8) ? "=" : " "
      return option.flag + separator + ShellWord.quoted(value)
    }.joined(separator: " ")
  }
}
