import Configuration
import InfraModel
import PaymentSystem

/// `infragen completions`: prints the completion script of a shell.
struct CompletionsCommand: Command {
  /// What is printed.
  enum Content: Equatable {
    case script(Shell)
    case words(WordList)
  }

  var content: Content

  static let name: String? = "completions"
  static let summary = "print what a shell needs to complete command lines of infragen"
  static let details = """
    bash reads it from ~/.local/share/bash-completion/completions/infragen, zsh from a file _infragen in a folder \
    of $fpath, fish from ~/.config/fish/completions/infragen.fish. The scripts ask for the environments and settings \
    of the configuration, and for the topics of 'infragen explain', when they complete a line.
    """
  static var argument: ArgumentDeclaration? {
    ArgumentDeclaration(
      placeholder: "SHELL", words: Shell.allCases.map(\.rawValue) + WordList.printed.map(\.rawValue), isRequired: true)
  }
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = [
    "infragen completions bash > infragen.bash", "infragen completions zsh > _infragen",
    "infragen completions fish > infragen.fish",
  ]
}

extension CompletionsCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    if let shell = arguments.word.flatMap(Shell.init) {
      content = .script(shell)
    } else if let list = arguments.word.flatMap(WordList.init) {
      content = .words(list)
    } else {
      throw UsageError("the shell is missing: give \(Shell.allCases.map(\.rawValue).listed("or"))")
    }
  }

  func run(in context: CommandContext) throws {
    switch content {
    case .script(let shell): try context.print(shell.completions)
    case .words(let list): try context.print(try Self.words(list, in: context).map { "\($0)\n" }.joined())
    }
  }

  private static func words(_ list: WordList, in context: CommandContext) throws -> [String] {
    func read(_ words: (SystemSource) throws(Diagnostics) -> [String]) throws -> [String] {
      try context.withSystem(try SystemSelection().resolved(in: context), words)
    }
    return switch list {
    case .environments: try read { source throws(Diagnostics) in try source.environments().plainNames }
    case .settings: try read { source throws(Diagnostics) in try source.settings().settings.paths }
    case .topics: Explanation.topics(policies: context.policies)
    case .revisions: []
    }
  }
}
