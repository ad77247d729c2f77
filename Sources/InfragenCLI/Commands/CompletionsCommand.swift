/// `infragen completions`: prints the completion script of a shell.
struct CompletionsCommand: Command {
  var shell: Shell

  static let name: String? = "completions"
  static let summary = "print what a shell needs to complete command lines of infragen"
  static let details = """
    bash reads it from ~/.local/share/bash-completion/completions/infragen, zsh from a file _infragen in a folder \
    of $fpath, fish from ~/.config/fish/completions/infragen.fish.
    """
  static var argument: ArgumentDeclaration? {
    ArgumentDeclaration(placeholder: "SHELL", words: Shell.allCases.map(\.rawValue), isRequired: true)
  }
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = [
    "infragen completions bash > infragen.bash", "infragen completions zsh > _infragen",
    "infragen completions fish > infragen.fish",
  ]
}

extension CompletionsCommand {
  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let shell = arguments.word.flatMap(Shell.init) else {
      throw UsageError("the shell is missing: give \(Shell.allCases.map(\.rawValue).listed("or"))")
    }
    self.shell = shell
  }

  func run(in context: CommandContext) throws { try context.print(shell.completions) }
}
