/// The system selected by the user: configuration, environment and overrides.
struct SystemSelection: Equatable {
  /// Source of the configuration.
  enum Source: Equatable {
    /// `infragen.json5` in the working directory or a parent folder.
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

  /// The same selection with the file that the default source refers to. Throws if there is none, unless
  /// `orStarter`: then it is the first starter, and a note says so, because that looks like a user's system.
  func resolved(in context: CommandContext, orStarter: Bool = false) throws(Failure) -> SystemSelection {
    guard source == .standard else { return self }
    var selection = self
    if let file = try ConfigurationSource.nearestFile() {
      if file != ConfigurationSource.standardFile { context.note("note: the configuration is \(file)") }
      selection.source = .file(file)
      return selection
    }
    if !orStarter { throw ConfigurationSource.missing("--config or --system") }
    let system = ConfigurationSource.standardSystem
    context.note("note: there is no \(ConfigurationSource.standardFile) here: this is the starter \(system)")
    selection.source = .system(system)
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
