/// `infragen help`: prints the overview, or the help page of a command.
struct HelpCommand: Command {
  /// Name of the command; nil for the overview.
  var topic: String?

  static let name: String? = "help"
  static let summary = "print what a command takes"
  static var argument: ArgumentDeclaration? {
    ArgumentDeclaration(placeholder: "COMMAND", words: Commands.names, isRequired: false)
  }
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = ["infragen help", "infragen help check-policy"]
}

extension HelpCommand {
  init(_ arguments: ParsedArguments) { topic = arguments.word }

  func run(in context: CommandContext) throws {
    try context.print(HelpPage.text(of: topic.flatMap(Commands.named) ?? Commands.unnamed))
  }
}
