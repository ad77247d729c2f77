/// `infragen man`: prints the manual page.
struct ManCommand: Command {
  static let name: String? = "man"
  static let summary = "print the manual page"
  static let details =
    "man finds it at ~/.local/share/man/man1/infragen.1, and reads it from any file with man ./infragen.1."
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = ["infragen man", "infragen man > infragen.1"]
}

extension ManCommand {
  init(_ arguments: ParsedArguments) {}

  func run(in context: CommandContext) throws { try context.print(ManualPage.text) }
}
